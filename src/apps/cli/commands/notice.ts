import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { ledgerOf, NOTICE_FILE, noticesOf, noticeText, type Notice } from '../../../core';
import { noticeDocx } from '../../documents/notice-docx';
import { zipFile } from '../../documents/zip-file';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { workbooksIn } from '../files';
import { writeOutput } from '../output';
import { comparedWith } from '../returns/compared-with';
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
    '退出码：0 没有须改正的错误，1 有，2 有文件读不了或无法运行。',
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
  const notices = noticesOf(ledgerOf(files), words.due);
  if (notices.length > MOST_NOTICES)
    throw new CannotRun(
      `${paths[0] ?? ''}：要写${notices.length}份通知，比全国的市县还多，没有写出。请先核对报表里的市县名称。`,
    );
  const documents = await documentsOf(notices);
  if (/\.zip$/i.test(output))
    await writeOutput(output, inputs, zipFile(Object.fromEntries(documents), new Date(1980, 0, 1)), words);
  else await writeFolder(output, inputs, documents, words);
  await say(
    `${notices.length}个市县须修改${notices.length > 0 ? `：${notices.map(({ to }) => to).join('、')}` : ''}。`,
  );
  const unread = files.flatMap((one) => (one.kind === 'unreadable' ? [`${one.file}：${one.reason}`] : []));
  if (unread.length > 0) await note(...unread);
  if (unread.length > 0) return 2;
  return notices.some(({ items }) => items.some(({ level }) => level === 'error')) ? 1 : 0;
}

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

async function writeFolder(
  folder: string,
  inputs: readonly string[],
  documents: readonly (readonly [string, Uint8Array])[],
  words: CommandArguments,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new CannotRun(`${folder}：无法建立文件夹。`);
  });
  for (const [name, bytes] of documents)
    await writeOutput(join(folder, name), inputs, bytes, { ...words, isQuiet: true });
}
