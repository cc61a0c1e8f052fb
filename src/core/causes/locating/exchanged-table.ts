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
import { once, type Sheet } from '../../workbook';

interface RowRelations {
  readonly balances: Balance[];
  readonly checks: RateCheck[];
}

/** The relations within each row. */
export const rowRelations = once((table: Table): ReadonlyMap<TableRow, RowRelations> => {
  const index = new Map<TableRow, RowRelations>(table.rows.map((row) => [row, { balances: [], checks: [] }]));
  for (const { balance } of weighedBalances(table))
    if (balance.kind === 'row-sum' || balance.kind === 'part' || balance.kind === 'linear')
      index.get(balance.whole.row)?.balances.push(balance);
  for (const { check } of judgedRates(table)) index.get(check.rate.row)?.checks.push(check);
  return index;
});

/** The same table over a sheet with the two values exchanged. */
export function exchanged(one: Ref, other: Ref, was: number, becomes: number): Table {
  const { sheet } = one.table;
  return { ...one.table, sheet: withValue(withValue(sheet, one, becomes), other, was) };
}

const withValue = (sheet: Sheet, { row, column }: Ref, value: number): Sheet => ({
  ...sheet,
  values: sheet.values.map((line, i) =>
    i === row.row - sheet.origin.row
      ? line.map((cell, j) => (j === column.column - sheet.origin.column ? value : cell))
      : line,
  ),
});

/** Whether a balance holds where its cells are those of another table of the same shape. */
export function holdsIn(table: Table, { kind, whole, parts }: Balance): boolean {
  const weight = weigh({ kind, whole: { ...whole, table }, parts: parts.map((part) => ({ ...part, table })) });
  return weight.kind !== 'fails';
}

/** Whether a rate is right there. */
export function isRateIn(table: Table, { rate, done, base, scale }: RateCheck): boolean {
  const { kind } = judgeRate({ rate: { ...rate, table }, done: { ...done, table }, base: { ...base, table }, scale });
  return kind !== 'fails' && kind !== 'scale';
}
