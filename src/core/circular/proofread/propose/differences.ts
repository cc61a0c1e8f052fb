import { CONSTANTS } from '../constants/decision';
import { DIFFERENCES } from '../constants/changes';
import { meet, plusRange, rangeOf } from '../decide/ranges';
import { type SlotCandidate, type Slot, slotFor, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isAlike, isOfScores } from '../lexer/quantity';
import { NEGATED, type Role } from '../vocabulary/roles';
import { OTHERS } from '../vocabulary/leads';
import { changes } from './changes';
import { firstFact, isFraction, isSameMeasure, isSummable } from './common';
import { namedTerms } from './named-terms';
import type { FigureRun } from './run';
import { listsOf, seriesRuns } from './runs';
import { isSpan, spanCandidates } from './spans';
import { leftOfTold, toldPairs } from './told-pairs';

/**
 * What is left, what is beyond the plan, what was added or taken off: one figure that is the difference of two others.
 */
export function differenceSlots(facts: readonly Fact[], others: readonly Slot[]): readonly Slot[] {
  const lists = listsOf(seriesRuns(facts));
  const slots = facts
    .filter((fact) => (isSummable(fact) && WANTED.has(fact.role)) || isSpanOfAmounts(fact) || isStepOfQuotients(fact))
    .flatMap((fact) => {
      if (isInside(fact, facts)) return [];
      const near = nearTo(fact, facts, lists);
      return {
        owner: fact,
        candidates: isSpanOfAmounts(fact)
          ? spanCandidates(fact, facts)
          : fact.role === 'growth'
            ? changes(fact, near, isQuotient(fact))
            : pairs(fact, near, lists),
      };
    });
  const own = slots.flatMap(({ owner, candidates }) => slotFor('difference', owner, candidates));
  const told = toldPairs([...others, ...own], facts);
  return slots.flatMap(({ owner, candidates }) => {
    const surest = Math.max(0, ...candidates.map(({ weight }) => weight));
    const mass =
      surest >= DIFFERENCES.told ? DIFFERENCES.meant : surest >= DIFFERENCES.likely ? DIFFERENCES.half : undefined;
    const left = owner.role === 'rest' ? leftOfTold(owner, told, facts) : [];
    const named = namedTerms(owner, facts);
    return slotFor('difference', owner, named.length > 0 ? named : [...candidates, ...left], { mass });
  });
}

/** 铭牌脱落34户、涂层未做26户、编号不符18户: one of several kinds is not what another leaves. */
function isInside(fact: Fact, facts: readonly Fact[]): boolean {
  const [before, after] = [facts[fact.index - 1], facts[fact.index + 1]];
  const isJoined = (each: Fact): boolean => each.strength === STRENGTH.member && each.isNamed;
  return (
    fact.role === 'rest' &&
    before !== undefined &&
    after !== undefined &&
    [fact, after].every(isJoined) &&
    [before, after].every((each) => isSameMeasure(each, fact))
  );
}

/** 平均26.4家,较上年的31.8家减少5.4家; 87.2分, 提高1.4分: a step between two quotients or scores, of which words date one. */
const isStepOfQuotients = (fact: Fact): boolean =>
  fact.role === 'growth' && fact.quantity.bound === undefined && isQuotient(fact);

const isQuotient = (fact: Fact): boolean => fact.isMean || isFraction(fact) || isOfScores(fact.quantity);

const isSpanOfAmounts = (fact: Fact): boolean => fact.quantity.dimension !== '百分点' && isSpan(fact);

const WANTED: ReadonlySet<Role> = new Set<Role>(['rest', 'beyond', 'growth']);

/** The figures that a difference may be of: the last ones, and farther off those that stand in no list. */
const nearTo = (result: Fact, facts: readonly Fact[], lists: ReadonlyMap<Fact, FigureRun>): readonly Fact[] =>
  facts
    .slice(Math.max(0, result.index - CONSTANTS.back), result.index + DIFFERENCES.ahead + 1)
    .filter((fact) => fact !== result && isLike(fact, result) && isWithin(fact, result))
    .filter((fact, at, all) => at >= all.length - DIFFERENCES.back || !isListed(fact, lists));

/** Figures of one measure; of quotients the words of one may leave out what it is told for. */
const isLike = (fact: Fact, result: Fact): boolean =>
  isQuotient(result)
    ? isAlike(fact.quantity, result.quantity) && fact.quantity.bound === undefined && fact.role !== 'growth'
    : isSummable(fact) && isSameMeasure(fact, result);

/** 增加6.4亿元,增长5.3%(上年为120.1亿元): what was before may be told in a bracket right behind. */
const isWithin = ({ bracket, role, index, clause }: Fact, result: Fact): boolean =>
  bracket === result.bracket || (role === 'earlier' && index > result.index && clause === result.clause);

function pairs(result: Fact, near: readonly Fact[], lists: ReadonlyMap<Fact, FigureRun>): readonly SlotCandidate[] {
  if (isBalance(result, near)) return [];
  const denied = negatedFactor(result, near);
  const places = placesOf(result, near, lists);
  const found: SlotCandidate[] = [];
  const last = near.length - DIFFERENCES.paired;
  for (const [one, whole] of near.entries()) {
    const to = one < last ? one + 2 : near.length;
    for (let other = Math.max(0, Math.min(one - 1, one < last ? one : last)); other < to; other += 1) {
      const part = near[other];
      if (!part || part === whole) continue;
      const weight =
        Math.min(places[one] ?? 0, places[other] ?? 0) *
        (one < other === (result.role === 'rest') ? 1 : DIFFERENCES.turned) *
        rolesOf(result, whole, part) *
        denied(whole, part);
      if (weight >= DIFFERENCES.least) found.push(...pairOf(result, whole, part, weight, lists));
    }
  }
  return [...found, ...leftOfSteps(result, near)];
}

