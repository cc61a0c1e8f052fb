import { CONSTANTS } from '../constants/decision';
import { POINTS } from '../constants/changes';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, rateIn, sharedPairs, shortOf } from '../facts/labels';
import { APART, AVERAGE, COMPARED, FALLS, OVER_TARGET } from '../vocabulary/bases';
import { NAME_END } from '../vocabulary/names';
import { periodOf } from '../vocabulary/periods';
import { byFigures, isPercent, isPrintedShare, isSameMeasure } from './common';
import { isSpan, spanCandidates } from './spans';
import { isCameFrom, isDated, isFromTo, isGrowthItself, isOfEarlier, isSetAgainst } from './states';

/**
 * What a change in percentage points may lie between: two shares beside it, its own and one told by name or for all
 * elsewhere, or a target and a hundred percent.
 */
export function pointCandidates(points: Fact, near: readonly Fact[], facts: readonly Fact[]): readonly SlotCandidate[] {
  const shares = near.filter(isPrintedShare);
  const [from, to] = facts.slice(Math.max(0, points.index - 2), points.index);
  if (from && to && shares.includes(from) && shares.includes(to) && isFromTo(from, to))
    return pointPair(points, to, from, 0, shares, facts);
  const named = namedIn(points, facts);
  if (named.length < 2 && isSpan(points)) return spanCandidates(points, facts);
  const pairs = shares.flatMap((one, step) =>
    shares.slice(step + 1).map((other) => ({ one, other, step: step + shares.indexOf(other) - 1 })),
  );
  const beside = pairs
    .flatMap(({ one, other, step }) => pointPair(points, one, other, step, shares, facts))
    .map((each) => (named.length > 1 ? { ...each, weight: each.weight * POINTS.notNamed } : each));
  const all = [
    ...beside,
    ...betweenNamed(points, named),
    ...ofItsRate(points, shares, facts),
    ...toAverage(points, shares, named, facts),
    ...overTarget(points, near),
  ];
  return isGrowthItself(points, near)
    ? all.map((each) => (each.weight >= POINTS.told ? { ...each, weight: POINTS.misread } : each))
    : all;
}

/**
 * 装裱率72.0%。上年同期应裱559件、实裱384件,装裱率68.7%。装裱率提高3.3个百分点: the only two shares of its section that the
 * rate of a change had, one of them of an earlier time, however far off.
 */
function ofItsRate(points: Fact, near: readonly Fact[], facts: readonly Fact[]): readonly SlotCandidate[] {
  const own = near.filter(({ sentence, index }) => sentence === points.sentence && index < points.index);
  const [then, another] = own.filter((fact) => !isFormerly(fact, facts)).length > 0 ? [] : own;
  if (then && !another) return toItsOwn(points, then, facts);
  const rate = rateIn(points.label);
  const shares = facts
    .slice(Math.max(0, points.index - CONSTANTS.back), points.index)
    .filter((fact) => isPrintedShare(fact) && rate !== '' && rateIn(fact.label) === rate);
  const [one, other, more] = shares.filter(({ section }) => section === points.section);
  if (!one || !other || more || (near.includes(one) && near.includes(other))) return [];
  const time = periodOf(points.label);
  const isThen = [
    (share: Fact): boolean => isOfEarlier(share, facts),
    (share: Fact): boolean => time !== '' && share.period === time,
  ].find((is) => is(one) !== is(other));
  if (!isThen) return [];
  const [greater, less] = isThen(other) ? inOrder(points, other, one) : inOrder(points, one, other);
  return [sumCandidate(greater, [less, points], POINTS.told, { form: 'points rate' })];
}

