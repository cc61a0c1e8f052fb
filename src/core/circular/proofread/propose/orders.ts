import { compareDecimals } from '../../../arithmetic';
import { mayFitOrder } from '../decide/ranges';
import { type Draft, asserted, numerals } from '../draft';
import type { Fact } from '../facts/fact';
import { type Quantity, valueOf } from '../lexer/quantity';
import { ORDERS } from '../vocabulary/leads';
import { termIn } from '../vocabulary/term';
import { orderWords } from '../words';
import { seriesFrom } from './series';

/** Rankings that say how they are ordered. */
export function orderDrafts(facts: readonly Fact[], textOf: (quantity: Quantity) => string): readonly Draft[] {
  return facts.flatMap((fact) => {
    const order = fact.gap === '' ? undefined : termIn(ORDERS, fact.gap.slice(fact.gap.lastIndexOf('。') + 1));
    const series = order ? seriesFrom(facts, fact.index).map(({ quantity }) => quantity) : [];
    return order && series.length > 2 ? orderDraft(series, order === 'falling', textOf) : [];
  });
}

/** Figures held to the order that words say they have. */
export function orderDraft(
  series: readonly Quantity[],
  isFalling: boolean,
  textOf: (quantity: Quantity) => string,
): Draft {
  const constraint = asserted(series, (figures) => mayFitOrder(figures, isFalling));
  const wrong = series.findIndex((each, at) => at > 0 && isOut(series[at - 1] ?? each, each, isFalling));
  const base = { kind: 'order' as const, at: numerals(series), constraint };
  if (wrong < 0) return { ...base, verdict: 'holds', reason: orderWords.holds(series.length, isFalling) };
  const [last, next] = [series[wrong - 1], series[wrong]];
  return {
    ...base,
    verdict: 'fails',
    reason: orderWords.fails(last ? textOf(last) : '', next ? textOf(next) : '', isFalling),
  };
}

const isOut = (last: Quantity, next: Quantity, isFalling: boolean): boolean => {
  const step = compareDecimals(valueOf(next), valueOf(last));
  return isFalling ? step > 0 : step < 0;
};
