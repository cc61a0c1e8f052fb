import { BASES, RATES } from '../constants/quotients';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, ratioCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { rateIn, sharedPairs } from '../facts/labels';
import { AREA } from '../lexer/areas';
import { OTHER_RATES, type RateKind } from '../vocabulary/bases';
import { isAmount, isSameMeasure } from './common';
import { placeInList } from './place-in-list';

/**
 * The quotient that stands beside its figures: the part that the words of a rate name over what it is told a part of
 * (2640件,其中满意2508件、不满意132件,满意率95.0%), or two like figures of its clause right in front, whatever words say.
 */
export function besideIt(
  share: Fact,
  kind: RateKind,
  facts: readonly Fact[],
  candidates: readonly SlotCandidate[],
): readonly SlotCandidate[] {
  if (share.strength > STRENGTH.segment || share.label.startsWith('的') || placeInList(share, facts)) return candidates;
  const near = facts
    .slice(Math.max(0, share.index - BASES.partBack), share.index)
    .filter(({ clause, bracket }) => clause === share.clause && bracket === share.bracket)
    .reverse();
  const inFront = pairInFront(share, near);
  const [top, bottom] = namedPair(share, near) ?? inFront;
  if (!top || !bottom || !isAmount(top) || top.quantity.dimension === AREA) return candidates;
  if (top.quantity.bound || bottom.quantity.bound) return candidates;
  if (OTHER_RATES.pattern.test(share.label) && sharedPairs(share.label, top.label) === 0) return candidates;
  const isCalled = inFront[0] !== top || inFront[1] !== bottom;
  const weight = isCalled ? RATES.called : besideWeight(share, kind, top, bottom);
  const isIt = ({ relation: each }: SlotCandidate): boolean =>
    each.kind === 'ratio' && each.top === top.quantity && each.bottom === bottom.quantity;
  return candidates.some(isIt)
    ? candidates.map((each) => (isIt(each) ? { ...each, isCalled, weight: Math.max(each.weight, weight) } : each))
    : [...candidates, ratioCandidate(share, top, bottom, weight, { isCalled })];
}

/** The amount right in front, with the like figure that stands nearest in front of it. */
const pairInFront = ({ index }: Fact, near: readonly Fact[]): readonly (Fact | undefined)[] => {
  const [top] = near;
  return top?.index === index - 1 ? [top, near.find((each) => each !== top && isSameMeasure(each, top))] : [];
};

/** The amount that a rate is called after, denied or not as the rate is, and the nearest whole in front of it. */
function namedPair({ label }: Fact, near: readonly Fact[]): readonly [Fact, Fact] | undefined {
  const deed = deedCalled(label);
  if (deed === '') return undefined;
  const isOfIt = ({ label: own, after }: Fact): boolean => own.includes(deed) || after.startsWith(deed);
  const top = near.find((each) => isAmount(each) && isOfIt(each) && !isOpposite(label, each.label));
  const bottom =
    top &&
    near.find(
      (each) =>
        each.index < top.index &&
        isSameMeasure(each, top) &&
        each.role !== 'rest' &&
        !each.label.endsWith(deed) &&
        rangeOf(each.quantity).face >= rangeOf(top.quantity).face,
    );
  return bottom && [top, bottom];
}

/** What a rate is called after: 合格 of 合格率, and of 不合格率 too. */
const deedCalled = (label: string): string => rateIn(label).slice(0, 2);

/** Whether words deny what a rate is called after, or tell it where the rate denies it: 不合格率 is of no 合格. */
export function isOpposite(label: string, words: string): boolean {
  const deed = deedCalled(label);
  return deed !== '' && words.includes(deed) && isDeniedIn(words, deed) !== isDeniedIn(label, deed);
}

/** 不合格率 and 未办结 deny the deed they name. */
const isDeniedIn = (words: string, deed: string): boolean =>
  DENIED.test(words.slice(0, Math.max(0, words.lastIndexOf(deed))));

const DENIED = /[不未没]$/;

/** Words that tell a share or a rate right behind a part and its base mostly tell theirs; 破损率 is of no 受潮. */
function besideWeight(share: Fact, kind: RateKind, top: Fact, bottom: Fact): number {
  const isPart = rangeOf(top.quantity).face <= rangeOf(bottom.quantity).face;
  if (top.strength === STRENGTH.member) return RATES.besideInList;
  const rate = rateIn(share.label);
  const isOfOther = rate !== '' && sharedPairs(rate, top.label + top.after) === 0;
  return kind === 'bare' || !isPart || isOfOther || NO_TOP.has(top.role) ? RATES.beside : RATES.besideTold;
}

/** What is left or was added stands between a part and its rate as well. */
const NO_TOP: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['rest', 'growth']);
