import { realpath, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CannotRun } from './failure';

/** Writes a result to disk and says where; never over a file that it was made from. */
export async function writeOutput(path: string, inputs: readonly string[], bytes: Uint8Array): Promise<void> {
  await refuseInputs(path, inputs);
  try {
    await writeFile(path, bytes);
  } catch {
    throw new CannotRun(`${path}：无法写入。请确认文件夹存在、文件没有被其他程序打开。`);
  }
  process.stdout.write(`已写入${path}\n`);
}

/** Refuses to write over an input, under whatever name it is reached. */
export async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  const target = await realPath(path);
  for (const input of inputs) {
    if (await realPath(input) === target) throw new CannotRun(`${path}：不能覆盖原文件，请用 -o 指定另一个文件名。`);
  }
}

/** The path without links; of a file that is not there yet, the path as it would be. */
const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
