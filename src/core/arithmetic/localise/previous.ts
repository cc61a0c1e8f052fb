import { type Fraction, fraction, opposite, order, product, sum } from '../fraction';
import type { Variable } from './row';
import type { Shift } from './shift';

/**
 * How a shift stands to the previous period: −2 when it arrives exactly at the value then, −1 when it comes much
 * nearer, 1 when it goes away from it, 0 in between; undefined without a past.
 */
export function awayFromPrevious(variables: readonly Variable[], { variable, to }: Shift): number | undefined {
  const { previous, value } = variables[variable] ?? {};
  if (previous === undefined || value === undefined) return undefined;
  const past = fraction(previous);
  const [before, after] = [distance(fraction(value), past), distance(to, past)];
  if (after.over === 0n) return -2;
  if (order(product(after, CLEARLY), before) <= 0) return -1;
  return order(product(before, CLEARLY), after) <= 0 ? 1 : 0;
}

/** How many times nearer or farther a change must be before it speaks for or against a reading. */
const CLEARLY = fraction(3n);

function distance(left: Fraction, right: Fraction): Fraction {
  const { over, under } = sum(left, opposite(right));
  return { over: over < 0n ? -over : over, under };
}
