import { eliminatedAll } from './eliminate';
import { type ValueRange, valueRange } from './range';
import type { IntegerRow } from './row';

/**
 * What a variable, now `value`, may be when some others are free as well; undefined when nothing satisfies the rows.
 */
export function reach(
  rows: readonly IntegerRow[],
  free: readonly number[],
  variable: number,
  value: bigint,
): ValueRange | undefined {
  const left = free.length === 0 ? rows : eliminatedAll(rows, free);
  const isLost = left?.some((row) => row.isBroken && !row.terms.has(variable)) ?? true;
  return left && !isLost ? valueRange(left, variable, value) : undefined;
}
