import { once } from '../../../workbook';
import { CONSTANTS } from '../constants/decision';
import { BASES } from '../constants/quotients';
import { fullOf } from '../lexer/quantity';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, isKin, sharedPairs } from '../facts/labels';
import type { RateKind } from '../vocabulary/bases';
import { DIVIDED } from '../vocabulary/measures';
import { baseNamed, isByNoun, isNamedBase } from './base-named';
import { placeInList } from './place-in-list';
import { isAttribute, isOffside, isSameMeasure } from './common';

/** A quotient that a percentage may be, with the figure that is its base. */
export interface RateCandidate extends SlotCandidate {
  readonly base: Fact;
  /** It is no other figure than the plan that words name. */
  readonly isWanted: boolean;
}

/** The quotients of one figure over all that may be its base, near and far. */
export function baseCandidates(
  share: Fact,
  kind: RateKind,
  top: Fact,
  weight: number,
  facts: readonly Fact[],
  totals: readonly Fact[] = [],
): readonly RateCandidate[] {
  const [from, to] = [Math.max(0, share.index - CONSTANTS.back), Math.min(facts.length, share.index + CONSTANTS.ahead)];
  const told = wordsOf(share, top);
  const head = facts[share.index - (placeInList(share, facts)?.at ?? 0)] ?? share;
  const wanted = baseNamed(head);
  const isMeant = (base: Fact): boolean => wanted !== undefined && isNamedBase(wanted, share, base);
  const bottoms = [...totals, ...facts.slice(from, to)]
    .filter(
      (fact) =>
        fact !== top &&
        fact !== share &&
        !isAttribute(fact, share) &&
        isSameMeasure(fact, top) &&
        (fact.quantity.bound !== 'about' || share.quantity.allows !== undefined) &&
        fact.sentence <= share.sentence,
    )
    .map((bottom) => {
      const role = Math.max(ROLE_WEIGHTS[kind][bottom.role] ?? 0.05, isMeant(bottom) ? BASES.named : 0);
      return { bottom, weight: role * baseWeight(bottom, { share, top, told }, BASES.least / weight / role) };
    })
    .filter((each) => each.weight > 0);
  const named = new Set(bottoms.filter(({ bottom }) => isMeant(bottom)));
  const isNamed = named.size > 0 || wanted?.role === 'rest';
  const ranked = bottoms
    .map((each) =>
      isNamed && !named.has(each)
        ? { bottom: each.bottom, weight: each.weight * (isByNoun(wanted) ? BASES.otherNoun : BASES.notNamed) }
        : each,
    )
    .sort((a, b) => b.weight - a.weight);
  let rank = 1;
  return ranked.flatMap((each) => {
    const { bottom, weight: base } = each;
    const worth = Math.min(1, weight * base * rank);
    rank *= BASES.nextBase;
    if (worth < BASES.least) return [];
    // 建成区面积118.5平方公里,达标面积占32.6%: no share is measured against what is less than its part.
    const isTurned = kind === 'share' && bottom.index < share.index && isAbove(top, bottom, share);
    return [
      {
        base: isTurned ? top : bottom,
        isWanted: wanted?.role !== 'plan' || named.has(each),
        ...ratioCandidate(share, isTurned ? bottom : top, isTurned ? top : bottom, worth, {
          isInWords: wanted !== undefined,
          form: `${share.label.slice(-6)} ${share.index - top.index} ${share.index - bottom.index}`,
          kin: `${share.label.slice(-3)} over ${bottom.index} ${share.index - top.index}`,
        }),
      },
    ];
  });
}

const ROLE_WEIGHTS: Readonly<Record<RateKind, Readonly<Partial<Record<Fact['role'], number>>>>> = {
  growth: {},
  plan: { plan: 1, total: 0.5, other: 0.5, done: 0.12 },
  named: { plan: 1, total: 0.7, other: 0.55, done: 0.3 },
  share: { plan: 0.6, total: 0.9, other: 0.7, done: 0.6 },
  bare: { plan: 0.6, total: 0.6, other: 0.5, done: 0.4 },
};

