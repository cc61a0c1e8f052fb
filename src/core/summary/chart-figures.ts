import type { Area, Content, PlannedCell } from '../workbook';

/** Figures that a chart is drawn from: names, then one column for each series. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/** The figures in their place on the sheet; `row` is that of their head. */
export interface PlacedTable extends ChartTable {
  readonly row: number;
  readonly at: number;
}

/** Stands the tables side by side from a cell on. */
export function placedTables(tables: readonly ChartTable[], row: number, first: number): readonly PlacedTable[] {
  let at = first;
  return tables.map((table) => {
    const placed = { ...table, row, at };
    at += table.head.length;
    return placed;
  });
}

/** The cells of one column of figures, without its head. */
export const figureArea = ({ row, at, rows }: PlacedTable, column: number): Area => ({
  row: row + 1,
  column: at + column,
  rows: rows.length,
  columns: 1,
});

/** What stands in a sheet row of the tables, from `first` on. */
export function figureCells(tables: readonly PlacedTable[], row: number, first: number): readonly PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (const { head, rows, row: top, at } of tables) {
    const contents = row === top ? head : rows[row - top - 1];
    contents?.forEach((content, i) => {
      if (content !== undefined) cells[at - first + i] = { content, look: 'figures' };
    });
  }
  return Array.from(cells, (cell) => cell ?? {});
}

/** The row behind the last figures. */
export const behindFigures = (tables: readonly PlacedTable[]): number =>
  Math.max(0, ...tables.map(({ row, rows }) => row + rows.length + 1));
