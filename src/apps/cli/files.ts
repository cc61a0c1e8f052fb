import { readFile } from 'node:fs/promises';
import type { Snapshot } from '../../core';
import { HostError } from '../../hosts/host';
import { openXlsx } from '../../hosts/xlsx';
import { CannotRun, sayFailure } from './failure';

/** Reads a workbook from disk; the sentence of a failure names the file. */
export async function readWorkbook(path: string): Promise<Snapshot> {
  try {
    return await (await openXlsx(await readBytes(path))).read();
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`${path}：${sayFailure(error)}`);
    throw error;
  }
}

/** Reads a second workbook where one was named. */
export const readOptional = async (path: string | undefined): Promise<Snapshot | undefined> =>
  path === undefined ? undefined : readWorkbook(path);

/** Reads a file as bytes. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CannotRun(`${path}：${isMissing(error) ? '找不到这个文件。' : '无法读取这个文件。'}`);
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
