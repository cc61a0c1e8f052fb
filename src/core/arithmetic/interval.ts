import { type Decimal, compareDecimals, power } from './decimal';
import { type Fraction, decimalFrom, fraction, fractionOf, opposite, order, product, sum } from './fraction';

/** One end of an interval; an open end is not itself a member. */
export interface End {
  readonly at: Fraction;
  readonly open: boolean;
}

/** What a figure may truly be: everything from `low` to `high`; `face` is the figure taken at its printed value. */
export interface Interval {
  readonly low: End;
  readonly high: End;
  readonly face: Fraction;
}

/** Three answers: true as printed, possible given how the operands are rounded, or impossible. */
export type IntervalVerdict = 'holds' | 'within-rounding' | 'impossible';

/** A printed number with d decimals stands for [x − ½·10^-d, x + ½·10^-d). */
export function around(number: Decimal): Interval {
  const face = fractionOf(number);
  const half = fraction(1n, 2n * face.under);
  return { low: { at: sum(face, opposite(half)), open: false }, high: { at: sum(face, half), open: true }, face };
}

/** A counted number stands for itself. */
export function exactly(number: Decimal): Interval {
  const face = fractionOf(number);
  return { low: { at: face, open: false }, high: { at: face, open: false }, face };
}

/** What the sum may be. The sum of nothing is exactly zero. */
export function sumOf(parts: readonly Interval[]): Interval {
  return parts.reduce(
    (left, right) => ({
      low: { at: sum(left.low.at, right.low.at), open: left.low.open || right.low.open },
      high: { at: sum(left.high.at, right.high.at), open: left.high.open || right.high.open },
      face: sum(left.face, right.face),
    }),
    exactly({ units: 0n, decimals: 0 }),
  );
}

/** What `left` − `right` may be. */
export function differenceOf(left: Interval, right: Interval): Interval {
  return sumOf([left, scaledBy(right, fraction(-1n))]);
}

/** What `top` / `bottom` may be; undefined when the bottom may be zero. */
export function quotientOf(top: Interval, bottom: Interval): Interval | undefined {
  const zero = fraction(0n);
  if (order(bottom.low.at, zero) <= 0 && order(bottom.high.at, zero) >= 0) return undefined;
  const face = divided(top.face, bottom.face);
  // The usual case: neither is below zero, so that the ends are known.
  if (top.low.at.over >= 0n && bottom.low.at.over > 0n)
    return { low: corner(top.low, bottom.high), high: corner(top.high, bottom.low), face };
  const corners = [top.low, top.high].flatMap((a) => [bottom.low, bottom.high].map((b) => corner(a, b)));
  return { low: extreme(corners, -1), high: extreme(corners, 1), face };
}

/** Every member multiplied by a number other than zero: 100 makes a share a percentage. */
export function scaledBy({ low, high, face }: Interval, factor: Fraction): Interval {
  const ends = [low, high].map(({ at, open }) => ({ at: product(at, factor), open }));
  const [first, last] = factor.over < 0n ? ends.reverse() : ends;
  return { low: first ?? low, high: last ?? high, face: product(face, factor) };
}

/** The lowest and highest number with this many decimals that a member may be printed as. */
export function printedRange({ low, high }: Interval, decimals: number): { lowest: Decimal; highest: Decimal } {
  return { lowest: rounding(low, decimals, 1n), highest: rounding(high, decimals, -1n) };
}

/** Judges a printed result against what its operands allow, at the result's own number of decimals. */
export function verdict(result: Decimal, possible: Interval): IntervalVerdict {
  if (compareDecimals(decimalFrom(possible.face, result.decimals), result) === 0) return 'holds';
  const { lowest, highest } = printedRange(possible, result.decimals);
  return compareDecimals(lowest, result) <= 0 && compareDecimals(result, highest) <= 0
    ? 'within-rounding'
    : 'impossible';
}

/** An open end on the border of two printed numbers belongs to the inner one: `inward` is the way inside. */
function rounding({ at, open }: End, decimals: number, inward: bigint): Decimal {
  const nearest = decimalFrom(at, decimals);
  const back = sum(at, opposite(fractionOf(nearest)));
  const onBorder = order(product(back, fraction(2n * power(decimals))), fraction(inward)) === 0;
  return open && onBorder ? { units: nearest.units + inward, decimals } : nearest;
}

function corner(top: End, bottom: End): End {
  return { at: divided(top.at, bottom.at), open: top.open || (bottom.open && top.at.over !== 0n) };
}

function divided(top: Fraction, bottom: Fraction): Fraction {
  return fraction(top.over * bottom.under, top.under * bottom.over);
}

/** The outermost corner; among equal ones a closed end, because that value is reached. */
function extreme(corners: readonly End[], side: 1 | -1): End {
  return corners.reduce((best, next) => {
    const ahead = side * order(next.at, best.at);
    return ahead > 0 || (ahead === 0 && !next.open) ? next : best;
  });
}
