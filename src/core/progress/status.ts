import {
  compareDecimals,
  fraction,
  fractionOf,
  opposite,
  order,
  power,
  sum,
  type Decimal,
  type Fraction,
} from '../arithmetic';

/** What one place has reached in one measure; `unknown` where a figure cannot be read. */
export type Status = 'no-task' | 'zero' | 'stalled' | 'behind' | 'normal' | 'done' | 'over' | 'unknown';

/** The statuses from worst to best, those that say nothing last: the order of legends and bars. */
export const STATUSES: readonly Status[] = [
  'zero',
  'stalled',
  'behind',
  'normal',
  'done',
  'over',
  'no-task',
  'unknown',
];

/** Green is on schedule, yellow a little behind, red more. */
export type Light = 'green' | 'yellow' | 'red';

/**
 * The figures that decide a status. Without a plan (`unplanned`) there is no target; an unreadable figure is absent.
 */
export interface Standing {
  readonly task: 'planned' | 'unplanned' | 'none' | 'unread';
  readonly target?: Decimal;
  readonly done?: Decimal;
  /** What was done by the end of the period before. */
  readonly previous?: Decimal;
}

const ZERO: Decimal = { units: 0n, decimals: 0 };

/** done ÷ target, exact; undefined without a target above zero or without a figure. */
export function rateOf({ target, done }: Standing): Fraction | undefined {
  if (!target || !done || target.units <= 0n) return undefined;
  return fraction(done.units * power(target.decimals), target.units * power(done.decimals));
}

/** The status of a standing; `expected` is the share of the target that is due, unknown without a period. */
export function statusOf(standing: Standing, expected: Fraction | undefined): Status {
  const { task, done, previous } = standing;
  if (task === 'none') return 'no-task';
  if (task === 'unread' || !done || done.units < 0n) return 'unknown';
  if (compareDecimals(done, ZERO) === 0) return 'zero';
  const rate = rateOf(standing);
  const ahead = rate ? order(rate, fraction(1n)) : -1;
  if (ahead >= 0) return ahead > 0 ? 'over' : 'done';
  if (previous && compareDecimals(done, previous) === 0) return 'stalled';
  if (!rate) return 'normal';
  if (!expected) return 'unknown';
  return order(rate, expected) < 0 ? 'behind' : 'normal';
}

/**
 * The light of a standing: green when what is due is done, yellow up to `yellow` percent points behind, red beyond.
 * Without a plan the status decides.
 */
export function lightOf(
  standing: Standing,
  status: Status,
  expected: Fraction | undefined,
  yellow: Decimal,
): Light | undefined {
  if (status === 'no-task' || status === 'unknown') return undefined;
  const rate = rateOf(standing);
  if (!rate) return status === 'zero' ? 'red' : status === 'stalled' ? 'yellow' : 'green';
  if (status === 'done' || status === 'over') return 'green';
  if (!expected) return undefined;
  const gap = sum(expected, opposite(rate));
  if (order(gap, fraction(0n)) <= 0) return 'green';
  return order(gap, fractionOf({ units: yellow.units, decimals: yellow.decimals + 2 })) <= 0 ? 'yellow' : 'red';
}