/** 清掏率比上年(63.1%)提高3.1个百分点: the share of now, told further in front in most of the words of the change. */
function toItsOwn(points: Fact, then: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const words = coreOf(then.gap.slice(then.gap.lastIndexOf('。') + 1) + points.label);
  const rate = rateIn(words);
  const all = facts
    .slice(Math.max(0, points.index - POINTS.averageBack), points.index)
    .filter((fact) => isPrintedShare(fact) && fact.sentence < points.sentence && !NAME_END.pattern.test(fact.subject))
    .filter((fact) => !isFormerly(fact, facts) && fact.role !== 'growth')
    .map((fact) => ({
      fact,
      kin: sharedPairs(words, fact.words) + (rate !== '' && rateIn(fact.label) === rate ? POINTS.ofRate : 0),
    }));
  const most = Math.max(POINTS.fewestPairs, ...all.map(({ kin }) => kin));
  const [now, ...others] = all.filter(({ kin }) => kin === most).map(({ fact }) => fact);
  if (!now || others.some(({ quantity }) => rangeOf(quantity).face !== rangeOf(now.quantity).face)) return [];
  const [greater, less] = inOrder(points, then, now);
  return [sumCandidate(greater, [less, points], POINTS.told, { form: 'points rate' })];
}

/** What words date before or set against another. */
const isFormerly = (share: Fact, facts: readonly Fact[]): boolean =>
  isOfEarlier(share, facts) || COMPARED.pattern.test(share.label);

/** A sentence that names a share of its own tells the change of that one, not of two shares told before. */
const isBeyond = (points: Fact, share: Fact, shares: readonly Fact[]): boolean =>
  share.sentence !== points.sentence &&
  shares.some((own) => own.sentence === points.sentence && own.index < points.index && own.label !== '');

function pointPair(
  points: Fact,
  one: Fact,
  other: Fact,
  step: number,
  shares: readonly Fact[],
  facts: readonly Fact[],
): readonly SlotCandidate[] {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const isOneRate = rateIn(one.label) !== '' && rateIn(one.label) === rateIn(other.label);
  const isTold =
    (COMPARED.pattern.test(points.label) && one.clause === points.clause && other.clause === points.clause) ||
    isDated(points, one, other, facts) ||
    APART.pattern.test(points.label) ||
    areStates(one, other, facts) ||
    isOfEarlier(one, facts) ||
    isOfEarlier(other, facts) ||
    COMPARED.pattern.test(one.gap) ||
    COMPARED.pattern.test(other.gap);
  const isRate = one.role === 'growth' || other.role === 'growth' ? POINTS.ofGrowth : 1;
  const weight =
    (isTold ? POINTS.told : isOneRate ? POINTS.same : POINTS.neither) *
    (isTold || isOneRate || isBeside(one, other) ? 1 : POINTS.strangers) *
    POINTS.farther ** step *
    isRate *
    (isOfOneTime(points, one, other) ? POINTS.notItsOwn : 1) *
    (one.sentence === points.sentence && other.sentence === points.sentence ? 1 : POINTS.otherSentence) *
    (isCameFrom(second, points) && !isOneRate ? POINTS.notItsOwn : 1) *
    (isBeyond(points, one, shares) && isBeyond(points, other, shares) ? POINTS.notItsOwn : 1);
  const isLater =
    isOfEarlier(second, facts) || COMPARED.pattern.test(second.gap) || isSetAgainst(second, points, facts);
  const [before, after] = isLater ? [second, first] : [first, second];
  const isDatedSo = isLater || isOfEarlier(first, facts) || COMPARED.pattern.test(first.gap);
  const [more, less] = isDatedSo ? inOrder(points, before, after) : byFigures(before, after);
  const form = `points ${isTold} ${isOneRate}`;
  return [
    sumCandidate(more, [less, points], weight, { form }),
    sumCandidate(less, [more, points], weight * POINTS.turnedRound),
  ];
}

/** 有效率94.4%,满意度91.7%,比去年提高2.3个百分点: what is set against another time lies not between two shares of one. */
const isOfOneTime = ({ label }: Fact, one: Fact, other: Fact): boolean =>
  (periodOf(label) !== '' || OVER_TIME_SAID.test(label)) &&
  one.period === other.period &&
  [one, other].every(({ role, gap }) => role !== 'earlier' && !COMPARED.pattern.test(gap));

const OVER_TIME_SAID = /[同环]比/;

