import { CONSTANTS } from '../constants/decision';
import { SPANS } from '../constants/changes';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { APART, BOTH_ENDS } from '../vocabulary/bases';
import { byFigures, isPercent } from './common';
import { type TextList, widerLists } from './text-lists';

/** 最高与最低相差41.8个百分点, 首尾相差6.4分: a figure that sets the two ends of a list apart. */
export const isSpan = ({ gap, label }: Fact): boolean => APART.pattern.test(label) && BOTH_ENDS.pattern.test(gap);

/** The greatest and the least of each list in front of a span, the nearest first. */
export function spanCandidates(span: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const isLike = (fact: Fact): boolean =>
    span.quantity.dimension === '百分点' ? isPercent(fact) : fact.quantity.dimension === span.quantity.dimension;
  const near = facts.slice(Math.max(0, span.index - CONSTANTS.back), span.index).filter(isLike);
  const own = endsInFront(span, near);
  if (own) return [own];
  const lists = widerLists(near).filter(({ length }) => length >= SPANS.fewest);
  const ends = lists.flatMap(spanEnds).sort((a, b) => b.last - a.last || b.length - a.length);
  const told = new Map(ends.map((each) => [`${each.most.index} ${each.least.index}`, each]));
  return [...told.values()].map(({ most, least }, rank) =>
    sumCandidate(most, [least, span], SPANS.nearest * SPANS.farther ** rank),
  );
}

/** 最高的是甲县,为98.0%;最低的是乙县,为37.0%。首尾相差61.0个百分点: the two right in front, where their words call them both ends. */
function endsInFront(span: Fact, near: readonly Fact[]): SlotCandidate | undefined {
  const [one, other] = near.slice(-2);
  if (!one || !other || one.index !== span.index - 2 || one.sentence !== other.sentence) return undefined;
  if (!BOTH_ENDS.pattern.test(one.gap.slice(one.gap.lastIndexOf('。') + 1) + other.gap)) return undefined;
  const [most, least] = byFigures(one, other);
  return sumCandidate(most, [least, span], SPANS.told, { form: 'ends' });
}

interface SpanEnds {
  readonly most: Fact;
  readonly least: Fact;
  readonly last: number;
  readonly length: number;
}

/** The greatest and the least of a list. */
function spanEnds(list: TextList): readonly SpanEnds[] {
  const [least, ...others] = [...list].sort((a, b) => rangeOf(a.quantity).face - rangeOf(b.quantity).face);
  const most = others.at(-1);
  return least && most ? [{ most, least, last: list.at(-1)?.index ?? 0, length: list.length }] : [];
}
