import { relativeFormula, type Ref } from '../relations';
import { cellAddress, placeRows, type Table, type TableColumn, type TableRow } from '../tables';
import { groupedBy, once, type Sheet } from '../workbook';

/** A body cell that holds a formula. */
export interface FormulaCell extends Ref {
  readonly formula: string;
}

/** A cell of a place's row that holds another formula than its column would have there, or none. */
export interface OddFormula extends Ref {
  /** Its own formula, in relative form. */
  readonly own: string | undefined;
  /** The column's, in relative form. */
  readonly usual: string;
}

/** A pattern must cover this share of the rows, and this many of them, before a different cell is odd. */
const MAJORITY = 0.6;
const ENOUGH = 3;

/** Whether a sheet has any formula at all; typed tables need not be searched for odd ones. */
export const hasFormulas = once((sheet: Sheet): boolean =>
  sheet.formulas.some((line) => line.some((one) => one !== undefined)),
);

/** The cells of a table's body that hold a formula, row by row. */
export const formulaCells = once((table: Table): readonly FormulaCell[] => {
  const { formulas, origin } = table.sheet;
  const cells: FormulaCell[] = [];
  for (const row of hasFormulas(table.sheet) ? table.rows : []) {
    const line = formulas[row.row - origin.row] ?? [];
    for (const column of table.columns) {
      const formula = line[column.column - origin.column];
      if (formula !== undefined) cells.push({ table, row, column, formula });
    }
  }
  return cells;
});

/** The cells of a column that deviate from the formula of its places; none where no formula is in the majority. */
export const oddFormulas = (table: Table, column: TableColumn): readonly OddFormula[] =>
  relativesOf(table).has(column.column) ? oddIn(table)(column) : [];

const oddIn = once((table: Table) =>
  once((column: TableColumn): readonly OddFormula[] => {
    const rows = placeRows(table);
    const relatives = relativesOf(table).get(column.column) ?? NONE;
    const usualOf = relatives.size < ENOUGH ? undefined : (alike(relatives, rows) ?? besideOthers(table, column, rows));
    if (!usualOf) return [];
    return rows.flatMap((row) => {
      const [own, usual] = [relatives.get(row), usualOf(row)];
      return usual === undefined || own === usual ? [] : [{ table, row, column, own, usual }];
    });
  }),
);

/** Formulas of a column in relative form, so that copies of one read the same. */
type Relatives = ReadonlyMap<TableRow, string>;

const NONE: Relatives = new Map();

/** What the formula of a row would be in relative form, if it followed the others. */
type UsualOf = (row: TableRow) => string | undefined;

/** The formula of most rows; a rate's stands in the totals as well. */
function alike(relatives: Relatives, rows: readonly TableRow[]): UsualOf | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const relative = relatives.get(row);
    if (relative !== undefined) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < rows.length * MAJORITY) return undefined;
  const all = [...relatives.values()].filter((one) => one === best[0]).length;
  return all < ENOUGH ? undefined : () => best[0];
}

/** Where each row has a formula of its own, the one that its neighbour has in the next column: =甲市!D5 beside =甲市!C5. */
function besideOthers(table: Table, column: TableColumn, rows: readonly TableRow[]): UsualOf | undefined {
  const at = table.columns.findIndex((one) => one.column === column.column);
  const own = relativesOf(table).get(column.column) ?? NONE;
  return [table.columns[at - 1], table.columns[at + 1]]
    .map((beside) => relativesOf(table).get(beside?.column ?? -1) ?? NONE)
    .filter((other) => {
      const same = rows.filter((row) => other.has(row) && other.get(row) === own.get(row)).length;
      return same >= ENOUGH && same >= rows.length * MAJORITY;
    })
    .map((other) => (row: TableRow) => other.get(row))[0];
}

/** The formulas of a table by sheet column, in relative form. */
const relativesOf = once((table: Table): ReadonlyMap<number, Relatives> => {
  const byColumn = groupedBy(formulaCells(table), ({ column }) => column.column);
  return new Map([...byColumn].map(([column, cells]) => [column, relativesIn(cells)] as const));
});

function relativesIn(cells: readonly FormulaCell[]): Relatives {
  const relatives = new Map<TableRow, string>();
  let last: string | undefined;
  for (const { table, row, column, formula } of cells) {
    const at = cellAddress(table, row, column);
    last = relativeFormula(formula, at.row, at.column, last);
    relatives.set(row, last);
  }
  return relatives;
}
