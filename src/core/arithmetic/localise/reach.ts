import { eliminatedAll } from './eliminate';
import { type Range, rangeOf } from './range';
import type { Row } from './row';

/**
 * What a variable, now `value`, may be when some others are free as well; undefined when nothing satisfies the rows.
 */
export function reach(
  rows: readonly Row[],
  free: readonly number[],
  variable: number,
  value: bigint,
): Range | undefined {
  const left = free.length === 0 ? rows : eliminatedAll(rows, free);
  const isLost = left?.some((row) => row.isBroken && !row.terms.has(variable)) ?? true;
  return left && !isLost ? rangeOf(left, variable, value) : undefined;
}
