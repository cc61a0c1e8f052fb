import {
  audit,
  merge as merged,
  mergedBefore,
  urgingLine,
  verdictLine,
  type Merge,
  type MergeOptions,
  type Received,
  type Report,
  type Snapshot,
} from '../../../core';
import { newXlsx, type XlsxFile } from '../../../hosts/xlsx';
import type { ReportJson } from '../check/report-schema';
import type { CommandDefinition } from '../command/command';
import type { CommandArguments } from '../command/options';
import { CannotRun } from '../failure';
import { openWorkbookFile, workbooksIn } from '../files';
import { edited, exists, isSameFile, refuseExisting, writeWorkbook } from '../output';
import { comparedWith } from '../returns/compared-with';
import { entryLine } from '../returns/entry-lines';
import { mergeJson } from '../returns/merge-json';
import { receive } from '../returns/receive';
import { shortNames } from '../returns/short-names';
import { printableJson, say, sayText } from '../terminal';

/**
 * annex merge: puts the returns of many places together, with the register of what came and the source of every figure.
 */
export const mergeCommand: CommandDefinition = {
  name: 'merge',
  title: '把各地报表汇总成总表，带报送登记和汇总来源',
  takes: '文件|文件夹…',
  files: [1, Number.POSITIVE_INFINITY],
  options: ['output', 'base', 'with-errors', 'targets', 'previous', 'programme', 'rules', 'json', 'force'],
  needs: ['output'],
  help: [
    '同一市县报了几次的，以截至日、填报日较晚的为准。有错误的报表不汇总，除非加 --with-errors。',
    '输出文件是上次汇总的结果时，只改有变化的单元格。',
    '退出码：0 没有需要改的，1 有报表有错误或没有采用，2 有文件读不了，或汇总没有完成。',
    '',
    '例：annex merge 各地报表/ -o 汇总附表.xlsx',
  ],
  run: mergeFiles,
};

async function mergeFiles(words: CommandArguments): Promise<number> {
  const output = words.output ?? '';
  if (!/\.xls[xm]$/i.test(output)) throw new CannotRun(`${output}：应存为 .xlsx 文件。`);
  const earlier = await mergedInto(output);
  const paths = await returnsIn(words.files, earlier && output);
  const inputs = [...paths, words.base, words.targets, words.previous].filter((path) => path !== undefined);
  const base = await baseFor(words, earlier);
  if (!base?.isOutput) await refuseExisting(output, inputs, words.force);
  const compared = await comparedWith(words);
  const { files, programme } = await receive(paths, compared, base?.snapshot);
  const { result, book } = mergedWith(base, files, {
    ...compared,
    withErrors: words['with-errors'] ?? false,
    programme,
  });
  await edited(base?.path ?? output, book, result.edits);
  const after = audit(await book.read(), { ...compared, programme });
  await writeWorkbook(output, inputs, book, {
    isQuiet: words.json ?? false,
    ...(base?.isOutput || words.force ? { force: true } : {}),
  });
  const verdict = verdictFor(after, result);
  if (words.json) await sayText(`${printableJson(mergeJson(result, verdict, pathOf(paths)), 2)}\n`);
  else
    await say(
      ...mergeLines(result),
      after.verdict.state !== 'incomplete' && verdict === 'incomplete' ? UNREAD_LEFT : standing(after, result),
    );
  return exitCode(files, result, verdict);
}

/** The returns; what the last merge wrote among them is none, whatever else is to be written over is one. */
async function returnsIn(files: readonly string[], written: string | undefined): Promise<readonly string[]> {
  const paths = await workbooksIn(files);
  if (written === undefined) return paths;
  const isWritten = await Promise.all(paths.map((path) => isSameFile(path, written)));
  return paths.filter((_, i) => !isWritten[i]);
}

/** The workbook that is filled: the one that was named, or what the last merge wrote to the output. */
interface FilledBase {
  readonly book: XlsxFile;
  readonly snapshot: Snapshot;
  readonly isOutput: boolean;
  readonly path: string;
}

