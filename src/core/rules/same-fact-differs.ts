import { addressOf, figureInUnitOf, figureAt, printNumber, type Ref } from '../relations';
import { periodId, type Table } from '../tables';
import { cellHit, cellsOf, isNumericColumn, shownAt } from './hit';
import { workbookRule, type Hit } from './rule';

interface Facts {
  readonly value: string;
  readonly other: string;
  readonly sheet: string;
  /** Whether the other figure is the total of a sheet that only lists this row's places. */
  readonly isSum: boolean;
}

/**
 * One annex on two sheets, one place, two figures: a copy that was not updated. Totals are compared between tables of
 * one scope; the row of a prefecture in a summary is compared with the total of that prefecture's own sheet.
 */
export const sameFactDiffers = workbookRule('same-fact-differs')<Facts>({
  level: 'error',
  basis: '同一数据在各处应当一致',
  traits: { about: 'value', compares: ['elsewhere'] },
  words: {
    title: '同一数据不一致',
    why: '引用哪一处，通报就是哪个数。',
    say: ({ value, other, sheet, isSum }) =>
      `这里是${value}，工作表“${sheet}”${isSum ? '的合计' : '同一市县同一栏'}是${other}。`,
  },
  check: ({ tables }) => {
    const first = new Map<string, Ref>();
    const sums = sumsOfPrefectures(tables);
    return withTwin(tables).flatMap((table) => {
      const cells = cellsOf(table, isNumericColumn);
      const hits = cells.flatMap((ref) => [
        ...compared(
          ref,
          keysToSeek(ref)
            .map((key) => first.get(key))
            .find(Boolean),
        ),
        ...comparedWithSum(ref, sums),
      ]);
      for (const ref of cells) for (const key of keysToKeep(ref)) if (!first.has(key)) first.set(key, ref);
      return hits;
    });
  },
});

/** The tables of annexes that stand in the workbook more than once. */
function withTwin(tables: readonly Table[]): readonly Table[] {
  const seen = new Map<string, number>();
  for (const { annex } of tables) seen.set(annex.id, (seen.get(annex.id) ?? 0) + 1);
  return tables.filter(({ annex }) => (seen.get(annex.id) ?? 0) > 1);
}

function compared(ref: Ref, other: Ref | undefined): readonly Hit<Facts>[] {
  return other && other.table !== ref.table ? differing(ref, other, false) : [];
}

function differing(ref: Ref, other: Ref, isSum: boolean): readonly Hit<Facts>[] {
  const [value, was] = [figureAt(ref), figureInUnitOf(other, ref)];
  if (value === undefined || was === undefined || value === was) return [];
  const least = ref.column.definition?.decimals ?? 0;
  const facts = { value: shownAt(ref), other: shownAt(other), sheet: other.table.sheet.name, isSum };
  return [cellHit(ref, facts, { also: [addressOf(other)], expected: printNumber(was, least), annex: ref.table.annex })];
}

/** A table that states no period is compared with those of every period. */
const ANY = '*';
const periodOf = ({ table }: Ref): string => (table.period ? periodId(table.period) : '');
const keysToSeek = (ref: Ref): readonly string[] =>
  periodOf(ref) === '' ? keysOf(ref, [ANY]) : keysOf(ref, [periodOf(ref), '']);
const keysToKeep = (ref: Ref): readonly string[] => keysOf(ref, [periodOf(ref), ANY]);

/** What two cells must share to state one fact, for each of some periods. */
function keysOf({ table, row, column }: Ref, periods: readonly string[]): readonly string[] {
  const who = row.kind === 'total' ? `total ${table.scope.id}` : row.kind === 'place' ? row.unit?.id : undefined;
  return who === undefined
    ? []
    : periods.map((period) => `${table.annex.id} ${column.definition?.id ?? ''} ${who} ${grainOf(row)} ${period}`);
}

const factOf = ({ annex, period }: Table, { definition }: Ref['column']): string =>
  `${annex.id} ${period ? periodId(period) : ''} ${definition?.id ?? ''}`;

/** A city may stand for its own urban area or for its whole prefecture; only like is compared with like. */
const grainOf = (row: Ref['row']): string =>
  row.unit && row.unit.id === row.unit.prefecture?.id
    ? /本级|市区|市直|城区/.test(row.label)
      ? 'proper'
      : 'city'
    : '';

/** The totals of sheets that list one prefecture. */
function sumsOfPrefectures(tables: readonly Table[]): ReadonlyMap<string, Ref> {
  const sums = new Map<string, Ref>();
  for (const table of tables.filter(({ scope }) => scope.kind === 'prefecture' && scope.places > 1)) {
    for (const ref of cellsOf(table, isNumericColumn)) {
      if (ref.row.kind === 'total' || (ref.row.kind === 'subtotal' && ref.row.prefecture === table.scope.id))
        sums.set(`${factOf(table, ref.column)} ${table.scope.id}`, ref);
    }
  }
  return sums;
}

/**
 * A row of a summary that stands for a whole prefecture: a sub-total of its own, or the only row of it in a table of
 * many prefectures.
 */
function comparedWithSum(ref: Ref, sums: ReadonlyMap<string, Ref>): readonly Hit<Facts>[] {
  const { table, row, column } = ref;
  if (table.scope.kind === 'prefecture' || table.scope.kind === 'county') return [];
  const id =
    row.kind === 'subtotal' ? row.prefecture : isOnlyOfPrefecture(table, row) ? row.unit?.prefecture?.id : undefined;
  const sum = id === undefined ? undefined : sums.get(`${factOf(table, column)} ${id}`);
  return sum ? differing(ref, sum, true) : [];
}

function isOnlyOfPrefecture(table: Table, row: Ref['row']): boolean {
  const id = row.unit?.prefecture?.id;
  return (
    row.kind === 'place' &&
    row.unit?.id === id &&
    table.rows.filter((other) => other.kind === 'place' && other.unit?.prefecture?.id === id).length === 1
  );
}
