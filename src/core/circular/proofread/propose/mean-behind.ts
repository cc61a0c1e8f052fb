import { MEANS_BEHIND } from '../constants/means';
import { rangeOf } from '../decide/ranges';
import { slipOdds } from '../decide/chance';
import { type Slot, type SlotCandidate, ratioCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { MEANS } from '../vocabulary/bases';
import { isAmount } from './common';
import { isOfItsNoun, isSeveral, isTheUnit, namesUnit } from './mean-units';
import { placeInList } from './place-in-list';

/**
 * 拨付420万元,户均3000元: a mean right behind its amount, in words that begin with those of a mean. It is told for one of
 * the counts of its unit, those of its sentence or else the greatest before, so that it is wrong where it is none's.
 */
export function slotBehind(mean: Fact, facts: readonly Fact[], greatest: readonly Fact[]): readonly Slot[] {
  const { at, length } = placeInList(mean, facts) ?? { at: 0, length: 1 };
  const head = facts[mean.index - at] ?? mean;
  if (!isAmount(mean) || head.strength > STRENGTH.segment || head.label.search(MEANS.pattern) !== 0) return [];
  const before = inSentence(head, facts);
  const ownOf = (figures: readonly Fact[]): readonly Weighed[] => meantOf(figures.slice(length - 1 - at), length === 1);
  const tops = ownOf(before.filter((fact) => isTheUnit(fact.quantity, mean) && fact.bracket === mean.bracket));
  const [nearest] = tops;
  if (!nearest || (nearest.fact.index < head.index - length && !isOfItsNoun(head, nearest.fact))) return [];
  const isFor = ({ quantity }: Fact): boolean =>
    !isTheUnit(quantity, mean) && namesUnit(head, quantity) && isSeveral(quantity);
  const counts = before.filter(isFor);
  const near = ownOf(counts.length > 0 ? counts : inItsBracket(mean, facts).filter(isFor));
  const candidates = tops.flatMap(({ fact: top, weight }) =>
    (near.length > 0 ? near : countsFor(top, before, greatest.filter(isFor))).map((count): SlotCandidate =>
      ratioCandidate(mean, top, count.fact, weight * count.weight),
    ),
  );
  return candidates.length === 0
    ? []
    : [
        {
          kind: 'rate',
          owner: mean,
          candidates,
          mass: MEANS_BEHIND.meant,
          // What no single slip makes of them is told for a count that is told nowhere.
          ...(candidates.some(({ relation }) => slipOdds(relation) > 0) ? { isMeant: true as const } : {}),
        },
      ];
}

/**
 * The figures in front of a mean that are told as they are, the nearest first, up to those that 其中 divides; those of an
 * earlier time only where they stand right there.
 */
function inSentence(mean: Fact, facts: readonly Fact[]): readonly Fact[] {
  const before: Fact[] = [];
  const isEarlier = facts[mean.index - 1]?.role === 'earlier';
  let { sentence } = mean;
  for (let at = mean.index - 1; facts[at]?.sentence === sentence; at -= 1) {
    const fact = facts[at];
    if (!fact) break;
    if (fact.lead === 'among') sentence = facts[at - 1]?.sentence ?? sentence;
    const isTold = fact.role !== 'growth' && (fact.role !== 'earlier' || isEarlier);
    if (isTold && !fact.isMean && fact.quantity.bound === undefined) before.push(fact);
  }
  return before;
}

/** 平均每站16人(全区1437站): what explains a mean right behind it. */
const inItsBracket = ({ index }: Fact, facts: readonly Fact[]): readonly Fact[] =>
  facts.slice(index + 1, index + 1 + MEANS_BEHIND.ahead).filter(({ host }) => host?.index === index);

/** A figure with what it weighs. */
interface Weighed {
  readonly fact: Fact;
  readonly weight: number;
}

/** The nearest of several figures and the greatest, which the nearest may be a part of. */
function meantOf([nearest, ...others]: readonly Fact[], isAlone: boolean): readonly Weighed[] {
  if (!nearest) return [];
  const faceOf = ({ quantity }: Fact): number => rangeOf(quantity).face;
  const greatest = others.reduce((most, fact) => (faceOf(fact) > faceOf(most) ? fact : most), nearest);
  return isAlone && greatest !== nearest
    ? [
        { fact: nearest, weight: MEANS_BEHIND.nearest },
        { fact: greatest, weight: 1 - MEANS_BEHIND.nearest },
      ]
    : [{ fact: nearest, weight: 1 }];
}

/** What a mean may be told for whose sentence has no count of its unit. */
function countsFor(top: Fact, before: readonly Fact[], greatest: readonly Fact[]): readonly Weighed[] {
  const far = [...greatest]
    .sort((a, b) => rangeOf(b.quantity).face - rangeOf(a.quantity).face)
    .map((fact, step) => ({ fact, weight: MEANS_BEHIND.greatest * MEANS_BEHIND.less ** step }));
  const beside = before.find(({ index }) => index === top.index - 1);
  return far.length > 0 || !beside?.quantity.isCounted ? far : [{ fact: beside, weight: 1 }];
}
