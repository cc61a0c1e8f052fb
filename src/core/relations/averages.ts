import type { Table, TableRow } from '../tables';
import { once } from '../workbook';
import { leafRows, membersOf } from './balance';
import type { JudgedRate } from './judge-rate';
import { rateAt, type RateCheck } from './rates';

/**
 * The mean of the places' rates, in percent points with one decimal, when a failing total rate equals it; undefined
 * otherwise.
 */
export function averageInstead({ check, judgement }: JudgedRate): string | undefined {
  const { table, row } = check.rate;
  if (judgement.kind !== 'fails' || check.isGrowth || (row.kind !== 'total' && row.kind !== 'subtotal'))
    return undefined;
  const mean = row.kind === 'total' ? meanOfAll(check) : meanOf(check, membersOf(table, row));
  return Math.abs(mean - (rateAt(check)?.points ?? 0)) <= 0.0501 ? mean.toFixed(1) : undefined;
}

/** The mean of what a column of rates holds in some rows; not a number where fewer than two hold a rate. */
function meanOf(check: RateCheck, rows: readonly TableRow[]): number {
  const rates = rows.flatMap((row) => rateAt({ ...check, rate: { ...check.rate, row } })?.points ?? []);
  return rates.length < 2 ? NaN : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/** The mean over all places, taken once a column, however many totals a table has. */
function meanOfAll(check: RateCheck): number {
  const { table, column } = check.rate;
  const means = meansIn(table);
  const key = `${check.scale} ${column.column}`;
  const mean = means.get(key) ?? meanOf(check, leafRows(table));
  means.set(key, mean);
  return mean;
}

const meansIn = once((_: Table) => new Map<string, number>());
