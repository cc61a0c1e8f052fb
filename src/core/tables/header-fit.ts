import type { Annex, Column } from '../programmes';
import { once, onceText } from '../workbook';
import type { HeaderColumn } from './header';
import { isRatePath, unitScale } from './header-text';

/**
 * How well a header path fits the columns of an annex, those it fits at all; longer matched words and exact paths score
 * higher.
 */
export const fits = (header: HeaderColumn, annex: Annex): ReadonlyMap<Column, number> => fitsOf(annex)(textOf(header));

/** All that a header says, as one text. */
const textOf = once(({ unit = '', path }: HeaderColumn): string => [unit, ...path].join('\n'));

/** The same few headers are held against an annex again and again. */
const fitsOf = once((annex: Annex) =>
  onceText((text): ReadonlyMap<Column, number> => {
    const said = saidIn(text);
    const scores = annex.columns.map((column) => [column, fitOf(said, column)] as const);
    return new Map(scores.filter(([, score]) => score > 0));
  }),
);

/** What a header says, whatever annex it is held against. */
interface Said {
  readonly path: readonly string[];
  readonly text: string;
  readonly unit: string | undefined;
  readonly isRate: boolean;
  readonly isPart: boolean;
  /** What a full match is worth; nothing for columns of other years and months. */
  readonly worth: number;
}

const saidIn = onceText((said): Said => {
  const [unit = '', ...path] = said.split('\n');
  const text = path.join('/');
  return {
    path,
    text,
    unit: unit === '' ? undefined : unit,
    isRate: isRatePath(path) || unit === '%',
    isPart: text.includes('其中'),
    worth: COMPARISON.test(text) ? 0 : THIS_MONTH.test(text) ? 1 / 4 : UNTIL_A_MONTH.test(text) ? 1 / 2 : 1,
  };
});

function fitOf(said: Said, column: Column): number {
  const { text, path, unit, worth } = said;
  if (text === '' || worth === 0 || contradicts(said, column)) return 0;
  const group = longest(text, column.group);
  if (column.group.length > 0 && group === undefined) return 0;
  const rest = group === undefined ? text : text.replace(group, '');
  const leaf =
    longest(rest, column.leaf) ??
    (group !== undefined && path.length === 1 ? undefined : longest(path.at(-1) ?? '', column.leaf));
  if (leaf === undefined) return 0;
  const covered = (group?.length ?? 0) + leaf.length;
  const exact = text === column.path.join('/') ? 2 : 0;
  const score =
    exact + covered / text.replaceAll('/', '').length + (unit !== undefined && unit === column.unit ? 0.3 : 0);
  return score * worth;
}

/** The annexes count from January: a column of the month alone is taken only where no other fits. */
const THIS_MONTH = /[本当]月(?![底末止累])|(?<![-—–―~至到\d])\d{1,2}月份?(?!底|末|止|累计|[-—–―~至到]\d)/;
/** What came together until a month of its own is taken only where no column without one fits: 7月末 beside 累计. */
const UNTIL_A_MONTH = /\d{1,2}月份?[底末止]/;
/** Columns of other years or months belong to no annex. */
const COMPARISON = /上[年月期]|去年|同期|同比|环比|增长|增幅|增减/;

/** What lies between a plan and what was done is neither of them: 与任务差额. */
const DIFFERENCE = /差额|差距|差值|相差|[尚还]差|缺口|[尚还]缺/;

/** Whether the words of a header say that it is no column of a definition. */
export const isDenied = ({ path }: Pick<HeaderColumn, 'path'>, column: Column): boolean =>
  column.not.some((word) => path.join('/').includes(word));

function contradicts({ text, unit, isRate, isPart }: Said, column: Column): boolean {
  if (isRate !== (column.kind === 'rate') && column.kind !== 'remark') return true;
  if (isPart && !column.isPart) return true;
  if (DIFFERENCE.test(text) && !column.leaf.some((word) => DIFFERENCE.test(word))) return true;
  return column.not.some((word) => text.includes(word)) || differentDimension(unit, column.unit);
}

function differentDimension(found: string | undefined, expected: string | undefined): boolean {
  const a = found === undefined ? undefined : unitScale(found);
  const b = expected === undefined ? undefined : unitScale(expected);
  return a !== undefined && b !== undefined && a.of !== b.of;
}

/** The longest of some words that a text holds, the first of equals. */
function longest(text: string, words: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const word of words) if (word.length > (found?.length ?? -1) && text.includes(word)) found = word;
  return found;
}

/** Columns that compare with other years or count only the month are none of an annex's own, whatever their figures. */
export const isForeign = ({ path }: HeaderColumn): boolean =>
  path.some((part) => COMPARISON.test(part) || THIS_MONTH.test(part));

/** Whether the words of a header say by how much something has grown. */
export const saysGrowth = ({ path }: Pick<HeaderColumn, 'path'>): boolean => GROWTH.test(path.at(-1) ?? '');

/** Whether the words of a header say what portion of a whole something is. */
export const saysPortion = ({ path }: Pick<HeaderColumn, 'path'>): boolean => PORTION.test(path.at(-1) ?? '');

/** Words of a portion, which is never more than the whole. */
const PORTION = /占|比重/;

/** Words of a growth, which is from what was before. */
const GROWTH = /同比|环比|增长|增幅|增速/;

/**
 * How alike the words of a header and of a definition are where no known word fits: the share of character pairs in
 * common, 0–1.
 */
export function likeness(header: HeaderColumn, column: Column): number {
  const own = header.path.join('');
  if (
    own === '' ||
    isRatePath(header.path) !== (column.kind === 'rate') ||
    differentDimension(header.unit, column.unit)
  )
    return 0;
  return Math.max(
    dice(own, column.path.join('')),
    ...column.leaf.map((word) => dice(own, [...column.group.slice(0, 1), word].join(''))),
  );
}

/** Whether the lowest words of two headers have two characters beside each other in common. */
export const sharesPair = (one: Pick<HeaderColumn, 'path'>, other: Pick<HeaderColumn, 'path'> | undefined): boolean => {
  const pairs = pairsOf(other?.path.at(-1) ?? '');
  return [...pairsOf(one.path.at(-1) ?? '')].some((pair) => pairs.has(pair));
};

function dice(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

const pairsOf = onceText(
  (text): ReadonlySet<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))),
);

/** Whether a unit as printed can be that of a definition; an unknown or missing one can. */
export const mayMeasure = (header: HeaderColumn, column: Column): boolean =>
  !differentDimension(header.unit, column.unit);
