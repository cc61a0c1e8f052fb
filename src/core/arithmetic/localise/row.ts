import type { Fraction } from '../fraction';

/** One end of what a row's sum may be; an open end is not reached. */
export interface SumBound {
  readonly at: bigint;
  readonly open: boolean;
}

/** A relation in whole numbers: low ≤ Σ coefficient × variable ≤ high, with the sum's present value beside it. */
export interface IntegerRow {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly value: bigint;
  readonly low: SumBound | undefined;
  readonly high: SumBound | undefined;
  readonly isBroken: boolean;
  /** Which rows it was made of and which variables they had, one bit each. */
  readonly origin: Origin;
}

/** Where a derived row comes from. */
export interface Origin {
  readonly rows: bigint;
  readonly variables: bigint;
}

/** The origin of a row that is given, not derived. */
export function originOf(number: number, variables: Iterable<number>): Origin {
  let bits = 0n;
  for (const variable of variables) bits |= 1n << BigInt(variable);
  return { rows: 1n << BigInt(number), variables: bits };
}

/** A row with its verdict on the present values. */
export function row(
  terms: ReadonlyMap<number, bigint>,
  value: bigint,
  { low, high }: Ends,
  origin: Origin,
): IntegerRow {
  return { terms, value, low, high, isBroken: !isBetween(value, low, high), origin };
}

/** The two ends of a row. */
export interface Ends {
  readonly low: SumBound | undefined;
  readonly high: SumBound | undefined;
}

/** Whether the row would be satisfied if its sum had another value. */
export function allows({ low, high }: IntegerRow, value: bigint): boolean {
  return isBetween(value, low, high);
}

/** Whether a row leaves its sum no play at all. */
export function isEquality({ low, high }: IntegerRow): boolean {
  return low !== undefined && high !== undefined && low.at === high.at;
}

/** The sum of two rows, each times a factor; variables that cancel are gone. */
export function combined(left: IntegerRow, leftFactor: bigint, right: IntegerRow, rightFactor: bigint): IntegerRow {
  const terms = new Map(left.terms);
  if (leftFactor !== 1n)
    for (const [variable, coefficient] of left.terms) terms.set(variable, coefficient * leftFactor);
  for (const [variable, coefficient] of right.terms) {
    const known = terms.get(variable);
    const added = rightFactor === 1n ? coefficient : coefficient * rightFactor;
    const total = known === undefined ? added : known + added;
    if (total === 0n) terms.delete(variable);
    else terms.set(variable, total);
  }
  const [first, second] = [ends(left, leftFactor), ends(right, rightFactor)];
  const value = left.value * leftFactor + right.value * rightFactor;
  const origin = {
    rows: left.origin.rows | right.origin.rows,
    variables: left.origin.variables | right.origin.variables,
  };
  return row(terms, value, { low: together(first.low, second.low), high: together(first.high, second.high) }, origin);
}

/** The row once a variable has a fixed value: the term moves to the other side. */
export function fixed(from: IntegerRow, variable: number, was: bigint, is: Fraction): IntegerRow {
  const coefficient = from.terms.get(variable);
  if (coefficient === undefined) return from;
  const terms = new Map<number, bigint>();
  for (const [other, factor] of from.terms) if (other !== variable) terms.set(other, factor * is.under);
  const shift = (bound: SumBound | undefined): SumBound | undefined =>
    bound && { at: bound.at * is.under - coefficient * is.over, open: bound.open };
  const value = (from.value - coefficient * was) * is.under;
  return row(terms, value, { low: shift(from.low), high: shift(from.high) }, from.origin);
}

function ends({ low, high }: IntegerRow, factor: bigint): Ends {
  return factor < 0n
    ? { low: times(high, factor), high: times(low, factor) }
    : { low: times(low, factor), high: times(high, factor) };
}

function times(bound: SumBound | undefined, factor: bigint): SumBound | undefined {
  return factor === 1n ? bound : bound && { at: bound.at * factor, open: bound.open };
}

function together(left: SumBound | undefined, right: SumBound | undefined): SumBound | undefined {
  return left && right && { at: left.at + right.at, open: left.open || right.open };
}

function isBetween(value: bigint, low: SumBound | undefined, high: SumBound | undefined): boolean {
  if (low && (value < low.at || (low.open && value === low.at))) return false;
  return !(high && (value > high.at || (high.open && value === high.at)));
}

/** A variable in whole numbers: every amount counts 10^-`Problem.decimals`. */
export interface Variable {
  readonly name: string;
  /** The reported amount; undefined when unknown. */
  readonly value: bigint | undefined;
  /** A known amount that may be changed. */
  readonly isSuspect: boolean;
  readonly weight: number;
  /** Printed decimals, and the distance between two printable amounts. */
  readonly decimals: number;
  readonly step: bigint;
  /** Whether the decimals were given, so that an amount between two steps cannot be printed. */
  readonly isGridKnown: boolean;
  readonly previous: bigint | undefined;
}

/** Groups the members of a set that meet, directly or through others, in one row. */
export type Linker = (set: readonly number[]) => Parts;

type Parts = readonly (readonly number[])[];

/** A linker for some rows; made once, asked for many sets. */
export function linker(rows: readonly IntegerRow[]): Linker {
  const places = new Map<number, number[]>();
  for (const [at, { terms }] of rows.entries()) {
    for (const variable of terms.keys()) {
      const found = places.get(variable);
      if (found) found.push(at);
      else places.set(variable, [at]);
    }
  }
  const meet = (left: number, right: number): boolean =>
    places.get(left)?.some((at) => places.get(right)?.includes(at)) ?? false;
  return (set) => {
    const isLoose = set.every((variable, at) => !set.some((other, place) => place < at && meet(other, variable)));
    return isLoose
      ? set.map((variable) => [variable])
      : set.reduce<Parts>((parts, variable) => joined(parts, variable, meet), []);
  };
}

function joined(parts: Parts, variable: number, meet: (left: number, right: number) => boolean): Parts {
  const near = parts.filter((part) => part.some((other) => meet(other, variable)));
  if (near.length === 0) return [...parts, [variable]];
  const [first] = near;
  const whole = [...near.flat(), variable].sort((left, right) => left - right);
  return parts.flatMap((part) => (part === first ? [whole] : near.includes(part) ? [] : [part]));
}
