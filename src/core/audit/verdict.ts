import { mistakeText, storedProgramme } from '../programmes';
import type { Table, Unread } from '../tables';
import { addressOf, isBeforeCalculation, ratesLeftOpen, unreadBefore, unreadTargets, type Ref } from '../relations';
import { notReckoned } from '../rules';
import { cellValue, isBlankForm, showValue, unfilledCells, UNREAD_REASONS } from '../tables';
import { a1, groupedBy, type Snapshot } from '../workbook';
import type { Finding, Skipped, Verdict } from './report';

/** What a verdict rests on. */
export interface VerdictGrounds {
  readonly snapshot: Snapshot;
  readonly tables: readonly Table[];
  readonly targets?: readonly Table[];
  readonly previous?: readonly Table[];
  readonly otherTables: number;
  readonly unread: readonly Unread[];
  readonly findings: readonly Finding[];
  readonly broken: readonly Skipped[];
}

/**
 * Whether the workbook may be submitted. Ready means: every figure of every annex read, every rule made, nothing wrong,
 * nothing open.
 */
export function verdictOf(grounds: VerdictGrounds): Verdict {
  const { findings } = grounds;
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length;
  const open = findings.filter((one) => one.level === 'warning' && !one.explanation).length;
  const errors = count('error');
  const incomplete = reasonsIncomplete(grounds);
  const state = errors > 0 ? 'errors' : incomplete.length > 0 ? 'incomplete' : open > 0 ? 'open' : 'ready';
  return {
    state,
    incomplete,
    isReady: state === 'ready',
    errors,
    open,
    warnings: count('warning'),
    infos: count('info'),
  };
}

/** Why the audit could not be completed, in sentences for people. */
function reasonsIncomplete(grounds: VerdictGrounds): readonly string[] {
  const { snapshot, tables, unread, broken } = grounds;
  const annexes = tables.filter(({ annex }) => !annex.isTargets);
  const own = unread.filter(({ isOwn }) => isOwn);
  return [
    ...unusableProgramme(snapshot),
    ...uncalculated(snapshot),
    ...withoutAnnexes(grounds),
    ...annexes
      .filter((table) => table.rows.length === 0 && !saysNoTask(table))
      .map((table) => `${nameOf(table)}没有读到一行数据，也没有写明无任务`),
    ...annexes.filter(hasOnlyTotals).map((table) => `${nameOf(table)}只有合计，没有读到一行市县`),
    ...annexes.flatMap((table) => ratesLeftOpen(table, grounds).map((one) => `${nameOf(table)}${notReckoned(one)}`)),
    ...blankForms(annexes.filter((table) => table.rows.length > 0 && isBlankForm(table))),
    ...[...groupedBy(own, ({ sheet, reason }) => `${reason}|${sheet}`).values()].map(notUnderstood),
    ...unreadElsewhere('年度计划表', unreadTargets(grounds)),
    ...unreadElsewhere('上期附表', unreadBefore(grounds)),
    ...broken.map(({ title, sheet }) => `“${title}”${sheet === undefined ? '' : `在工作表“${sheet}”上`}没有查完`),
  ];
}

/** Annexes that nobody has filled in yet: one by its sheet, several in one sentence. */
function blankForms(tables: readonly Table[]): readonly string[] {
  const cells = tables.map((table) => ({ table, count: unfilledCells(table) }));
  const [first, another] = cells;
  if (!first) return [];
  if (!another) return [`${nameOf(first.table)}还没有填数，未填${first.count}格`];
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const each = cells.map(({ table, count }) => `${table.annex.name}${count}格`).join('、');
  return [`${cells.length}张附表还没有填数，共未填${all}格（${each}）`];
}

/** Cells of one sheet that were not understood for one reason. */
function notUnderstood(same: readonly Unread[]): string {
  const names = same.flatMap(({ text }) => (text === '' ? [] : [text]));
  const cells = same.reduce((sum, one) => sum + one.cells, 0);
  const named = names.length === 0 ? '' : `（${names.join('、')}）`;
  const [first] = same;
  return first ? `工作表“${first.sheet}”有${cells}格没有读懂${named}：${UNREAD_REASONS[first.reason]}` : '';
}

/** A workbook with no annex in it, whatever else it holds. */
function withoutAnnexes({ tables, otherTables }: VerdictGrounds): readonly string[] {
  if (tables.some(({ annex }) => !annex.isTargets)) return [];
  if (tables.length > 0) return ['只有年度计划，没有找到任何附表'];
  return [otherTables > 0 ? '没有找到方案中的附表，只核对了其他表的合计和栏目之间的关系' : '没有找到任何附表'];
}

const nameOf = ({ annex, sheet }: Table): string => `工作表“${sheet.name}”的${annex.name}`;

/** Totals of what stands nowhere: there is nothing to hold them to, and nobody whose figures they are. */
const hasOnlyTotals = ({ rows }: Table): boolean => rows.length > 0 && rows.every(({ kind }) => kind !== 'place');

/** Whether a table without rows says that there is nothing to report. */
const saysNoTask = ({ notes, headings, asides }: Table): boolean =>
  [...notes, ...headings.map(({ text }) => text), ...asides.map(({ text }) => text)].some((text) =>
    /无(?:任务|此项|该项|相关)|不涉及|^无$|零报告/.test(text),
  );

/** Formulas that no program has calculated yet: their figures are not in the file. */
const uncalculated = ({ sheets }: Snapshot): readonly string[] =>
  notCalculated(sheets.reduce((sum, sheet) => sum + (sheet.uncalculated?.length ?? 0), 0));

const notCalculated = (cells: number): readonly string[] =>
  cells === 0 ? [] : [`有${cells}格公式没有计算结果，请在Excel中打开并保存后再审核`];

/** A cell by its sheet, its address and what it shows. */
const cellText = (ref: Ref): string =>
  `${ref.table.sheet.name}!${a1(addressOf(ref))}“${showValue(cellValue(ref.table, ref.row, ref.column))}”`;

/** So many cells are named, as many as a reader looks up. */
const NAMED_CELLS = 3;

/** Cells of a workbook that this one is held against, and that are no figures. */
function unreadElsewhere(book: string, refs: readonly Ref[]): readonly string[] {
  const others = refs.filter((ref) => !isBeforeCalculation(ref));
  const named = others.slice(0, NAMED_CELLS).map((ref) => cellText(ref));
  const cells = `${named.join('、')}${others.length > NAMED_CELLS ? `等${others.length}格` : ''}`;
  return [
    ...notCalculated(refs.length - others.length).map((text) => `${book}里${text}`),
    ...(others.length === 0 ? [] : [`${book}里${cells}不是数字，与它的比较没有做`]),
  ];
}

/** A programme that the workbook remembers and that cannot be read: what was audited by is then another one. */
function unusableProgramme(snapshot: Snapshot): readonly string[] {
  const stored = storedProgramme(snapshot);
  return stored?.kind === 'refused'
    ? [
        `工作簿记着的审核方案不能用（${stored.mistakes.slice(0, 1).map(mistakeText).join('')}），改按内置方案审核，请在设置中重新选择方案`,
      ]
    : [];
}
