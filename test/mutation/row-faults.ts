import { cellFormula, cellValue, isNumeric, type TableRow, type Table } from '../../src/core';
import type { Mutation } from './faults';
import type { Random } from './random';
import { withCell, withoutRow, withRowTwice } from './sheet-change';

const MISSPELLINGS: readonly ((name: string, random: Random) => string)[] = [
  (name, random) => name.slice(0, 1) + random.pick(['山', '江', '河', '安', '通']) + name.slice(2),
  (name) => name.slice(0, -2) + name.slice(-1),
];

export const misspelt: Mutation = (table, random) => {
  const row = random.pick(table.rows.filter((one) => one.kind === 'place' && one.label.length >= 3));
  const now = random.pick(MISSPELLINGS)(row.label, random);
  const { row: at, column } = row.labelCell;
  return now === row.label
    ? undefined
    : { sheet: withCell(table.sheet, at, column, now), row: at, column, was: row.label, now };
};

/** The figures of two places exchanged, the names left where they are. */
export const rowsSwapped: Mutation = (table, random) => {
  const [row, next] = placePair(table, random);
  const columns = table.columns.filter(({ definition }) => definition && isNumeric(definition));
  if (!row || !next || columns.some((column) => cellFormula(table, row, column) !== undefined)) return undefined;
  const other = columns.filter((column) => cellValue(table, row, column) !== cellValue(table, next, column));
  const sheet = other.reduce(
    (one, column) =>
      withCell(
        withCell(one, row.row, column.column, cellValue(table, next, column)),
        next.row,
        column.column,
        cellValue(table, row, column),
      ),
    table.sheet,
  );
  const also = other.flatMap(({ column }) => [
    { row: row.row, column },
    { row: next.row, column },
  ]);
  return (
    other[0] && {
      sheet,
      row: row.row,
      column: other[0].column,
      was: cellValue(table, row, other[0]),
      now: cellValue(table, next, other[0]),
      also,
    }
  );
};

function placePair(table: Table, random: Random): readonly TableRow[] {
  const at = random.below(table.rows.length - 1);
  return table.rows.slice(at, at + 2).filter(({ kind }) => kind === 'place');
}

export const rowLost: Mutation = (table, random) => {
  const row = random.pick(table.rows.filter((one) => one.kind === 'place'));
  return {
    sheet: withoutRow(table.sheet, row.row),
    row: row.row,
    column: row.labelCell.column,
    was: row.label,
    now: undefined,
  };
};

export const rowDoubled: Mutation = (table, random) => {
  const row = random.pick(table.rows.filter((one) => one.kind === 'place'));
  const also = [{ row: row.row, column: row.labelCell.column }];
  return {
    sheet: withRowTwice(table.sheet, row.row),
    row: row.row + 1,
    column: row.labelCell.column,
    was: undefined,
    now: row.label,
    also,
  };
};

/** The figures of one row moved one column to the right, from some column on. */
export const columnShifted: Mutation = (table, random) => {
  const row = random.pick(table.rows.filter((one) => one.kind === 'place'));
  const columns = table.columns.filter(({ definition }) => definition && isNumeric(definition));
  const from = random.below(Math.max(1, columns.length - 1));
  const shifted = columns.slice(from);
  const values = shifted.map((column) => cellValue(table, row, column));
  if (
    shifted.length < 2 ||
    shifted.some((column) => cellFormula(table, row, column) !== undefined) ||
    new Set(values).size === 1
  )
    return undefined;
  const sheet = shifted.reduce(
    (current, { column }, i) => withCell(current, row.row, column, i === 0 ? undefined : values[i - 1]),
    table.sheet,
  );
  const also = shifted.map(({ column }) => ({ row: row.row, column }));
  return { sheet, row: row.row, column: shifted[0]?.column ?? 0, was: values[0], now: undefined, also };
};
