import { leafRows } from './balance';
import type { JudgedRate } from './judge-rate';
import { rateAt } from './rates';

/**
 * The mean of the places' rates, in percent points with one decimal, when a failing total rate equals it; undefined
 * otherwise.
 */
export function averageInstead({ check, judgement }: JudgedRate): string | undefined {
  const { table, row } = check.rate;
  if (judgement.kind !== 'fails' || (row.kind !== 'total' && row.kind !== 'subtotal')) return undefined;
  const index = table.rows.indexOf(row);
  const members = row.kind === 'total' ? leafRows(table) : table.rows.filter((one) => one.subtotal === index);
  const rates = members.flatMap((member) => rateAt({ ...check, rate: { ...check.rate, row: member } })?.points ?? []);
  if (rates.length < 2) return undefined;
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return Math.abs(mean - (rateAt(check)?.points ?? 0)) <= 0.0501 ? mean.toFixed(1) : undefined;
}
