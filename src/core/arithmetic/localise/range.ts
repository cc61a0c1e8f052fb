import type { End } from '../interval';
import { type Fraction, floor, fraction, order, product, sum, divisor } from '../fraction';
import { type SumBound, type IntegerRow, type Terms, factorIn, originOf, row } from './row';

/** What one variable may be while all others stay; no end means no limit. */
export interface ValueRange {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

/** The values of one variable, now `current`, that satisfy every row; undefined when there are none. */
export function valueRange(rows: readonly IntegerRow[], variable: number, current: bigint): ValueRange | undefined {
  let low: ValueRange['low'];
  let high: ValueRange['high'];
  for (const row of rows) {
    const factor = factorIn(row, variable);
    if (factor === 0n) continue;
    const rest = row.value - factor * current;
    const [least, most] = factor > 0n ? [row.low, row.high] : [row.high, row.low];
    low = later(low, limit(least, rest, factor), 1);
    high = later(high, limit(most, rest, factor), -1);
  }
  return isEmpty({ low, high }) ? undefined : { low, high };
}

/** What one variable may be at most, or at least, where the others of its row come to `rest`. */
const limit = (bound: SumBound | undefined, rest: bigint, factor: bigint): End | undefined =>
  bound && { at: fraction(bound.at - rest, factor), open: bound.open };

/** The only member, if there is only one. */
export function point({ low, high }: ValueRange): Fraction | undefined {
  return low && high && order(low.at, high.at) === 0 ? low.at : undefined;
}

/** Whether a value is a member. */
export function contains({ low, high }: ValueRange, value: Fraction): boolean {
  return !isEmpty({
    low: later(low, { at: value, open: false }, 1),
    high: later(high, { at: value, open: false }, -1),
  });
}

/** The member nearest to a value, a multiple of `step` if the range has one there. */
export function nearestMember(range: ValueRange, value: Fraction, step: bigint): Fraction {
  if (contains(range, value)) return value;
  const { low, high } = range;
  const end = low && order(value, low.at) <= 0 ? low : high;
  if (end === undefined) return value;
  const below = floor(fraction(end.at.over, end.at.under * step)) * step;
  const steps = end === low ? [below, below + step] : [below, below - step];
  const whole = steps.map((at) => fraction(at)).find((at) => contains(range, at));
  return whole ?? (end.open ? inside(range, end) : end.at);
}

/** Multiples of `step` in a range, or undefined when there are more than `most`. */
export function multiples(range: ValueRange, step: bigint, most: number): readonly bigint[] | undefined {
  if (range.low === undefined || range.high === undefined) return undefined;
  const { at } = range.low;
  const first = floor(fraction(at.over, at.under * step)) * step;
  const found: bigint[] = [];
  for (let next = first; order(fraction(next), range.high.at) <= 0; next += step) {
    if (contains(range, fraction(next))) found.push(next);
    if (found.length > most) return undefined;
  }
  return found;
}

/** The values that are in both ranges, if there are any; else ends that cross. */
function tighter(left: ValueRange, right: ValueRange): ValueRange {
  return { low: later(left.low, right.low, 1), high: later(left.high, right.high, -1) };
}

/** The end that cuts off more, seen from the given side. */
function later(left: End | undefined, right: End | undefined, side: 1 | -1): End | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  const ahead = side * order(right.at, left.at);
  return ahead > 0 || (ahead === 0 && right.open) ? right : left;
}

/** Whether the ends leave no value between them. */
function isEmpty({ low, high }: ValueRange): boolean {
  if (low === undefined || high === undefined) return false;
  const gap = order(low.at, high.at);
  return gap > 0 || (gap === 0 && (low.open || high.open));
}

/** A member beside an open end: half way to the other end, or one further when there is none. */
function inside({ low, high }: ValueRange, end: End): Fraction {
  if (low && high) return product(sum(low.at, high.at), fraction(1n, 2n));
  return sum(end.at, fraction(end === low ? 1n : -1n));
}

/**
 * One row for all rows that bound the same sum, with the tightest ends of them all. What the rows were made of no
 * longer counts then, so all start afresh.
 */
export function tidied(rows: readonly IntegerRow[]): readonly IntegerRow[] {
  const bySum = new Map<string, { readonly first: IntegerRow; readonly others: IntegerRow[] }>();
  for (const next of rows) {
    const key = sumOfTerms(next);
    const known = bySum.get(key);
    if (known) known.others.push(next);
    else bySum.set(key, { first: next, others: [] });
  }
  if (bySum.size === rows.length) return rows;
  const left = [...bySum.values()].map(({ first, others }) => merged(first, others));
  return left.map((row, number) => ({ ...row, origin: originOf(number, row.variables) }));
}

/** The sum in lowest terms, variables in order, the first one counted positively. */
function sumOfTerms(from: IntegerRow): string {
  const unit = unitOf(from);
  return from.variables.map((variable, at) => `${(from.factors[at] ?? 0n) / unit}*${variable}`).join();
}

/** What the sum of a row is multiplied by. */
function unitOf({ factors }: Terms): bigint {
  const common = factors.reduce(divisor, 0n);
  return (factors[0] ?? 1n) < 0n ? -common : common || 1n;
}

function merged(first: IntegerRow, others: readonly IntegerRow[]): IntegerRow {
  if (others.length === 0) return first;
  const range = [first, ...others].map(endsOf).reduce(tighter);
  if (isEmpty(range)) return impossible(first);
  const { low, high } = range;
  const scale = (low?.at.under ?? 1n) * (high?.at.under ?? 1n);
  const unit = unitOf(first);
  const end = (of: ValueRange['low']): SumBound | undefined =>
    of && { at: (of.at.over * scale) / of.at.under, open: of.open };
  const factors = first.factors.map((factor) => (factor / unit) * scale);
  return row(
    { variables: first.variables, factors },
    (first.value / unit) * scale,
    { low: end(low), high: end(high) },
    first.origin,
  );
}

/** Ends that cross can be met by no values: what is left is a demand on nothing. */
function impossible({ origin }: IntegerRow): IntegerRow {
  return row({ variables: [], factors: [] }, 0n, { low: { at: 1n, open: false }, high: undefined }, origin);
}

/** The ends of the sum in lowest terms. */
function endsOf(from: IntegerRow): ValueRange {
  const unit = unitOf(from);
  const end = (bound: SumBound | undefined): ValueRange['low'] =>
    bound && { at: fraction(bound.at, unit), open: bound.open };
  return unit > 0n ? { low: end(from.low), high: end(from.high) } : { low: end(from.high), high: end(from.low) };
}