/** 完成9460套,为目标的47.3%,上月末为7820套、39.1%: two shares, each right behind its amount, the second without words. */
function areStates(one: Fact, other: Fact, facts: readonly Fact[]): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const [own, earlier] = [facts[first.index - 1], facts[second.index - 1]];
  return (
    second.label === '' &&
    second.index - first.index === 2 &&
    own !== undefined &&
    earlier !== undefined &&
    !isPercent(own) &&
    isSameMeasure(own, earlier) &&
    rangeOf(own.quantity).face > rangeOf(earlier.quantity).face ===
      rangeOf(first.quantity).face > rangeOf(second.quantity).face
  );
}

/** The greater first: what words say of a rise or a fall; of two that lie apart the figures say it. */
function inOrder(points: Fact, before: Fact, after: Fact): readonly [Fact, Fact] {
  if (APART.pattern.test(points.label)) return byFigures(before, after);
  return FALLS.pattern.test(points.label) ? [before, after] : [after, before];
}

/** Rates of different names are not set against each other unless words do it. */
const isBeside = (one: Fact, other: Fact): boolean =>
  one.label === other.label ||
  one.label === '' ||
  other.label === '' ||
  sharedPairs(coreOf(one.label), coreOf(other.label)) > 1;

/** 甲市73.3%,低于全省平均水平22.3个百分点: what a share lies off a share that nobody's name stands before. */
function toAverage(
  points: Fact,
  shares: readonly Fact[],
  named: readonly Fact[],
  facts: readonly Fact[],
): readonly SlotCandidate[] {
  const own = named.at(-1) ?? shares.find(({ sentence }) => sentence === points.sentence);
  if (!own || !AVERAGE.pattern.test(points.gap.slice(points.gap.lastIndexOf('。') + 1))) return [];
  const rate = rateIn(own.label) || rateIn(own.words);
  const averages = facts
    .slice(Math.max(0, own.index - POINTS.averageBack), own.index)
    .filter((fact) => isPrintedShare(fact) && !NAME_END.pattern.test(fact.subject))
    .filter((fact) => fact.sentence !== points.sentence && fact.label !== '')
    .reverse();
  return averages.slice(0, POINTS.averages).map((average, step) => {
    const [more, less] = rangeOf(average.quantity).face > rangeOf(own.quantity).face ? [average, own] : [own, average];
    const isOfRate = rate !== '' && rateIn(average.label) === rate;
    const weight = POINTS.average * POINTS.farther ** (isOfRate ? 0 : 1 + step);
    return sumCandidate(more, [less, points], weight, { form: 'points average' });
  });
}

/** 甲州不足一半,与第1位乙市相差30.9个百分点: the shares of the names in front of the change, each told once. */
function namedIn(points: Fact, facts: readonly Fact[]): readonly Fact[] {
  const told = new Map<string, Fact>();
  const last = facts[points.index - 1];
  const words = last?.quantity.allows ? last.gap + points.gap : points.gap;
  for (const fact of facts.slice(Math.max(0, points.index - CONSTANTS.back), points.index)) {
    const stem = shortOf(fact.subject);
    if (isPrintedShare(fact) && stem.length > 1 && words.includes(stem)) told.set(stem, fact);
  }
  return [...told.values()];
}

const betweenNamed = (points: Fact, [one, other, more]: readonly Fact[]): readonly SlotCandidate[] => {
  if (!one || !other || more) return [];
  const [greater, less] = inOrder(points, one, other);
  return [
    sumCandidate(greater, [less, points], POINTS.told, { form: 'points named' }),
    sumCandidate(less, [greater, points], POINTS.told * POINTS.turnedRound),
  ];
};

/** 超额完成9个百分点: how much more was done than the target. */
function overTarget(points: Fact, near: readonly Fact[]): readonly SlotCandidate[] {
  const [now, ...rest] = OVER_TARGET.pattern.test(points.label) ? near.filter((fact) => !isPercent(fact)) : [];
  const target = now && rest.find((fact) => fact.role === 'plan' && isSameMeasure(fact, now));
  if (!now || !target) return [];
  const relation = {
    kind: 'growth' as const,
    share: points.quantity,
    now: now.quantity,
    before: target.quantity,
    isFall: false,
  };
  return [{ relation, weight: 0.6, form: 'target' }];
}
