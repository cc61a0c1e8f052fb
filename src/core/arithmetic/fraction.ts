import { type Decimal, power } from './decimal';

/** An exact quotient with a positive denominator, not necessarily in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `over` / `under`, sign moved to the top. Throws a RangeError when `under` is zero. */
export function fraction(over: bigint, under = 1n): Fraction {
  if (under === 0n) throw new RangeError('division by zero');
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** A decimal number as a quotient. */
export function fractionOf({ units, decimals }: Decimal): Fraction {
  return { over: units, under: power(decimals) };
}

/** Negative, zero or positive as the first is smaller than, equal to or greater than the second. */
export function order(left: Fraction, right: Fraction): number {
  const isAlike = left.under === right.under;
  const [one, other] = isAlike ? [left.over, right.over] : [left.over * right.under, right.over * left.under];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The exact sum. */
export function sum(left: Fraction, right: Fraction): Fraction {
  return { over: left.over * right.under + right.over * left.under, under: left.under * right.under };
}

/** The exact product. */
export function product(left: Fraction, right: Fraction): Fraction {
  return { over: left.over * right.over, under: left.under * right.under };
}

/** The number with its sign changed. */
export function opposite({ over, under }: Fraction): Fraction {
  return { over: -over, under };
}

/** The greatest whole number that is not above. */
export function floor({ over, under }: Fraction): bigint {
  const cut = over / under;
  return over < 0n && cut * under !== over ? cut - 1n : cut;
}

/** The nearest decimal number with this many decimals, half rounded away from zero. */
export function decimalFrom({ over, under }: Fraction, decimals: number): Decimal {
  const scaled = over * power(decimals);
  const half = scaled < 0n ? -under : under;
  return { units: (2n * scaled + half) / (2n * under), decimals };
}

/** The greatest common divisor, positive. */
export function divisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b > 0n) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
