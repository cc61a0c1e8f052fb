import { isAdditive } from '../programmes';
import { once } from '../workbook';
import { readColumnFigures } from './column-figures';
import { figureOrZero } from './number';
import { ownColumns } from './own-columns';
import { findColumn, placeRows, type Table } from './table';
import type { OwnColumns, TableColumn, TableRow } from './table-parts';

/** Half of the figures of a total must come out, as for a sum within one table. */
const ENOUGH_SHARE = 0.5;

/**
 * A list that goes on from sheet to sheet: parts of one annex and period with other places each. The part whose total
 * is by its figures that of all parts, and not of its own rows, knows the others, which are pages.
 */
export function withContinued(tables: readonly Table[]): readonly Table[] {
  const joined = withPages(tables);
  const whole = joined.filter(({ continues }) => continues);
  if (whole.length === 0) return tables;
  const lists = whole.map(asOneList);
  return joined.map((table) => {
    const list = lists[whole.indexOf(table)];
    if (list) return list;
    const page = lists.flatMap(({ continues = [] }) => continues).find(({ sheet }) => sheet === table.sheet);
    return whole.some(({ continues = [] }) => continues.includes(table))
      ? { ...table, own: page?.own ?? table.own, isPage: true }
      : table;
  });
}

/** The last part of a list with what the figures of all parts prove of the columns that are no annex's. */
function asOneList(table: Table): Table {
  const { continues = [], sheet } = table;
  if (!continues.every((other) => hasSameColumns(other, table))) return table;
  const lines = continues.flatMap((other) =>
    placeRows(other).map((row) => other.sheet.values[row.row - other.sheet.origin.row] ?? []),
  );
  const end = sheet.origin.row + sheet.values.length;
  const rows = continues.flatMap(placeRows).map((row, i) => ({ ...withoutSum(row), row: end + i }));
  const all = { ...table, sheet: { ...sheet, values: [...sheet.values, ...lines] }, rows: [...table.rows, ...rows] };
  const columns = table.columns.map(({ column }) => column);
  const own = ownColumns(all, readColumnFigures(all.sheet, all.rows, columns));
  return { ...table, own, continues: continues.map((other) => ({ ...other, own: ownOf(other, own) })) };
}

const withoutSum = ({ subtotal: _, ...row }: TableRow): TableRow => row;

/** The columns of a list on one of its pages. */
const ownOf = ({ columns }: Table, own: OwnColumns): OwnColumns => ({
  ...own,
  columns: own.columns.map((one) => ({
    ...one,
    header: columns.find(({ column }) => column === one.column)?.header ?? one.header,
  })),
});

const hasSameColumns = (one: Table, other: Table): boolean =>
  one.sheet.origin.column === other.sheet.origin.column &&
  one.columns.length === other.columns.length &&
  one.columns.every(
    ({ column, path }, i) => column === other.columns[i]?.column && path.join('/') === other.columns[i]?.path.join('/'),
  );

function withPages(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const total = greatestTotal(table);
    const isOther = (other: Table): boolean => other !== table && isSameList(other, table);
    // Most lists of one annex share places: the first that does settles it, whatever else the workbook holds.
    if (!total || tables.some((other) => isOther(other) && sharesPlaces(other, table))) return table;
    const others = tables.filter(isOther);
    if (others.length === 0) return table;
    const isOfAll = share(table, total, [table, ...others]);
    const isWhole = isOfAll >= ENOUGH_SHARE && isOfAll > share(table, total, [table]);
    return isWhole ? { ...table, rows: withTotal(table.rows, total), continues: others } : table;
  });
}

/** The sum of a prefecture that is that of all its pages is their total. */
const withTotal = (rows: readonly TableRow[], total: TableRow): readonly TableRow[] =>
  total.kind === 'total'
    ? rows
    : rows.map((row) =>
        row === total ? { ...row, kind: 'total' } : rows[row.subtotal ?? -1] === total ? withoutSum(row) : row,
      );

const isSameList = (one: Table, other: Table): boolean =>
  one.annex === other.annex &&
  (one.isTurned === true || one.sheet.name !== other.sheet.name) &&
  (!one.period ||
    !other.period ||
    (one.period.year === other.period.year && one.period.toMonth === other.period.toMonth));

function sharesPlaces(one: Table, other: Table): boolean {
  const own = unitsIn(one);
  return placeRows(other).some(({ unit }) => unit !== undefined && own.has(unit.id));
}

const unitsIn = once((table: Table) => new Set(placeRows(table).flatMap(({ unit }) => unit?.id ?? [])));

/** The last total, or, where there is none, the only sub-total. */
function greatestTotal({ rows }: Table): TableRow | undefined {
  const [totals, sums] = [rows.filter(({ kind }) => kind === 'total'), rows.filter(({ kind }) => kind === 'subtotal')];
  return totals.at(-1) ?? (sums.length === 1 ? sums[0] : undefined);
}

/** How many of the total's figures are the sum of the places of some tables. */
function share(table: Table, total: TableRow, parts: readonly Table[]): number {
  const columns = table.columns.filter(({ definition }) => definition !== undefined && isAdditive(definition));
  const asked = columns.filter((column) => figureOf(table, total, column) !== 0);
  const equal = asked.filter((column) => {
    const sum = parts.reduce((all, part) => all + sumOf(part, column), 0);
    return Math.abs(sum - figureOf(table, total, column)) < 0.0005 * parts.length;
  });
  return asked.length === 0 ? 0 : equal.length / asked.length;
}

function sumOf(table: Table, { definition }: TableColumn): number {
  const column = definition && findColumn(table, definition.id);
  return column ? placeRows(table).reduce((sum, row) => sum + figureOf(table, row, column), 0) : 0;
}

const figureOf = ({ sheet }: Table, { row }: TableRow, { column }: TableColumn): number =>
  figureOrZero(sheet, row, column);
