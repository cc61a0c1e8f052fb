import { relativeFormula, type Ref } from '../relations';
import { cellAddress, cellFormula, type Table, type TableColumn, type TableRow } from '../tables';
import { once } from '../workbook';

/** The formula that most rows of a column share, in relative form. */
export interface Pattern {
  /** What the column would hold in a row. */
  readonly relativeOf: (row: TableRow) => string | undefined;
  /** The rows of places, with or without formula. */
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
  return alike(table, column, rows) ?? besideOthers(table, column, rows);
}

/** The formula of most rows; a rate's stands in the totals as well. */
function alike(table: Table, column: TableColumn, rows: readonly TableRow[]): Pattern | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const relative = relativeAt({ table, row, column });
    if (relative !== undefined) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < rows.length * MAJORITY) return undefined;
  const [relative] = best;
  const sums = table.rows.filter((row) => row.kind !== 'place' && relativeAt({ table, row, column }) === relative);
  return best[1] + sums.length < ENOUGH ? undefined : { relativeOf: () => relative, rows };
}

/** Where each row has a formula of its own, the one that its neighbour has in the next column: =甲市!D5 beside =甲市!C5. */
function besideOthers(table: Table, column: TableColumn, rows: readonly TableRow[]): Pattern | undefined {
  const at = table.columns.findIndex((one) => one.column === column.column);
  return [table.columns[at - 1], table.columns[at + 1]]
    .flatMap((other) => {
      if (!other) return [];
      const relativeOf = (row: TableRow): string | undefined => relativeAt({ table, row, column: other });
      const same = rows.filter((row) => {
        const relative = relativeOf(row);
        return relative !== undefined && relative === relativeAt({ table, row, column });
      });
      return same.length < ENOUGH || same.length < rows.length * MAJORITY ? [] : [{ relativeOf, rows }];
    })
    .at(0);
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
