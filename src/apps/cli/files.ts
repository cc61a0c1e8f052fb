import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formulaLines, type Snapshot } from '../../core';
import { HostError } from '../../hosts/host';
import { readXlsx } from '../../hosts/xlsx';
import type { Words } from './command/options';
import { CannotRun, sayFailure } from './failure';

/** Reads a workbook from disk; the sentence of a failure names the file. */
export async function readWorkbook(path: string): Promise<Snapshot> {
  try {
    return readXlsx(await readBytes(path));
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`${path}：${sayFailure(error)}`);
    throw error;
  }
}

/** Reads a workbook whose formulas (审核公式) hold beside those of the audited one. */
export async function readFormulas(path: string): Promise<Snapshot> {
  const snapshot = await readWorkbook(path);
  if (formulaLines(snapshot, true).length === 0) throw new CannotRun(`${path}：没有找到审核公式。表头应有“公式”一栏。`);
  return snapshot;
}

/** Reads a file as bytes. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CannotRun(`${path}：${unreadable(error)}`);
  }
}

/** The one file of a command that takes one. */
export const onlyFile = ({ files }: Words): string => files[0] ?? '';

/** What a spreadsheet program writes; of another kind than .xlsx it is listed as not audited, not passed over. */
const WORKBOOK = /\.(?:xls[xmb]?|et|ods)$/i;
/** What Excel and systems leave beside workbooks. */
const LEFT_OVER = /^(?:~\$|\.)/;

/** The files as named, and for each folder every workbook below it, in the order of their names. */
export async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = (await Promise.all(paths.map(below))).flat();
  if (found.length === 0) throw new CannotRun(`${paths.join('、')}：文件夹里没有工作簿。`);
  return [...new Set(found)];
}

async function below(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    () => false,
  );
  return isFolder ? inFolder(path) : [path];
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new CannotRun(`${folder}：${unreadable(error)}`);
  });
  const kept = entries.filter(({ name }) => !LEFT_OVER.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    kept.map((entry) => {
      if (entry.isDirectory()) return inFolder(join(folder, entry.name));
      return WORKBOOK.test(entry.name) ? [join(folder, entry.name)] : [];
    }),
  );
  return lists.flat();
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件。',
  EISDIR: '这是一个文件夹。',
  EACCES: '没有权限读取。',
  EPERM: '没有权限读取。',
  EBUSY: '文件被其他程序占用。',
};

const unreadable = (error: unknown): string =>
  (typeof error === 'object' && error !== null && 'code' in error ? FAILURES[String(error.code)] : undefined) ??
  '无法读取这个文件。';
