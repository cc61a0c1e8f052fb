import type { Annex, Column } from '../programmes';
import type { HeaderColumn } from './header';
import { isRatePath, unitScale } from './header-text';
import { isPlaceHeader, isSequenceHeader } from './words';

/** How well a header path fits a column definition, 0 for not at all; longer matched words and exact paths score higher. */
export function fit(header: HeaderColumn, column: Column): number {
  const text = header.path.join('/');
  if (text === '' || contradicts(header, text, column)) return 0;
  const group = longest(text, column.group);
  if (column.group.length > 0 && group === undefined) return 0;
  const rest = group === undefined ? text : text.replace(group, '');
  const leaf = longest(rest, column.leaf) ?? (group !== undefined && header.path.length === 1 ? undefined : longest(header.path.at(-1) ?? '', column.leaf));
  if (leaf === undefined) return 0;
  const covered = (group?.length ?? 0) + leaf.length;
  const exact = text === column.path.join('/') ? 2 : 0;
  const score = exact + covered / text.replaceAll('/', '').length + (header.unit !== undefined && header.unit === column.unit ? 0.3 : 0);
  return THIS_MONTH.test(text) ? score / 4 : score;
}

/** The annexes count from January: a column of the month alone is taken only where no other fits. */
const THIS_MONTH = /本月|当月|(?<!-)\d月份?(?!底|末)/;
/** Columns that compare with other years belong to no annex. */
const COMPARISON = /上年|去年|同期|同比|环比|增长|增幅|增减/;

function contradicts(header: HeaderColumn, text: string, column: Column): boolean {
  const leaf = header.path.at(-1) ?? '';
  const looksLikeRate = isRatePath(header.path) || header.unit === '%';
  if (looksLikeRate !== (column.kind === 'rate') && column.kind !== 'remark') return true;
  if ((/其中/.test(text) && !column.isPart) || COMPARISON.test(text)) return true;
  if (column.not.some((word) => leaf.includes(word) || text.includes(word))) return true;
  return differentDimension(header.unit, column.unit);
}

function differentDimension(found: string | undefined, expected: string | undefined): boolean {
  const a = found === undefined ? undefined : unitScale(found);
  const b = expected === undefined ? undefined : unitScale(expected);
  return a !== undefined && b !== undefined && a.of !== b.of;
}

const longest = (text: string, words: readonly string[]): string | undefined =>
  words.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0];

/** The definition of each header column, by sheet column; every definition is used once, the best fit first. */
export function assignColumns(headers: readonly HeaderColumn[], annex: Annex, placeColumn: number): ReadonlyMap<number, Column> {
  const assigned = new Map<number, Column>();
  const used = new Set<string>();
  const take = (column: number, definition: Column): void => {
    assigned.set(column, definition);
    used.add(definition.id);
  };
  for (const definition of annex.columns) {
    if (definition.kind === 'place') take(placeColumn, definition);
    const header = definition.kind === 'sequence' ? headers.find((one) => isSequenceHeader(one.path.join(''))) : undefined;
    if (header && header.column < placeColumn) take(header.column, definition);
  }
  for (const { header, column } of pairs(headers, annex)) {
    if (!assigned.has(header.column) && !used.has(column.id)) take(header.column, column);
  }
  return assigned;
}

interface Pair {
  readonly header: HeaderColumn;
  readonly column: Column;
  readonly score: number;
}

/** Every possible pair, the best first; ties keep the order of the sheet. */
function pairs(headers: readonly HeaderColumn[], annex: Annex): readonly Pair[] {
  const data = annex.columns.filter((column) => column.kind !== 'place' && column.kind !== 'sequence');
  const usable = headers.filter((header) => !isPlaceHeader(header.path.join('')));
  return usable
    .flatMap((header) => data.map((column) => ({ header, column, score: fit(header, column) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.header.column - b.header.column);
}
