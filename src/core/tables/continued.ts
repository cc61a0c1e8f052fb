import { isAdditive } from '../programmes';
import { once } from '../workbook';
import { figureOrZero } from './number';
import { findColumn, placeRows, type Table } from './table';
import type { TableColumn, TableRow } from './table-parts';

/** Half of the figures of a total must come out, as for a sum within one table. */
const ENOUGH_SHARE = 0.5;

/**
 * A list that goes on from sheet to sheet: parts of one annex and period with other places each. The part whose total
 * is by its figures that of all parts, and not of its own rows, knows the others, which are pages.
 */
export function withContinued(tables: readonly Table[]): readonly Table[] {
  const joined = withPages(tables);
  const pages = new Set(joined.flatMap(({ continues = [] }) => continues));
  return pages.size === 0 ? tables : joined.map((table) => (pages.has(table) ? { ...table, isPage: true } : table));
}

function withPages(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const total = greatestTotal(table);
    const isOther = (other: Table): boolean => other !== table && isSameList(other, table);
    // Most lists of one annex share places: the first that does settles it, whatever else the workbook holds.
    if (!total || tables.some((other) => isOther(other) && sharesPlaces(other, table))) return table;
    const others = tables.filter(isOther);
    if (others.length === 0) return table;
    const isOfAll = share(table, total, [table, ...others]);
    return isOfAll >= ENOUGH_SHARE && isOfAll > share(table, total, [table]) ? { ...table, continues: others } : table;
  });
}

const isSameList = (one: Table, other: Table): boolean =>
  one.annex === other.annex &&
  one.sheet.name !== other.sheet.name &&
  (!one.period ||
    !other.period ||
    (one.period.year === other.period.year && one.period.toMonth === other.period.toMonth));

function sharesPlaces(one: Table, other: Table): boolean {
  const own = unitsIn(one);
  return placeRows(other).some(({ unit }) => unit !== undefined && own.has(unit.id));
}

const unitsIn = once((table: Table) => new Set(placeRows(table).flatMap(({ unit }) => unit?.id ?? [])));

const greatestTotal = (table: Table): TableRow | undefined => table.rows.filter(({ kind }) => kind === 'total').at(-1);

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
