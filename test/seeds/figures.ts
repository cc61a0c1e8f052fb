import { findColumn, recognise, type Snapshot, type Table } from '../../src/core';
import { valueAt, type Value } from '../../src/core/workbook';

/** One annex of an example workbook, its cells by place and column id. */
export interface Figures {
  readonly places: readonly string[];
  /** The cell of a place, as stored. */
  readonly at: (place: string, column: string) => Value;
  /** The cell of the total row, as stored. */
  readonly total: (column: string) => Value;
  /** The places whose cell passes. */
  readonly where: (column: string, passes: (value: Value) => boolean) => readonly string[];
  /** The numbers of a column over all places; a dash is left out. */
  readonly numbers: (column: string) => readonly number[];
}

/** The figures of an annex, found through the add-in's own recognition. */
export function figuresOf(snapshot: Snapshot, annex: string): Figures {
  const table = recognise(snapshot).tables.find((one) => one.annex.id === annex);
  if (!table) throw new Error(`${annex} is not in the workbook`);
  const rows = table.rows.filter((row) => row.kind === 'place');
  const at = (place: string, column: string): Value =>
    read(table, rows.find(({ unit }) => unit?.name === place)?.row, column);
  const places = rows.map((row) => row.unit?.name ?? row.label);
  return {
    places,
    at,
    total: (column) => read(table, table.rows.find((row) => row.kind === 'total')?.row, column),
    where: (column, passes) => places.filter((place) => passes(at(place, column))),
    numbers: (column) => places.map((place) => at(place, column)).filter((value) => typeof value === 'number'),
  };
}

function read(table: Table, row: number | undefined, id: string): Value {
  const column = findColumn(table, id);
  if (row === undefined || !column) throw new Error(`${table.annex.id} has no such cell: ${id}`);
  return valueAt(table.sheet, row, column.column);
}

/** The sum of two-decimal numbers, exact. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + Math.round(one * 100), 0) / 100;

/** A count as the circular prints it in 万, with two decimals. */
export const inTenThousands = (value: Value): string => (Number(value) / 10_000).toFixed(2);
