import {
  isSumOfRows,
  judgedRates,
  rateKind,
  weigh,
  weighedBalances,
  type Balance,
  type RateCheck,
  type Ref,
} from '../../relations';
import type { Table, TableRow } from '../../tables';
import { groupedBy, inOneShape, once, type Sheet, type Value } from '../../workbook';

/** The balances and the rates within each row. */
const balancesOfRow = once((table: Table) =>
  groupedBy(weighedBalances(table), ({ balance }) => (isSumOfRows(balance) ? undefined : balance.whole.row)),
);
const ratesOfRow = once((table: Table) => groupedBy(judgedRates(table), ({ check }) => check.rate.row));

/** The same table over a sheet with other figures in some of its cells. */
export function withFigures(table: Table, cells: readonly Ref[], figures: readonly number[]): Table {
  const { sheet } = table;
  const values = [...sheet.values];
  putInto(values, sheet, cells, figures);
  return { ...table, sheet: inOneShape({ ...sheet, values }) };
}

function putInto(
  lines: (readonly Value[])[],
  { origin }: Sheet,
  cells: readonly Ref[],
  figures: readonly number[],
): void {
  cells.forEach(({ row, column }, i) => {
    const line = [...(lines[row.row - origin.row] ?? [])];
    line[column.column - origin.column] = figures[i];
    lines[row.row - origin.row] = line;
  });
}

/**
 * Asks something of the table with other figures in some of its cells, which are as before when it is answered. Of a
 * long sheet no copy is made for it: thousands of runs are tried.
 */
export function triedWith<T>(
  table: Table,
  cells: readonly Ref[],
  figures: readonly number[],
  ask: (of: Table) => T,
): T {
  const { sheet } = table;
  const lines = linesOf(sheet);
  const before = cells.map(({ row }) => lines[row.row - sheet.origin.row] ?? []);
  putInto(lines, sheet, cells, figures);
  const answer = ask({ ...table, sheet: inOneShape({ ...sheet, values: lines }) });
  cells.forEach(({ row }, i) => (lines[row.row - sheet.origin.row] = before[i] ?? []));
  return answer;
}

/** The lines of a sheet, to be changed and put back. */
const linesOf = once((sheet: Sheet): (readonly Value[])[] => [...sheet.values]);

/** Whether a balance holds where its cells in a table are those of another one of the same shape. */
export function holdsIn(table: Table, balance: Balance): boolean {
  const moved = (ref: Ref): Ref => (ref.table.area === table.area ? { ...ref, table } : ref);
  return weigh({ ...balance, whole: moved(balance.whole), parts: balance.parts.map(moved) }).kind !== 'fails';
}

/** Whether a rate is right there. */
export function isRateIn(table: Table, check: RateCheck): boolean {
  const moved = (ref: Ref): Ref => ({ ...ref, table });
  const terms = { rate: moved(check.rate), done: moved(check.done), base: moved(check.base) };
  const kind = rateKind({ ...check, ...terms });
  return kind !== 'fails' && kind !== 'scale';
}

/** Whether all relations within a row of a table hold in another one of the same shape. */
export const rowHoldsIn = (table: Table, of: Table, row: TableRow): boolean =>
  (balancesOfRow(of).get(row) ?? []).every(({ balance }) => holdsIn(table, balance)) &&
  (ratesOfRow(of).get(row) ?? []).every(({ check }) => isRateIn(table, check));
