import {
  cellFormat,
  cellValue,
  isDateFormat,
  placeRows,
  readDate,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';

import { isNumericColumn } from './hit';

/** Two days of a row that stand the other way round than in all others: 施行 before 印发. */
export interface DatesOutOfStep {
  readonly row: TableRow;
  readonly earlier: TableColumn;
  readonly later: TableColumn;
  /** How many rows keep the order. */
  readonly others: number;
}

/** So many rows that keep an order make it one, and so many times more than break it. */
const FEWEST = 5;
const CLEARLY = 5;

/** The rows that break an order which the days of two columns keep nearly everywhere, and not by being equal. */
export function datesOutOfStep(table: Table): readonly DatesOutOfStep[] {
  const rows = placeRows(table);
  const dated = table.columns
    .filter((column) => !isNumericColumn(column) && !['place', 'sequence'].includes(column.definition?.kind ?? ''))
    .map((column) => ({ column, days: rows.map((row) => dayAt(table, row, column)) }))
    .filter(({ days }) => days.filter((day) => day !== undefined).length >= FEWEST);
  return dated.flatMap((earlier) =>
    dated.flatMap((later) => {
      const told = rows.flatMap((row, i) => {
        const [first, second] = [earlier.days[i], later.days[i]];
        return first === undefined || second === undefined ? [] : [{ row, gap: second - first }];
      });
      const broken = told.filter(({ gap }) => gap < 0);
      const kept = told.length - broken.length;
      const isOrder = kept >= FEWEST && kept >= CLEARLY * broken.length && told.some(({ gap }) => gap > 0);
      return isOrder
        ? broken.map(({ row }) => ({ row, earlier: earlier.column, later: later.column, others: kept }))
        : [];
    }),
  );
}

/** The day in a cell, where it is one: a figure shown as a date, or a date in words. */
function dayAt(table: Table, row: TableRow, column: TableColumn): number | undefined {
  const value = cellValue(table, row, column);
  if (typeof value === 'string') return readDate(value)?.serial;
  if (typeof value !== 'number') return undefined;
  return column.definition?.kind === 'date' || isDateFormat(cellFormat(table, row, column)) ? value : undefined;
}
