import type { Found } from '../causes';

import { isNumeric } from '../programmes';
import { hasFormulas, tableRule, type Hit, type Proposal, type Rule } from '../rules';
import { columnTitle, cellValue, namesColumn, readNumber, type Table, type TableColumn } from '../tables';
import { addressKey, groupedBy, isBlank } from '../workbook';

interface Facts {
  readonly column: string;
  readonly title: string;
  readonly cells: number;
  readonly filled: number;
  readonly example: string;
}

/** Nearly all cells of a column are written one way: that is how the column is written, and one remark says so. */
const columnConvention: Rule<'column-convention'> = tableRule('column-convention')<Facts>({
  level: 'info',
  basis: '附表填报要求',
  traits: { about: 'form' },
  words: {
    title: '整栏写法不合表样',
    why: '整栏写法一致，不影响核对；统一改过来，公式和汇总才好用。',
    say: ({ column, title, cells, filled, example }) =>
      `“${column}”栏${filled}格中有${cells}格同样写法（${title}，如“${example}”）。`,
  },
  check: () => [],
});

/**
 * So many cells, and such a share of the filled ones, are a way of writing and no slip; so is the only rate of a
 * column, and a short column in a table that is written so nearly throughout.
 */
const ENOUGH_CELLS = 3;
const MOST = 0.5;
const THROUGHOUT = 0.9;

/**
 * Tells a way of writing that most of a column shares once, at its header, with one fix for all; whatever rule about
 * form found it. A cell whose figure is wrong, too, keeps its own finding and is left out of the fix.
 */
export function conventional(found: readonly Found[]): readonly Found[] {
  const groups = groupedBy(found, keyOf);
  const wrong = new Set(
    found
      .filter(({ rule }) => rule.traits.about === 'value' || rule.traits.about === 'sum')
      .map(({ hit }) => addressKey(hit.at)),
  );
  const told = new Map<Found, Found | undefined>();
  const ways = groupedBy(found, wayOf);
  for (const group of groups.values()) {
    const remark = remarkOf(group, wrong, isThroughout(group[0], ways));
    if (remark) group.forEach((one, i) => told.set(one, i === 0 ? remark : undefined));
  }
  return found.flatMap((one) => (told.has(one) ? (told.get(one) ?? []) : [one]));
}

/** What rules about form say of cells in one column of one table; names are a column, too. */
function keyOf({ rule, hit, table }: Found): string | undefined {
  if (!table || !hit.row || (rule.traits.about !== 'form' && rule.id !== 'irregular-place-name')) return undefined;
  const column = (hit.column ?? namesColumn(table))?.column;
  return column === undefined
    ? undefined
    : `${rule.id}|${table.sheet.name}|${table.area.row}|${table.area.column}|${column}`;
}

/** What a rule about form says of the figures of one table. */
const wayOf = ({ rule, hit, table }: Found): string | undefined =>
  table && hit.column && rule.traits.about === 'form'
    ? `${rule.id}|${table.sheet.name}|${table.area.row}|${table.area.column}`
    : undefined;

/** Whether nearly all figures of a table are written as one of them is. */
function isThroughout(one: Found | undefined, ways: ReadonlyMap<string, readonly Found[]>): boolean {
  const way = one && wayOf(one);
  const { table } = one ?? {};
  if (way === undefined || !table) return false;
  const filled = table.columns
    .filter(({ definition }) => definition && isNumeric(definition))
    .reduce((sum, column) => sum + filledCells(table, column), 0);
  const cells = ways.get(way)?.length ?? 0;
  return cells >= ENOUGH_CELLS && cells >= filled * THROUGHOUT;
}

function remarkOf(group: readonly Found[], wrong: ReadonlySet<string>, areAllSo: boolean): Found | undefined {
  const [first] = group;
  const { table, hit } = first ?? {};
  const column = hit?.column ?? (table && namesColumn(table));
  if (!first || !table || !hit || !column) return undefined;
  const filled = filledCells(table, column);
  const isOnlyRate = table.rows.length === 1 && column.definition?.kind === 'rate';
  const isWhole = group.length === filled && (areAllSo || isOnlyRate);
  if (!isWhole && (group.length < ENOUGH_CELLS || group.length < filled * MOST)) return undefined;
  const facts: Facts = {
    column: columnTitle(column),
    title: first.rule.words.title,
    cells: group.length,
    filled,
    example: hit.value ?? '',
  };
  const fix = groupedFix(group.filter((one) => !wrong.has(addressKey(one.hit.at))));
  const remark: Hit<Facts> = {
    at: column.header,
    column,
    facts,
    level: levelOf(first, column),
    ...(fix ? { fix } : {}),
  };
  return { rule: columnConvention, table, hit: remark as unknown as Hit<never> };
}

/** Cells that hold an answer; a dash for no task is none. */
const filledCells = (table: Table, column: TableColumn): number =>
  table.rows.filter((row) => {
    const value = cellValue(table, row, column);
    return !isBlank(value) && readNumber(value).kind !== 'none';
  }).length;

/**
 * A whole column of figures as text is passed over by every formula, so it needs a decision where there are formulas;
 * other ways of writing are remarks.
 */
const levelOf = ({ rule, table }: Found, { definition }: TableColumn): 'warning' | 'info' =>
  rule.id === 'text-number' && definition?.kind !== 'rate' && table && hasFormulas(table.sheet) ? 'warning' : 'info';

/** The fixes of all cells as one. */
function groupedFix(group: readonly Found[]): Proposal | undefined {
  const [first, ...others] = group.flatMap(({ hit }) => hit.fix ?? []);
  if (!first) return undefined;
  const isSafe = group.every(({ hit }) => hit.fix?.isSafe !== false);
  return {
    ...first,
    isSafe,
    others: others.flatMap(({ at, to, format }) => ({ at, to, ...(format === undefined ? {} : { format }) })),
  };
}
