import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formulaLines, type Snapshot } from '../../core';
import { HostError } from '../../hosts/host';
import { openXlsx, readXlsx, type XlsxFile } from '../../hosts/xlsx';
import type { CommandArguments } from './command/options';
import { CannotRun, sayFailure } from './failure';

/** Reads a workbook from disk; the sentence of a failure names the file. */
export const readWorkbookFile = (path: string): Promise<Snapshot> => withBytes(path, readXlsx);

/** The same, of which a changed copy will be written: it is read once for both. */
export const openWorkbookFile = (path: string): Promise<XlsxFile> => withBytes(path, openXlsx);

async function withBytes<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
  try {
    return read(await readBytes(path));
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`${path}：${sayFailure(error)}`);
    throw error;
  }
}

/** Reads a workbook whose formulas (审核公式) hold beside those of the audited one. */
export async function readFormulas(path: string): Promise<Snapshot> {
  const snapshot = await readWorkbookFile(path);
  if (formulaLines(snapshot, true).length === 0) throw new CannotRun(`${path}：没有找到审核公式。表头应有“公式”一栏。`);
  return snapshot;
}

/** More than any file that could be read whole; what is larger is refused before it fills the memory. */
const LARGEST_FILE = 512_000_000;

/** A circular with its pictures has some megabytes. Unlike a file, input is kept twice while it is put together. */
const LARGEST_INPUT = 128_000_000;

/** Reads a file as bytes; pipes and devices, which may never end, are refused. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const found = await orSay(path, stat(path));
  if (found.isDirectory()) throw new CannotRun(`${path}：这是一个文件夹。`);
  if (!found.isFile()) throw new CannotRun(`${path}：这不是文件，是管道或设备。请先存成文件。`);
  if (found.size > LARGEST_FILE) throw new CannotRun(`${path}：${sayFailure(new HostError({ kind: 'too-large' }))}`);
  return orSay(path, readFile(path));
}

/** Reads standard input; what does not end is left before it fills the memory. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_INPUT) throw new HostError({ kind: 'too-large' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const orSay = <T>(path: string, reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw new CannotRun(`${path}：${unreadable(error)}`);
  });

/** The one file of a command that takes one. */
export const onlyFile = ({ files }: CommandArguments): string => files[0] ?? '';

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
  const entries = await orSay(folder, readdir(folder, { withFileTypes: true }));
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
  ELOOP: '这是指向自己的快捷方式。',
  EACCES: '没有权限读取。',
  EPERM: '没有权限读取。',
  EBUSY: '文件被其他程序占用。',
};

const unreadable = (error: unknown): string =>
  (typeof error === 'object' && error !== null && 'code' in error ? FAILURES[String(error.code)] : undefined) ??
  '无法读取这个文件。';
