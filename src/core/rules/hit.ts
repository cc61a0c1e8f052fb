import { isNumeric } from '../programmes';
import { addressOf, type Ref } from '../relations';
import { cellFormat, cellValue, findColumn, showValue, type Table, type TableColumn, type TableRow } from '../tables';
import { once, type Value } from '../workbook';
import type { Hit } from './rule';

/** A cell of a body as people see it. */
export const shownAt = ({ table, row, column }: Ref): string =>
  showValue(cellValue(table, row, column), cellFormat(table, row, column));

/**
 * A hit on a body cell; the value found is read from the cell. Hundreds of thousands may be made: spreading would take
 * ten times as long.
 */
export function cellHit<Facts>(ref: Ref, facts: Facts, more?: Partial<Hit<Facts>>): Hit<Facts> {
  const hit: Hit<Facts> = { at: addressOf(ref), row: ref.row, column: ref.column, value: shownAt(ref), facts };
  return more ? Object.assign(hit, more) : hit;
}

/** Whether a remark stands beside the figures of a row: people have said something of them already. */
export const hasRemark = (table: Table, row: TableRow): boolean => remarkIn(table, row) !== '';

/** The remark beside a row, as people see it; nothing where there is none. */
export function remarkIn(table: Table, row: TableRow): string {
  const remark = findColumn(table, 'remark');
  return remark === undefined ? '' : shownAt({ table, row, column: remark }).trim();
}

/** Every body cell of the recognised columns that pass, row by row. */
export const cellsOf = (table: Table, wanted: (column: TableColumn) => boolean): readonly Ref[] =>
  cellsIn(table, table.columns.filter(wanted));

/** The body cells of the recognised columns whose value passes, row by row; the quick way to the few that are odd. */
export function cellsWhere(
  table: Table,
  wanted: (column: TableColumn) => boolean,
  passes: (value: Value) => boolean,
): readonly Ref[] {
  const columns = table.columns.filter(wanted);
  const { values, origin } = table.sheet;
  const found: Ref[] = [];
  for (const row of table.rows) {
    const line = values[row.row - origin.row] ?? [];
    for (const column of columns) if (passes(line[column.column - origin.column])) found.push({ table, row, column });
  }
  return found;
}

/** A body cell that holds something else than a number, and what. */
export interface WordCell extends Ref {
  readonly value: Exclude<Value, number | undefined>;
  /** Whether its column is one of the table's own, or was recognised as one of numbers. */
  readonly isOwn: boolean;
  readonly isNumeric: boolean;
}

/** The body cells of known columns that hold text, an error or a truth value, row by row. */
export const wordCells = once((table: Table): readonly WordCell[] => {
  const { values, origin } = table.sheet;
  const known = table.columns.filter(({ definition }) => definition !== undefined);
  const columns = [
    ...known.map((column) => ({ column, isOwn: false, isNumeric: isNumericColumn(column) })),
    ...table.own.columns.map((column) => ({ column, isOwn: true, isNumeric: false })),
  ];
  const found: WordCell[] = [];
  for (const row of table.rows) {
    const line = values[row.row - origin.row] ?? [];
    for (const { column, isOwn, isNumeric } of columns) {
      const value = line[column.column - origin.column];
      if (value !== undefined && typeof value !== 'number') found.push({ table, row, column, value, isOwn, isNumeric });
    }
  }
  return found;
});

/** Every body cell of some columns, row by row; made once, since many rules ask for the same ones. */
export function cellsIn(table: Table, columns: readonly TableColumn[]): readonly Ref[] {
  const known = listsOf(table);
  const key = columns.map(({ column }) => column).join();
  const cells = known.get(key) ?? listed(table, columns);
  known.set(key, cells);
  return cells;
}

const listsOf = once((_: Table) => new Map<string, readonly Ref[]>());

function listed(table: Table, columns: readonly TableColumn[]): readonly Ref[] {
  const byColumn = columns.map((column) => columnCells(table)(column));
  const cells: Ref[] = [];
  for (let i = 0; i < table.rows.length; i++) {
    for (const column of byColumn) {
      const cell = column[i];
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** The body cells of a column from top to bottom. */
const columnCells = once((table: Table) =>
  once((column: TableColumn): readonly Ref[] => table.rows.map((row) => ({ table, row, column }))),
);

/** The columns of numbers: those that were recognised, and the table's own that its figures explain. */
export const numericColumns = (table: Table): readonly TableColumn[] => [...knownNumbers(table), ...table.own.columns];

/** The columns that were recognised as ones of numbers. */
export const knownNumbers = once((table: Table): readonly TableColumn[] => table.columns.filter(isNumericColumn));

/** Whether a column was recognised as one of numbers. */
export const isNumericColumn = (column: TableColumn): boolean =>
  column.definition !== undefined && isNumeric(column.definition);
