import {
  judgedRates,
  judgeRate,
  weigh,
  weighedBalances,
  type Balance,
  type RateCheck,
  type Ref,
} from '../../relations';
import type { Table, TableRow } from '../../tables';
import { inOneShape, once } from '../../workbook';

interface RowRelations {
  readonly balances: Balance[];
  readonly checks: RateCheck[];
}

/** The relations within each row. */
const rowRelations = once((table: Table): ReadonlyMap<TableRow, RowRelations> => {
  const index = new Map<TableRow, RowRelations>(table.rows.map((row) => [row, { balances: [], checks: [] }]));
  for (const { balance } of weighedBalances(table))
    if (balance.kind === 'row-sum' || balance.kind === 'part' || balance.kind === 'linear')
      index.get(balance.whole.row)?.balances.push(balance);
  for (const { check } of judgedRates(table)) index.get(check.rate.row)?.checks.push(check);
  return index;
});

/** The same table over a sheet with other figures in some of its cells. */
export function withFigures(table: Table, cells: readonly Ref[], figures: readonly number[]): Table {
  const { sheet } = table;
  const { origin } = sheet;
  const values = [...sheet.values];
  cells.forEach(({ row, column }, i) => {
    const line = [...(values[row.row - origin.row] ?? [])];
    line[column.column - origin.column] = figures[i];
    values[row.row - origin.row] = line;
  });
  return { ...table, sheet: inOneShape({ ...sheet, values }) };
}

/** Whether a balance holds where its cells in a table are those of another one of the same shape. */
export function holdsIn(table: Table, { kind, whole, parts }: Balance): boolean {
  const moved = (ref: Ref): Ref => (ref.table.area === table.area ? { ...ref, table } : ref);
  return weigh({ kind, whole: moved(whole), parts: parts.map(moved) }).kind !== 'fails';
}

/** Whether a rate is right there. */
export function isRateIn(table: Table, { rate, done, base, scale }: RateCheck): boolean {
  const { kind } = judgeRate({ rate: { ...rate, table }, done: { ...done, table }, base: { ...base, table }, scale });
  return kind !== 'fails' && kind !== 'scale';
}

/** Whether all relations within a row of a table hold in another one of the same shape. */
export function rowHoldsIn(table: Table, of: Table, row: TableRow): boolean {
  const { balances = [], checks = [] } = rowRelations(of).get(row) ?? {};
  return balances.every((balance) => holdsIn(table, balance)) && checks.every((check) => isRateIn(table, check));
}
