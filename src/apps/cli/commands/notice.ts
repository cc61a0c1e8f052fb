import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import {
  groupedBy,
  ledgerOf,
  NOTICE_FILE,
  noticesOf,
  noticeText,
  type Entry,
  type Ledger,
  type Notice,
} from '../../../core';
import { noticeDocx } from '../../documents/notice-docx';
import { zipFile } from '../../documents/zip-file';
import { EXIT, sayIncomplete } from '../check/check-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { workbooksIn } from '../files';
import { writeOutput } from '../output';
import { comparedWith } from '../returns/compared-with';
import { entryLine } from '../returns/entry-lines';
import { receive } from '../returns/receive';
import { note, say } from '../terminal';

/** annex notice: for every place that has something to mend a notice as .docx and a text for the chat. */
export const noticeCommand: CommandDefinition = {
  name: 'notice',
  title: '给有问题的市县各写一份退回修改通知（.docx）和一段群通知（.txt）',
  takes: '文件|文件夹…',
  files: [1, Number.POSITIVE_INFINITY],
  options: ['output', 'due', 'targets', 'previous', 'programme', 'rules', 'force'],
  needs: ['output'],
  help: [
    '-o 是文件夹，或一个 .zip 文件。没有问题的市县不写。同一市县报了几次的，只看以其为准的那一份。',
    '退出码：0 没有须改正的错误，1 有，或有文件没有采用，2 有文件没有读完或无法运行。',
    '',
    '例：annex notice 各地报表/ -o 退回通知 --due 2022-10-10',
  ],
  run: writeNotices,
};

async function writeNotices(words: CommandArguments): Promise<number> {
  const output = words.output ?? '';
  const paths = await workbooksIn(words.files);
  const inputs = [...paths, words.targets, words.previous].filter((path) => path !== undefined);
  const { files } = await receive(paths, await comparedWith(words));
  const ledger = ledgerOf(files);
  const notices = noticesOf(ledger, words.due);
  if (notices.length > MOST_NOTICES)
    throw new CannotRun(
      `${paths[0] ?? ''}：要写${notices.length}份通知，比全国的市县还多，没有写出。请先核对报表里的市县名称。`,
    );
  const documents = await documentsOf(notices);
  if (documents.length > 0) await writeDocuments(output, inputs, documents, words);
  const left = await sayLeft(ledger);
  await say(
    `${notices.length}个市县须修改${notices.length > 0 ? `：${notices.map(({ to }) => to).join('、')}` : ''}。${left.files > 0 ? `有${left.files}个文件没有采用或没有全部读懂。` : ''}`,
  );
  return Math.max(left.code, notices.some(({ items }) => items.some(({ level }) => level === 'error')) ? 1 : 0);
}

/** Names every file that is not used, or was not read to its end, and why: how many they are, and the exit code. */
async function sayLeft({ entries }: Ledger): Promise<{ readonly files: number; readonly code: number }> {
  const codes: number[] = [];
  for (const [file, own] of groupedBy(entries, (entry) => entry.file)) {
    const used = own.find(isUsed)?.submission;
    await note(...own.filter((entry) => !isUsed(entry)).map(entryLine));
    codes.push(Math.max(...own.map(refusedCode), used ? await sayIncomplete(file, used.report) : 0));
  }
  return { files: codes.filter((code) => code > 0).length, code: Math.max(0, ...codes) };
}

const isUsed = ({ state }: Entry): boolean => state === 'merged' || state === 'errors';

/** What is not used has something to mend; what cannot be read, or holds no annex, was not looked at. */
const refusedCode = ({ state, submission }: Entry): number =>
  state !== 'refused' ? 0 : submission ? Math.max(1, EXIT[submission.report.verdict.state]) : 2;

/** The country has fewer counties; more notices are of names that are none. */
const MOST_NOTICES = 3_000;

async function documentsOf(notices: readonly Notice[]): Promise<readonly (readonly [string, Uint8Array])[]> {
  const pairs = await Promise.all(
    notices.map(
      async (one) =>
        [
          [`${NOTICE_FILE(one.to)}.docx`, await noticeDocx(one)],
          [`${NOTICE_FILE(one.to)}.txt`, strToU8(`${noticeText(one)}\n`)],
        ] as const,
    ),
  );
  return pairs.flat();
}

async function writeDocuments(
  output: string,
  inputs: readonly string[],
  documents: readonly (readonly [string, Uint8Array])[],
  words: CommandArguments,
): Promise<void> {
  if (/\.zip$/i.test(output))
    return writeOutput(output, inputs, zipFile(Object.fromEntries(documents), new Date(1980, 0, 1)), words);
  await mkdir(output, { recursive: true }).catch(() => {
    throw new CannotRun(`${output}：无法建立文件夹。`);
  });
  for (const [name, bytes] of documents)
    await writeOutput(join(output, name), inputs, bytes, { ...words, isQuiet: true });
}
