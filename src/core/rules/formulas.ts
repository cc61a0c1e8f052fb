import { relativeFormula, type Ref } from '../relations';
import { cellAddress, cellFormula, type Table, type TableColumn, type TableRow } from '../tables';
import { once } from '../workbook';

/** The formula that most rows of a column share, in relative form, and how many have it. */
export interface Pattern {
  readonly relative: string;
  readonly count: number;
  /** Rows of the kind, with or without formula. */
  readonly rows: readonly TableRow[];
}

/** A pattern must cover this share of the rows, and this many of them, before a different cell is odd. */
const MAJORITY = 0.6;
const ENOUGH = 3;

/** Whether a table has any formula at all; typed tables need not be searched for odd ones. */
export const hasFormulas = once((table: Table): boolean =>
  table.rows.some((row) => table.columns.some((column) => cellFormula(table, row, column) !== undefined)),
);

/** The pattern of a column's place rows; undefined when no formula is in the majority. */
export const patternOf = (table: Table, column: TableColumn): Pattern | undefined =>
  hasFormulas(table) ? patternsOf(table)(column) : undefined;

const patternsOf = once((table: Table) => once((column: TableColumn) => readPattern(table, column)));

function readPattern(table: Table, column: TableColumn): Pattern | undefined {
  const rows = table.rows.filter((row) => row.kind === 'place');
  const counts = new Map<string, number>();
  for (const row of rows) {
    const relative = relativeAt({ table, row, column });
    if (relative !== undefined) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || best[1] < rows.length * MAJORITY) return undefined;
  return { relative: best[0], count: best[1], rows };
}

/** The formula of a cell in relative form; several rules ask for the same ones. */
export const relativeAt = ({ table, row, column }: Ref): string | undefined => relatives(table)(column).get(row);

const relatives = once((table: Table) => once((column: TableColumn) => relativesIn(table, column)));

function relativesIn(table: Table, column: TableColumn): ReadonlyMap<TableRow, string> {
  const relatives = new Map<TableRow, string>();
  let last: string | undefined;
  for (const row of table.rows) {
    const formula = cellFormula(table, row, column);
    if (formula === undefined) continue;
    const at = cellAddress(table, row, column);
    last = relativeFormula(formula, at.row, at.column, last);
    relatives.set(row, last);
  }
  return relatives;
}
