import { addedAreas, addressOf, covers, membersOf, type Ref } from '../relations';
import { cellAddress, cellFormula, rowName, type Table, type TableColumn, type TableRow } from '../tables';
import { a1, type Area } from '../workbook';
import { isSumRow } from './balance-hit';
import { cellHit, numericColumns } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly formula: string;
  readonly missed: readonly string[];
}

/** A SUM that does not reach all rows, usually after rows were inserted at its edge. */
export const formulaRangeShort = tableRule('formula-range-short')<Facts>({
  level: 'error',
  basis: '合计公式应包括全部市县',
  traits: { about: 'formula', isDecisive: true, isUniversal: true },
  words: {
    title: '合计公式漏行',
    why: '漏掉的市县不会计入合计。',
    say: ({ formula, missed }) =>
      `公式${formula}没有包括${missed.slice(0, 5).join('、')}${missed.length > 5 ? `等${missed.length}行` : ''}。`,
  },
  concerns: (table) => table.rows.some(isSumRow),
  check: (table) =>
    table.rows.filter(isSumRow).flatMap((row) =>
      numericColumns(table).flatMap((column) => {
        const ref: Ref = { table, row, column };
        const formula = cellFormula(table, row, column);
        const areas = formula === undefined ? undefined : addedAreas(formula);
        if (!areas || formula === undefined || !table.rows.some((one) => isAdded(table, one, column, areas))) return [];
        const members = membersOf(table, row);
        const missed = topsOf(table, missedRows(table, members, column, areas));
        if (missed.length === 0) return [];
        const whole = wholeRange(table, members, column) ?? withMissed(table, formula, missed, column);
        const fix =
          whole === undefined
            ? {}
            : { expected: whole, fix: { isSafe: false, at: addressOf(ref), to: { formula: whole } } };
        return [
          cellHit(
            ref,
            { formula, missed: missed.map((one) => rowName(one) || a1(cellAddress(table, one, column))) },
            { value: formula, ...fix },
          ),
        ];
      }),
    ),
});

/** Places, prefectures, regions: how far up a place may be covered. */
const MOST_LEVELS = 4;

/** Members that the areas do not cover; a total of sub-totals covers a place through its sub-total. */
function missedRows(
  table: Table,
  members: readonly TableRow[],
  column: TableColumn,
  areas: readonly Area[],
): readonly TableRow[] {
  const [first, last] = [members[0], members.at(-1)];
  // Usually one area covers the whole run.
  if (!table.split && areas.length === 1 && [first, last].every((row) => row && isAdded(table, row, column, areas)))
    return [];
  const isCovered = (row: TableRow | undefined, steps = MOST_LEVELS): boolean =>
    row !== undefined &&
    steps > 0 &&
    (isAdded(table, row, column, areas) ||
      (row.subtotal !== undefined && isCovered(table.rows[row.subtotal], steps - 1)));
  return members.filter((row) => !isCovered(row));
}

const isAdded = (table: Table, row: TableRow, column: TableColumn, areas: readonly Area[]): boolean =>
  covers(areas, cellAddress(table, row, column));

/** Sub-totals whose places are all missed in their stead. */
function topsOf(table: Table, missed: readonly TableRow[]): readonly TableRow[] {
  const isWhole = (index: number): boolean =>
    table.rows.every((row) => row.subtotal !== index || missed.includes(row) || row.kind === 'part');
  const above = ({ subtotal }: TableRow): TableRow | undefined =>
    subtotal !== undefined && isWhole(subtotal) ? table.rows[subtotal] : undefined;
  return [...new Set(missed.map((row) => above(row) ?? row))];
}

/** More terms than these are not added to a formula one by one. */
const MOST_TERMS = 3;

/** The formula with the cells that it passes over. */
function withMissed(
  table: Table,
  formula: string,
  missed: readonly TableRow[],
  column: TableColumn,
): string | undefined {
  if (missed.length > MOST_TERMS || table.split) return undefined;
  return [formula, ...missed.map((row) => a1(cellAddress(table, row, column)))].join('+');
}

/** The SUM over all places, when nothing but places lies between the first and the last. */
function wholeRange(table: Table, members: readonly TableRow[], column: TableColumn): string | undefined {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || table.split) return undefined;
  const own = new Set(members);
  if (table.rows.some((row) => !own.has(row) && row.row > first.row && row.row < last.row)) return undefined;
  return `=SUM(${a1(cellAddress(table, first, column))}:${a1(cellAddress(table, last, column))})`;
}
