import {
  compareDecimals,
  decimalOf,
  fraction,
  fractionOf,
  minus,
  order,
  plus,
  times,
  type Decimal,
  type Fraction,
} from '../arithmetic';
import type { MeasureKind, RowStanding } from './standing';
import { lightOf, rateOf, statusOf, type Light, type Standing, type Status } from './status';
import type { Thresholds } from './thresholds';

/** What all places of a measure are measured by. */
export interface Scale {
  readonly kind: MeasureKind;
  /** The share of the target that is due. */
  readonly expected: Fraction | undefined;
  readonly yellow: Decimal;
  readonly ranks: ReadonlyMap<RowStanding, number>;
  readonly isFast: (done: Decimal) => boolean;
}

/** A standing with what the scale makes of it; what is not known is absent. */
export interface Judged {
  readonly target?: Decimal;
  readonly done?: Decimal;
  /** done ÷ target. */
  readonly rate?: Fraction;
  readonly previous?: Decimal;
  /** What was done since the period before. */
  readonly increment?: Decimal;
  readonly status: Status;
  readonly light?: Light;
}

/** The scale of a measure's places. An answer is due at once and as a whole. */
export const scaleOf = (
  found: readonly RowStanding[],
  kind: MeasureKind,
  expected: Fraction | undefined,
  thresholds: Thresholds,
): Scale => ({
  kind,
  expected: kind === 'answered' ? fraction(1n) : expected,
  yellow: decimalOf(thresholds.yellow),
  ranks: ranksOf(found, kind),
  isFast: fastFrom(found, kind, thresholds),
});

/** Status, light, rate and increment of a standing. */
export function judged(standing: Standing, { expected, yellow }: Scale): Judged {
  const { target, done, previous } = standing;
  const status = statusOf(standing, expected);
  const rate = standing.task === 'planned' ? rateOf(standing) : undefined;
  const light = lightOf(standing, status, expected, yellow);
  return {
    ...(target ? { target } : {}),
    ...(done ? { done } : {}),
    ...(rate ? { rate } : {}),
    ...(previous ? { previous } : {}),
    ...(done && previous ? { increment: minus(done, previous) } : {}),
    status,
    ...(light ? { light } : {}),
  };
}

/** The exact sum. */
export const exactSum = (figures: readonly Decimal[]): Decimal => figures.reduce(plus, { units: 0n, decimals: 0 });

const hasTask = ({ standing }: RowStanding): boolean =>
  (standing.task === 'planned' || standing.task === 'unplanned') &&
  standing.done !== undefined &&
  standing.done.units >= 0n;

/** By rate, without a plan by what is done; answers have no order. */
function ranksOf(found: readonly RowStanding[], kind: MeasureKind): ReadonlyMap<RowStanding, number> {
  if (kind === 'answered') return new Map();
  const key = new Map(
    found.filter(hasTask).flatMap((one) => {
      const { done } = one.standing;
      const figure = kind === 'planned' ? rateOf(one.standing) : done && fractionOf(done);
      return figure ? [[one, figure] as const] : [];
    }),
  );
  const of = (one: RowStanding): Fraction => key.get(one) ?? { over: 0n, under: 1n };
  return ranks([...key.keys()], (one, other) => order(of(other), of(one)));
}

/** done × places × 100 ≥ sum × percent, without dividing. Nothing done is never fast. */
function fastFrom(found: readonly RowStanding[], kind: MeasureKind, { fast }: Thresholds): Scale['isFast'] {
  if (kind !== 'unplanned') return () => false;
  const figures = found.filter(hasTask).flatMap(({ standing }) => standing.done ?? []);
  const limit = times(exactSum(figures), decimalOf(fast));
  const factor: Decimal = { units: BigInt(figures.length) * 100n, decimals: 0 };
  return (done) => done.units > 0n && compareDecimals(times(done, factor), limit) >= 0;
}

/**
 * Ranks by `order` (negative when the first stands before the second); ties share a rank and the next one skips: 1, 1,
 * 3.
 */
function ranks<T>(items: readonly T[], order: (one: T, other: T) => number): ReadonlyMap<T, number> {
  const sorted = [...items].sort(order);
  const ranked = new Map<T, number>();
  let rank = 0;
  sorted.forEach((item, i) => {
    const before = sorted[i - 1];
    if (before === undefined || order(before, item) !== 0) rank = i + 1;
    ranked.set(item, rank);
  });
  return ranked;
}