/** Whether a part is plainly more than the base that a share below a hundred percent is told of. */
const isAbove = (top: Fact, bottom: Fact, share: Fact): boolean =>
  rangeOf(share.quantity).face <= fullOf(share.quantity) &&
  top.quantity.unit === bottom.quantity.unit &&
  rangeOf(top.quantity).face > rangeOf(bottom.quantity).face * BASES.plainlyMore;

/** How well a figure of any role would serve as base: by its nearness, and the words it shares with the measure. */
function baseWeight(bottom: Fact, { share, top, told }: Measured, least: number): number {
  const near = nearness(bottom, top);
  return near * BASES.mostKin < least
    ? 0
    : near *
        kinship(bottom, share, top, told) *
        (bottom.index > share.index ? BASES.behind : 1) *
        (isOffside(bottom, share) ? 0.4 : 1) *
        sizeFactor(bottom, share, top);
}

/** A share below a hundred percent has the larger figure for its base. */
function sizeFactor(bottom: Fact, share: Fact, top: Fact): number {
  const isPart = rangeOf(share.quantity).face <= fullOf(share.quantity);
  return isPart &&
    rangeOf(bottom.quantity).face < BASES.almost * rangeOf(top.quantity).face &&
    bottom.quantity.unit === top.quantity.unit
    ? BASES.smaller
    : 1;
}

function nearness(bottom: Fact, top: Fact): number {
  const distance = Math.abs(top.index - bottom.index);
  if (bottom.clause === top.clause) return distance <= 2 ? 1 : 0.85;
  if (Math.abs(bottom.sentence - top.sentence) <= 1 && Math.abs(bottom.clause - top.clause) <= 1)
    return distance <= 3 ? 0.9 : 0.7;
  if (bottom.section === top.section) return 0.6;
  return 0.4;
}

/** A share with what it is a share for, and their words. */
interface Measured {
  readonly share: Fact;
  readonly top: Fact;
  readonly told: ReturnType<typeof wordsOf>;
}

/** The words of a share and its top: those that tell of the measure, and all in which a name may stand. */
function wordsOf({ label }: Fact, top: Fact): { readonly measure: string; readonly all: string } {
  const words = coreOf(`${label} ${top.label} ${top.subject}`);
  return { measure: words + coreOf(top.words), all: `${words} ${top.words}` };
}

/** The same of a base, whose measure the first words behind it name too. */
const wordsOfBase = once(({ label, after, words }: Fact) => ({
  measure: coreOf(label + after.slice(0, BASES.behindIt)),
  all: words + after + label,
}));

/** Words in common speak for a base; a name of its own that the other does not know speaks against it. */
function kinship(bottom: Fact, share: Fact, top: Fact, told: Measured['told']): number {
  if (bottom.sentence === top.sentence && bottom.index < top.index && DIVIDED.pattern.test(bottom.after))
    return BASES.ofItAll;
  const own = wordsOfBase(bottom);
  const shared = sharedPairs(own.measure, told.measure);
  const isForeign = bottom.isNamed && !isKin(bottom.subject, told.all);
  const isAlien = top.subject !== '' && !isKin(top.subject, own.all);
  const isAnothers = bottom.role !== 'total' || bottom.paragraph === top.paragraph;
  const isSibling = isForeign && isAnothers && bottom.role === top.role && bottom.deed === top.deed;
  const inPlace = share.label.startsWith('的') ? (bottom.index === share.index - 1 ? BASES.ofIt : BASES.notOfIt) : 1;
  return (
    inPlace *
    Math.min(1.5, 0.85 + 0.15 * shared) *
    (isSibling ? 0.08 : 1) *
    (isForeign ? 0.45 : 1) *
    (isAlien ? 0.5 : 1) *
    (bottom.subject !== '' && bottom.subject === top.subject ? 1.2 : 1) *
    deedsAgree(bottom, top)
  );
}

/** 新开工 is measured against what was to be started, not against what was to be completed. */
const deedsAgree = ({ deed }: Fact, top: Fact): number =>
  deed === '' || top.deed === '' || deed === '完成' || top.deed === '完成' ? 1 : deed === top.deed ? 1.2 : 0.6;
