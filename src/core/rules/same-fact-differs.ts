import { addressOf, figureInUnitOf, figureAt, printNumber, totalsSameAs, type Ref } from '../relations';
import { findPlaces } from '../places';
import { periodId, type Table, type TableColumn, type TableRow } from '../tables';
import { cellHit, cellsOf, isNumericColumn, knownNumbers, shownAt } from './hit';
import { once } from '../workbook';
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
    const known = new Map<string, Map<string, Ref>>();
    const sums = sumsOfPrefectures(tables);
    return withTwin(tables).flatMap((table) => {
      const columns = knownNumbers(table);
      const hits = table.rows.flatMap((row) => {
        const seen = keysToSeek(table, row).flatMap((key) => known.get(key) ?? []);
        return columns.flatMap((column) => [
          ...compared({ table, row, column }, seen),
          ...comparedWithSum({ table, row, column }, sums),
        ]);
      });
      for (const row of table.rows) keep(known, table, row, columns);
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

/** The first cell that states each fact of a row stays known. */
function keep(
  known: Map<string, Map<string, Ref>>,
  table: Table,
  row: TableRow,
  columns: readonly TableColumn[],
): void {
  for (const key of keysToKeep(table, row)) {
    const cells = known.get(key) ?? new Map<string, Ref>();
    known.set(key, cells);
    for (const column of columns) {
      const id = idOf(column);
      if (!cells.has(id)) cells.set(id, { table, row, column });
    }
  }
}

/** Totals state one fact only where they are of about the same places; lists may go on over several sheets. */
const isOfSamePlaces = (ref: Ref, other: Ref): boolean =>
  ref.row.kind !== 'total' || (totalsSameAs(ref.table, other.table) && totalsSameAs(other.table, ref.table));

const idOf = ({ definition }: TableColumn): string => definition?.id ?? '';

function compared(ref: Ref, seen: readonly ReadonlyMap<string, Ref>[]): readonly Hit<Facts>[] {
  const id = idOf(ref.column);
  const other = seen.find((cells) => cells.has(id))?.get(id);
  return other && other.table !== ref.table && isOfSamePlaces(ref, other) ? differing(ref, other, false) : [];
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
const periodOf = ({ period }: Table): string => (period ? periodId(period) : '');
const keysToSeek = (table: Table, row: TableRow): readonly string[] =>
  keysOf(table, row, periodOf(table) === '' ? [ANY] : [periodOf(table), '']);
const keysToKeep = (table: Table, row: TableRow): readonly string[] => keysOf(table, row, [periodOf(table), ANY]);

/** What two rows must share to state the same facts, for each of some periods. */
function keysOf(table: Table, row: TableRow, periods: readonly string[]): readonly string[] {
  const who = row.kind === 'total' ? `total ${table.scope.id}` : row.kind === 'place' ? row.unit?.id : undefined;
  return who === undefined ? [] : periods.map((period) => `${table.annex.id} ${who} ${grainOf(row)} ${period}`);
}

const factOf = ({ annex, period }: Table, { definition }: Ref['column']): string =>
  `${annex.id} ${period ? periodId(period) : ''} ${definition?.id ?? ''}`;

/** A city may stand for its own urban area or for its whole prefecture; only like is compared with like. */
const grainOf = (row: TableRow): string =>
  row.unit && row.unit.id === row.unit.prefecture?.id
    ? /本级|市区|市直|城区/.test(row.label)
      ? 'proper'
      : 'city'
    : '';

/** The totals of sheets that list one prefecture, or the places of one that their title names. */
function sumsOfPrefectures(tables: readonly Table[]): ReadonlyMap<string, Ref> {
  const sums = new Map<string, Ref>();
  for (const table of tables.filter(({ scope }) => scope.kind !== 'county' && scope.places > 1)) {
    const id = table.scope.kind === 'prefecture' ? table.scope.id : placeInTitle(table);
    if (id === undefined) continue;
    for (const ref of cellsOf(table, isNumericColumn)) {
      if (ref.row.kind === 'total' || (ref.row.kind === 'subtotal' && ref.row.prefecture === id))
        sums.set(`${factOf(table, ref.column)} ${id}`, ref);
    }
  }
  return sums;
}

/** The place whose parts a table of somewhere else lists, by its title: 宁波市 above its counties. */
function placeInTitle({ title, programme, rows }: Table): string | undefined {
  if (!programme.isLearnt || !title) return undefined;
  const named = new Set(findPlaces(title.text, programme).map(({ unit }) => unit.id));
  const [only] = named;
  return named.size === 1 && !rows.some(({ unit }) => unit?.id === only) ? only : undefined;
}

/**
 * A row of a summary that stands for a whole prefecture: a sub-total of its own, or the only row of it in a table of
 * many prefectures.
 */
function comparedWithSum(ref: Ref, sums: ReadonlyMap<string, Ref>): readonly Hit<Facts>[] {
  const { table, row, column } = ref;
  if (sums.size === 0) return [];
  if (table.scope.kind === 'prefecture' || table.scope.kind === 'county') return [];
  const id =
    row.kind === 'subtotal'
      ? row.prefecture
      : isOnlyOfPrefecture(table, row)
        ? row.unit?.prefecture?.id
        : row.kind === 'place' && table.programme.isLearnt
          ? row.unit?.id
          : undefined;
  const sum = id === undefined ? undefined : sums.get(`${factOf(table, column)} ${id}`);
  return sum ? differing(ref, sum, true) : [];
}

function isOnlyOfPrefecture(table: Table, row: TableRow): boolean {
  const id = row.unit?.prefecture?.id;
  return row.kind === 'place' && row.unit?.id === id && id !== undefined && placesByPrefecture(table).get(id) === 1;
}

const placesByPrefecture = once((table: Table): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, unit } of table.rows) {
    const id = unit?.prefecture?.id;
    if (kind === 'place' && id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
});