async function baseFor(
  { base, force }: CommandArguments,
  earlier: OpenedMerge | undefined,
): Promise<FilledBase | undefined> {
  if (base !== undefined) return { ...(await opened(base)), isOutput: false };
  return earlier && !force ? { ...earlier, isOutput: true } : undefined;
}

type OpenedMerge = Omit<FilledBase, 'isOutput'>;

/** What an earlier merge wrote to the output; undefined where nothing stands there, or something else. */
async function mergedInto(output: string): Promise<OpenedMerge | undefined> {
  const found = (await exists(output)) ? await opened(output).catch(() => undefined) : undefined;
  return found && mergedBefore(found.snapshot) !== 'no' ? found : undefined;
}

async function opened(path: string): Promise<OpenedMerge> {
  const book = await openWorkbookFile(path);
  return { path, book, snapshot: await book.read() };
}

/**
 * Places that sent for the first time have no row in what was merged before: it is written anew, unless people have
 * worked in it.
 */
function mergedWith(
  base: FilledBase | undefined,
  files: readonly Received[],
  options: MergeOptions,
): { readonly result: Merge; readonly book: XlsxFile } {
  const result = merged(files, { ...options, ...(base ? { base: base.snapshot } : {}) });
  if (!base) return { result, book: newXlsx() };
  if (!base.isOutput || result.rowless === 0) return { result, book: base.book };
  if (mergedBefore(base.snapshot, options.programme) === 'untouched')
    return { result: merged(files, options), book: newXlsx() };
  throw new CannotRun(
    `${base.path}：汇总后有人工改动，又有新报送的市县要加行，没有覆盖。请换一个输出文件名，或在其中补上这些市县的行后再汇总。`,
  );
}

/** A file as it was named on the command line. */
function pathOf(paths: readonly string[]): (file: string) => string {
  const byName = new Map([...shortNames(paths)].map(([path, name]) => [name, path] as const));
  return (file) => byName.get(file) ?? file;
}

/** What people read: how much came, what was left out and why, who has not sent. */
function mergeLines(result: Merge): readonly string[] {
  const { ledger, annexes, places, sources } = result;
  const said = ledger.entries.filter(({ reasons, state }) => reasons.length > 0 || state === 'errors');
  const urging = urgingLine(places, ledger);
  return [
    `汇总${annexes.length}个附表，${placesIn(annexes)}个市县，${sources.length}个数据。`,
    ...said.map(entryLine),
    ...(urging === undefined ? [] : [urging]),
  ];
}

/** What the figures that are there are worth; never as if the places that are missing had sent. */
function standing({ verdict }: Report, { places, annexes }: Merge): string {
  const missing = places.filter(({ entries }) => entries.length === 0).length;
  const left = missing > 0 ? `还有${missing}个市县未报送，不能当作全部${places.length}个市县的数。` : '';
  return `汇总到的${placesIn(annexes)}个市县：${verdictLine(verdict)}。${left}`;
}

const placesIn = (annexes: Merge['annexes']): number =>
  new Set(annexes.flatMap(({ rows }) => rows.map(({ place }) => place.id))).size;

const UNREAD_LEFT = '有报表没有全部读懂，汇总不完整：没有汇总的单元格列在上面和“报送登记”里。';

/** What can be said of the whole: where a return was not read to its end, neither was the merge. */
const verdictFor = (after: Report, { ledger }: Merge): ReportJson['verdict'] =>
  after.verdict.state !== 'errors' &&
  ledger.entries.some(({ state, unread }) => state === 'merged' && unread.length > 0)
    ? 'incomplete'
    : after.verdict.state;

function exitCode(files: readonly Received[], { ledger }: Merge, verdict: ReportJson['verdict']): number {
  if (files.some(({ kind }) => kind === 'unreadable') || verdict === 'incomplete') return 2;
  const isFaulty = ledger.entries.some(({ state }) => state === 'errors' || state === 'refused');
  return isFaulty || verdict === 'errors' ? 1 : 0;
}
