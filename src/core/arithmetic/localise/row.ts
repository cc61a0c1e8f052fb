import type { Fraction } from '../fraction';

/** One end of what a row's sum may be; an open end is not reached. */
export interface SumBound {
  readonly at: bigint;
  readonly open: boolean;
}

/** What a row adds up: its variables, ascending, and how often each counts, never nothing. */
export interface Terms {
  readonly variables: readonly number[];
  readonly factors: readonly bigint[];
}

/** A relation in whole numbers: low ≤ Σ factor × variable ≤ high, with the sum's present value beside it. */
export interface IntegerRow extends Terms {
  readonly value: bigint;
  readonly low: SumBound | undefined;
  readonly high: SumBound | undefined;
  readonly isBroken: boolean;
  /** Which rows it was made of and which variables they had. */
  readonly origin: Origin;
}

/** Where a derived row comes from. */
export interface Origin {
  readonly rows: Bits;
  readonly variables: Bits;
}

/** A set of small numbers, one bit each. */
type Bits = readonly number[];
/** So many bits are exact however they are moved. */
const WORD = 30;

/** The origin of a row that is given, not derived. */
export const originOf = (number: number, variables: readonly number[]): Origin => ({
  rows: bitsOf([number]),
  variables: bitsOf(variables),
});

function bitsOf(members: readonly number[]): Bits {
  const words: number[] = [];
  for (const member of members) {
    const at = Math.floor(member / WORD);
    while (words.length <= at) words.push(0);
    words[at] = (words[at] ?? 0) | (1 << (member % WORD));
  }
  return words;
}

function united(left: Bits, right: Bits): Bits {
  const words: number[] = [];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at++)
    words.push((at < left.length ? (left[at] ?? 0) : 0) | (at < right.length ? (right[at] ?? 0) : 0));
  return words;
}

/** How many members a set has. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) for (let left = word; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** A row with its verdict on the present values. */
export const row = ({ variables, factors }: Terms, value: bigint, { low, high }: Ends, origin: Origin): IntegerRow => ({
  variables,
  factors,
  value,
  low,
  high,
  isBroken: !reaches(value, value, low, high),
  origin,
});

/** The two ends of a row. */
export interface Ends {
  readonly low: SumBound | undefined;
  readonly high: SumBound | undefined;
}

/** Whether a row speaks of a variable. */
export const involves = ({ variables }: Terms, variable: number): boolean => variables.includes(variable);

/** How often a variable counts in a row. */
export const factorIn = ({ variables, factors }: Terms, variable: number): bigint =>
  factors[variables.indexOf(variable)] ?? 0n;

/** Whether the row would be satisfied if its sum had another value. */
export const allows = ({ low, high }: IntegerRow, value: bigint): boolean => reaches(value, value, low, high);

/** Whether a row leaves its sum no play at all. */
export function isEquality({ low, high }: IntegerRow): boolean {
  return low !== undefined && high !== undefined && low.at === high.at;
}

/** The sum of two rows, each times a factor; variables that cancel are gone. */
export function combined(left: IntegerRow, leftFactor: bigint, right: IntegerRow, rightFactor: bigint): IntegerRow {
  const value = left.value * leftFactor + right.value * rightFactor;
  const [l, r] = [leftFactor < 0n ? turned(left) : left, rightFactor < 0n ? turned(right) : right];
  const low = together(l.low, leftFactor, r.low, rightFactor);
  const high = together(l.high, leftFactor, r.high, rightFactor);
  const origin = {
    rows: united(left.origin.rows, right.origin.rows),
    variables: united(left.origin.variables, right.origin.variables),
  };
  return row(added(left, leftFactor, right, rightFactor), value, { low, high }, origin);
}

const turned = ({ low, high }: Ends): Ends => ({ low: high, high: low });

function together(
  left: SumBound | undefined,
  leftFactor: bigint,
  right: SumBound | undefined,
  rightFactor: bigint,
): SumBound | undefined {
  return left && right && { at: left.at * leftFactor + right.at * rightFactor, open: left.open || right.open };
}

function added(left: Terms, leftFactor: bigint, right: Terms, rightFactor: bigint): Terms {
  const variables: number[] = [];
  const factors: bigint[] = [];
  let [l, r] = [0, 0];
  while (l < left.variables.length || r < right.variables.length) {
    const one = left.variables[l] ?? Infinity;
    const other = right.variables[r] ?? Infinity;
    let factor = 0n;
    if (one <= other) factor += (left.factors[l++] ?? 0n) * leftFactor;
    if (other <= one) factor += (right.factors[r++] ?? 0n) * rightFactor;
    if (factor === 0n) continue;
    variables.push(Math.min(one, other));
    factors.push(factor);
  }
  return { variables, factors };
}

/** The row once a variable has a fixed value: the term moves to the other side. */
export function fixed(from: IntegerRow, variable: number, was: bigint, { over, under }: Fraction): IntegerRow {
  const at = from.variables.indexOf(variable);
  const factor = from.factors[at];
  if (factor === undefined) return from;
  const left = withoutAt(from.factors, at);
  const terms = {
    variables: withoutAt(from.variables, at),
    factors: under === 1n ? left : left.map((other) => other * under),
  };
  const shift = (bound: SumBound | undefined): SumBound | undefined =>
    bound && { at: bound.at * under - factor * over, open: bound.open };
  const value = (from.value - factor * was) * under;
  return row(terms, value, { low: shift(from.low), high: shift(from.high) }, from.origin);
}

const withoutAt = <T>(list: readonly T[], at: number): readonly T[] => [...list.slice(0, at), ...list.slice(at + 1)];

/** Whether a sum between the least and the most may lie within two ends. */
export function reaches(least: bigint, most: bigint, low: SumBound | undefined, high: SumBound | undefined): boolean {
  if (low && (most < low.at || (low.open && most === low.at))) return false;
  return !(high && (least > high.at || (high.open && least === high.at)));
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
