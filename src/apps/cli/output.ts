import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Edit } from '../../core';
import { HostError } from '../../hosts/host';
import type { XlsxFile } from '../../hosts/xlsx';
import { CannotRun, sayFailure } from './failure';
import { say } from './terminal';

/**
 * How a result is written: over an existing file only when told so, and without a word where the output is for
 * machines.
 */
export interface Writing {
  readonly force?: true;
  readonly isQuiet?: boolean;
}

/** Writes a result to disk and says where; as a whole or not at all, never over a file that it was made from. */
export async function writeOutput(
  path: string,
  inputs: readonly string[],
  bytes: Uint8Array,
  { force, isQuiet }: Writing = {},
): Promise<void> {
  await refuseExisting(path, inputs, force);
  const beside = join(dirname(path), `.annex.${process.pid}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    throw new CannotRun(`${path}：无法写入。请确认文件夹存在、文件没有被其他程序打开。`);
  }
  if (!isQuiet) await say(`已写入${path}`);
}

/** Changes a workbook that was read from a file; the sentence of a failure names the file. */
export async function edited(path: string, book: XlsxFile, edits: readonly Edit[]): Promise<XlsxFile> {
  try {
    await book.write(edits);
  } catch (error) {
    throw error instanceof HostError ? new CannotRun(`${path}：${sayFailure(error)}`) : error;
  }
  return book;
}

/** Writes a workbook; under a name of another kind than its own Excel would not open it. */
export async function writeWorkbook(
  path: string,
  inputs: readonly string[],
  book: XlsxFile,
  writing: Writing = {},
): Promise<void> {
  if (!path.toLowerCase().endsWith(book.extension)) {
    throw new CannotRun(
      `${path}：这个工作簿是${book.extension}，输出文件也要用${book.extension}作扩展名，否则Excel打不开。`,
    );
  }
  await writeOutput(path, inputs, book.save(), writing);
}

/**
 * Refuses to write over an input, under whatever name it is reached, and over any other file unless it was asked for.
 */
export async function refuseExisting(path: string, inputs: readonly string[], force?: true): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(input, path)) throw new CannotRun(`${path}：不能覆盖原文件，请用 -o 指定另一个文件名。`);
  }
  if (!force && (await exists(path)))
    throw new CannotRun(`${path}：文件已经存在，没有覆盖。请换一个文件名，或加 --force。`);
}

/** Whether anything stands under a name, be it a link that leads nowhere; a name that no file can bear is refused. */
export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ENAMETOOLONG') throw new CannotRun(`${path}：输出文件的名称太长，请换一个短一些的。`);
      return false;
    },
  );

/** Whether two names lead to one file. */
export const isSameFile = async (one: string, other: string): Promise<boolean> =>
  (await realPath(one)) === (await realPath(other));

/** The path without links; of a file that is not there yet, the path as it would be. */
const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
