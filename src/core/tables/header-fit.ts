import type { Annex, Column } from '../programmes';
import { once, onceText } from '../workbook';
import type { HeaderColumn } from './header';
import { isRatePath, unitScale } from './header-text';

/**
 * How well a header path fits the columns of an annex, those it fits at all; longer matched words and exact paths score
 * higher.
 */
export const fits = ({ unit = '', path }: HeaderColumn, annex: Annex): ReadonlyMap<Column, number> =>
  fitsOf(annex)([unit, ...path].join('\n'));

/** The same few headers are held against an annex again and again. */
const fitsOf = once((annex: Annex) =>
  onceText((said): ReadonlyMap<Column, number> => {
    const [unit = '', ...path] = said.split('\n');
    const header = { path, unit: unit === '' ? undefined : unit };
    const scores = annex.columns.map((column) => [column, fitOf(header, column)] as const);
    return new Map(scores.filter(([, score]) => score > 0));
  }),
);

/** What a header says. */
interface Said {
  readonly path: readonly string[];
  readonly unit: string | undefined;
}

function fitOf(header: Said, column: Column): number {
  const text = header.path.join('/');
  if (text === '' || contradicts(header, text, column)) return 0;
  const group = longest(text, column.group);
  if (column.group.length > 0 && group === undefined) return 0;
  const rest = group === undefined ? text : text.replace(group, '');
  const leaf =
    longest(rest, column.leaf) ??
    (group !== undefined && header.path.length === 1 ? undefined : longest(header.path.at(-1) ?? '', column.leaf));
  if (leaf === undefined) return 0;
  const covered = (group?.length ?? 0) + leaf.length;
  const exact = text === column.path.join('/') ? 2 : 0;
  const score =
    exact +
    covered / text.replaceAll('/', '').length +
    (header.unit !== undefined && header.unit === column.unit ? 0.3 : 0);
  return THIS_MONTH.test(text) ? score / 4 : UNTIL_A_MONTH.test(text) ? score / 2 : score;
}

/** The annexes count from January: a column of the month alone is taken only where no other fits. */
const THIS_MONTH = /[本当]月(?![底末止累])|(?<![-—–―~至到\d])\d{1,2}月份?(?!底|末|止|累计|[-—–―~至到]\d)/;
/** What came together until a month of its own is taken only where no column without one fits: 7月末 beside 累计. */
const UNTIL_A_MONTH = /\d{1,2}月份?[底末止]/;
/** Columns of other years or months belong to no annex. */
const COMPARISON = /上[年月期]|去年|同期|同比|环比|增长|增幅|增减/;

/** Whether the words of a header say that it is no column of a definition. */
export const isDenied = ({ path }: Pick<HeaderColumn, 'path'>, column: Column): boolean =>
  column.not.some((word) => path.join('/').includes(word));

function contradicts(header: Said, text: string, column: Column): boolean {
  const looksLikeRate = isRatePath(header.path) || header.unit === '%';
  if (looksLikeRate !== (column.kind === 'rate') && column.kind !== 'remark') return true;
  if ((/其中/.test(text) && !column.isPart) || COMPARISON.test(text)) return true;
  if (isDenied(header, column)) return true;
  return differentDimension(header.unit, column.unit);
}

function differentDimension(found: string | undefined, expected: string | undefined): boolean {
  const a = found === undefined ? undefined : unitScale(found);
  const b = expected === undefined ? undefined : unitScale(expected);
  return a !== undefined && b !== undefined && a.of !== b.of;
}

const longest = (text: string, words: readonly string[]): string | undefined =>
  words.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0];

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
