import type { Fraction } from '../fraction';

/** One end of what a row's sum may be; an open end is not reached. */
export interface Bound {
  readonly at: bigint;
  readonly open: boolean;
}

/** A relation in whole numbers: low ≤ Σ coefficient × variable ≤ high, with the sum's present value beside it. */
export interface Row {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly value: bigint;
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
  readonly isBroken: boolean;
}

/** A row with its verdict on the present values. */
export function row(terms: ReadonlyMap<number, bigint>, value: bigint, low: Bound | undefined, high: Bound | undefined): Row {
  return { terms, value, low, high, isBroken: !isBetween(value, low, high) };
}

/** Whether the row would be satisfied if its sum had another value. */
export function allows({ low, high }: Row, value: bigint): boolean {
  return isBetween(value, low, high);
}

/** Whether a row leaves its sum no play at all. */
export function isEquality({ low, high }: Row): boolean {
  return low !== undefined && high !== undefined && low.at === high.at;
}

/** The sum of two rows, each times a factor; variables that cancel are gone. */
export function combined(left: Row, leftFactor: bigint, right: Row, rightFactor: bigint): Row {
  const terms = new Map<number, bigint>();
  for (const [variable, coefficient] of left.terms) terms.set(variable, coefficient * leftFactor);
  for (const [variable, coefficient] of right.terms) {
    const total = (terms.get(variable) ?? 0n) + coefficient * rightFactor;
    if (total === 0n) terms.delete(variable);
    else terms.set(variable, total);
  }
  const [first, second] = [ends(left, leftFactor), ends(right, rightFactor)];
  const value = left.value * leftFactor + right.value * rightFactor;
  return row(terms, value, together(first.low, second.low), together(first.high, second.high));
}

/** The row once a variable has a fixed value: the term moves to the other side. */
export function fixed(from: Row, variable: number, was: bigint, is: Fraction): Row {
  const coefficient = from.terms.get(variable);
  if (coefficient === undefined) return from;
  const terms = new Map<number, bigint>();
  for (const [other, factor] of from.terms) if (other !== variable) terms.set(other, factor * is.under);
  const shift = (bound: Bound | undefined): Bound | undefined =>
    bound && { at: bound.at * is.under - coefficient * is.over, open: bound.open };
  return row(terms, (from.value - coefficient * was) * is.under, shift(from.low), shift(from.high));
}

function ends({ low, high }: Row, factor: bigint): Pick<Row, 'low' | 'high'> {
  return factor < 0n ? { low: times(high, factor), high: times(low, factor) } : { low: times(low, factor), high: times(high, factor) };
}

function times(bound: Bound | undefined, factor: bigint): Bound | undefined {
  return bound && { at: bound.at * factor, open: bound.open };
}

function together(left: Bound | undefined, right: Bound | undefined): Bound | undefined {
  return left && right && { at: left.at + right.at, open: left.open || right.open };
}

function isBetween(value: bigint, low: Bound | undefined, high: Bound | undefined): boolean {
  if (low && (value < low.at || (low.open && value === low.at))) return false;
  return !(high && (value > high.at || (high.open && value === high.at)));
}