/** 归集38.6亿元,使用3.2亿元,收益2.9亿元,结余38.3亿元: what is left where one figure in between went and the other came. */
function isBalance(result: Fact, near: readonly Fact[]): boolean {
  const left = rangeOf(result.quantity);
  const before = near.filter(({ index, sentence }) => index < result.index && sentence === result.sentence);
  const [first, one, other] = before.slice(-3).map(({ quantity }) => rangeOf(quantity));
  return (
    first !== undefined &&
    one !== undefined &&
    other !== undefined &&
    [
      [one, other],
      [other, one],
    ].some(([came = one, went = other]) => meet(plusRange(first, came), plusRange(went, left)))
  );
}

/** 问题83个,已整改76个,今年又整改5个,仍有2个: what several steps of one deed leave of the figure in front of them. */
function leftOfSteps(result: Fact, near: readonly Fact[]): readonly SlotCandidate[] {
  const before = near.filter(({ index, sentence }) => index < result.index && sentence === result.sentence).reverse();
  const [last] = before;
  const end = before.findIndex(({ deed }) => deed !== last?.deed);
  const [whole, steps] = [before[end], before.slice(0, end).reverse()];
  if (!whole || last?.deed === '' || steps.length < 2) return [];
  return [sumCandidate(whole, [...steps, result], DIFFERENCES.steps)];
}

function pairOf(
  result: Fact,
  whole: Fact,
  part: Fact,
  likely: number,
  lists: ReadonlyMap<Fact, FigureRun>,
): readonly SlotCandidate[] {
  const [all, some] = [rangeOf(whole.quantity).face, rangeOf(part.quantity).face];
  const weight =
    likely *
    (part.sentence === result.sentence ? 1 : DIFFERENCES.partElsewhere) *
    (isListed(whole, lists) && !lists.get(whole)?.facts.includes(result) && whole.subject !== part.subject
      ? DIFFERENCES.listed
      : 1) *
    (areFellows(result, part, whole, lists) ? DIFFERENCES.listed : 1) *
    (all < some ? DIFFERENCES.nothingLeft : 1);
  if (weight < DIFFERENCES.least || all === some) return [];
  const form = `${result.role} ${whole.role} ${part.role} ${result.index - whole.index} ${result.index - part.index}`;
  return [sumCandidate(whole, [part, result], weight, { form })];
}

/** A member of a list is divided no further by what is told after the list. */
const isListed = (fact: Fact, lists: ReadonlyMap<Fact, FigureRun>): boolean => (lists.get(fact)?.facts.length ?? 0) > 1;

/** 未封顶2392套 is what is left of those that 封顶2208套 does not take: the deed that is denied names the part. */
function negatedFactor(result: Fact, near: readonly Fact[]): (whole: Fact, part: Fact) => number {
  const { label, role, deed: own } = result;
  const deed = role === 'rest' ? NEGATED.pattern.exec(label)?.[1] : undefined;
  if (deed === undefined && role === 'rest' && label.endsWith(own) && own !== '')
    return (_, part) => (part.label.includes(own) ? 1 : DIFFERENCES.otherDeed);
  const telling = new Set(
    near.filter((fact) => fact.role !== 'rest' && deed !== undefined && fact.label.includes(deed)),
  );
  if (telling.size === 0) return () => 1;
  return (whole, part) => (telling.has(part) && !telling.has(whole) ? 1 : DIFFERENCES.otherDeed);
}

/** The rest in a list of three states is what all the others leave, not what one of them does. */
function areFellows(result: Fact, part: Fact, whole: Fact, lists: ReadonlyMap<Fact, FigureRun>): boolean {
  const list = lists.get(result)?.facts ?? [];
  return list.length > 2 && (list.includes(part) || OTHERS.pattern.test(result.label)) && !list.includes(whole);
}

const FITTING: Readonly<Partial<Record<Role, readonly (readonly [whole: Role, part: Role, weight: number])[]>>> = {
  rest: [
    ['total', 'done', 0.85],
    ['plan', 'done', 0.85],
    ['other', 'done', 0.8],
    ['done', 'done', 0.5],
    ['total', 'other', 0.4],
    ['other', 'other', 0.35],
    ['plan', 'other', 0.4],
    ['done', 'other', 0.3],
  ],
  beyond: [
    ['done', 'plan', 0.85],
    ['done', 'other', 0.5],
    ['total', 'plan', 0.5],
    ['other', 'plan', 0.5],
  ],
};

/** A part that sums up others (三区合计) is as good as a plain one. */
const rolesOf = (result: Fact, whole: Fact, part: Fact): number => {
  const own = part.role === 'total' ? 'other' : part.role;
  return FITTING[result.role]?.find(([one, other]) => one === whole.role && other === own)?.[2] ?? DIFFERENCES.misfit;
};

/** The nearest figures of the same row are meant; each in between makes it less so, but for the members of a list. */
function placesOf(result: Fact, near: readonly Fact[], lists: ReadonlyMap<Fact, FigureRun>): readonly number[] {
  const own = firstFact(near, result.index);
  const place = (at: number): number => {
    const between = at < own ? near.slice(at + 1, own) : near.slice(own, at);
    const unlisted = between.filter((fact) => !isListed(fact, lists)).length;
    const isFar = Math.abs(result.sentence - (near[at]?.sentence ?? 0)) > 1;
    return (isFar ? 0.5 : 1) * (unlisted <= 1 ? 1 : unlisted === 2 ? 0.6 : 0.3);
  };
  return near.map((_, at) => place(at));
}
