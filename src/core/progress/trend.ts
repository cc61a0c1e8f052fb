import type { Decimal, Fraction } from '../arithmetic';
import { periodId, type Period } from '../tables';
import type { Progress } from './progress';

/** One measure at the end of one period. */
export interface TrendPoint {
  readonly period: Period;
  readonly done?: Decimal;
  readonly target?: Decimal;
  readonly rate?: Fraction;
}

/**
 * A measure of the province, or of one place by its printed name, over periods: stored ones and the present, oldest
 * first; the present replaces a stored one of the same period.
 */
export function trend(
  past: readonly Progress[],
  now: Progress,
  measure: string,
  place?: string,
): readonly TrendPoint[] {
  const own = now.period && periodId(now.period);
  const before = past.filter(({ period }) => period && periodId(period) !== own);
  return [...before, now]
    .flatMap((one) => pointOf(one, measure, place) ?? [])
    .sort((one, other) => one.period.year - other.period.year || one.period.toMonth - other.period.toMonth);
}

function pointOf({ measures, period }: Progress, id: string, place: string | undefined): TrendPoint | undefined {
  const found = measures.find(({ measure }) => measure.id === id);
  const one = place === undefined ? found?.total : found?.places.find((each) => each.place === place);
  if (!period || !one) return undefined;
  const { done, target, rate } = one;
  return { period, ...(done ? { done } : {}), ...(target ? { target } : {}), ...(rate ? { rate } : {}) };
}
