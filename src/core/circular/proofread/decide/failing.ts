import { CHANCE, CONSTANTS, DECIDE } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { isMisreckoned, rangeOf, resultRange } from './ranges';
import { chanceOfFit, factorOff, shareOfFree, slipOdds } from './chance';
import { type Explained, isExplained } from './explained';
import { isSlipOf } from './slips';
import { type FigureRelation, type Ratio, figuresOf, isOverAnother } from './relation';
import { judge } from './judge';
import { type FittingSums, isOutdoneBy } from './rivals';
import type { Decided, Slot } from './slot';
import { type Forms, type WeighedCandidate, bestOf, formsOf, strengthsOf } from './strength';

/** A slot that does not come out: wrong where a candidate is firm or one slip mends it, else not to be checked. */
export function failed(slot: Slot, forms: Forms, explained: Explained, sums: FittingSums): readonly Decided[] {
  const step = slot.kind === 'difference' && slot.owner.role === 'growth' ? slot.owner.quantity : undefined;
  const ranked = firstOf(
    asMeant(
      slot,
      withinReach(strengthsOf(slot, forms))
        .map(asSomeParts)
        .sort((a, b) => b.weight - a.weight),
    ),
    slot.kind === 'rate' ? DECIDE.mostRates : DECIDE.mostTried,
    ({ candidate: { relation, isOfOneBorneOut }, weight }) =>
      (slot.isOfCells ||
        (relation.kind === 'ratio' && weight >= CONSTANTS.firm && isToldAgain(relation, explained)) ||
        !isExplained(relation, explained, step)) &&
      (!isOfOneBorneOut || isOneBorneOut(relation, explained)) &&
      judge(relation) === 'fails',
  );
  const judged = ranked
    .filter(({ weight }) => weight >= (slot.kind === 'rate' ? CONSTANTS.leastRate : CONSTANTS.least))
    .flatMap((each) => wrongAs(each, slot, each.candidate === ranked[0]?.candidate, explained))
    .filter(
      ({ candidate: { relation }, odds, isFirm }) =>
        isFirm || slot.kind !== 'sum' || relation.kind !== 'sum' || !isOutdoneBy(relation, odds, sums),
    );
  const best = bestOf(judged, ({ odds, weight }) => odds * weight);
  if (!best) return slot.isAsserted ? [{ slot, verdict: 'not-checkable', forms: [], weight: 0 }] : [];
  const { relation } = best.candidate;
  const over = reckonedOver(relation, slot);
  return [
    {
      slot,
      verdict: 'fails',
      relation,
      forms: formsOf(best.candidate),
      weight: best.odds * best.weight,
      ...(over ? { over } : {}),
      alternatives: ranked.map(({ candidate }) => candidate.relation).filter((each) => each !== relation),
    },
  ];
}

/** What is out of reach is not meant, which makes the others the surer. */
function withinReach(all: readonly WeighedCandidate[]): readonly WeighedCandidate[] {
  const within = all.filter(({ candidate: { relation } }) => !isOutOfReach(relation));
  const [total, left] = [all, within].map((some) => some.reduce((sum, { weight }) => sum + weight, 0));
  if (within.length === all.length || !total || !left) return within;
  const factor = Math.max(1, Math.min(1, total) / left);
  return within.map((each) => ({ ...each, weight: Math.min(1, each.weight * factor) }));
}

/** A rise from the greater of two figures, that no slip of either would make one, is nobody's. */
const isOutOfReach = (relation: FigureRelation): boolean =>
  factorOff(relation) === Infinity && slipOdds(relation) === 0;

/**
 * What a quotient comes out over instead of its own base, or turned upside down, where that explains it better than a
 * slip does.
 */
const reckonedOver = (relation: FigureRelation, { candidates }: Slot): Ratio | undefined =>
  relation.kind === 'ratio' && isShare(relation.share)
    ? candidates
        .flatMap(({ relation: each }) => (each.kind === 'ratio' && isOverAnother(relation, each) ? [each] : []))
        .find(
          (each) =>
            judge(each) === 'holds' &&
            !isSlipOf(relation.bottom, each.bottom) &&
            slipOdds(relation) * chanceOfFit(each) * candidates.length < CHANCE.otherBase,
        )
    : undefined;

/** 抽检935件,合格912件、不合格23件,合格率97.5%: the share of a part in the whole that it is told to be a part of. */
const isOfItsWhole = (relation: FigureRelation, { parts }: Explained): boolean =>
  relation.kind === 'ratio' && parts.get(relation.top)?.some(({ whole }) => whole === relation.bottom) === true;

/** The part of a whole that comes out as the share of another one. */
const isOfOtherBase = (relation: FigureRelation, slot: Slot, explained: Explained): boolean =>
  isOfItsWhole(relation, explained) && reckonedOver(relation, slot) !== undefined;

/** A candidate that is wrong as meant, with the odds that it is: firm ones that no slip mends only as the first. */
function wrongAs(
  { candidate, weight }: WeighedCandidate,
  slot: Slot,
  isFirst: boolean,
  explained: Explained,
): readonly (WeighedCandidate & { readonly odds: number; readonly isFirm: boolean })[] {
  const slip =
    slipOdds(candidate.relation) * (slot.kind === 'sum' && isOfSome(candidate.relation) ? CONSTANTS.ofSome : 1);
  const isPlain =
    slot.kind !== 'sum' &&
    (isOneBehindTheOther(candidate.relation, explained) ||
      (candidate.isCalled === true && isOfItsWhole(candidate.relation, explained))) &&
    (slot.kind !== 'difference' || isLast(slot.owner.quantity, candidate.relation));
  const told =
    slot.kind === 'sum' || slot.kind === 'restated' || isPlain || slip >= CONSTANTS.telling ? surety(weight) * slip : 0;
  const free = told >= CONSTANTS.odds ? freeFactor(candidate.relation, explained.relations) : 1;
  const isFirm =
    weight >= (isPlain || isOfOtherBase(candidate.relation, slot, explained) ? CONSTANTS.firm : CONSTANTS.whole) &&
    isFirst &&
    (slip > 0 || factorOff(candidate.relation) < CONSTANTS.absurd || isMisreckoned(candidate.relation));
  return isFirm || told * free >= CONSTANTS.odds
    ? [{ candidate, weight, isFirm, odds: weight * slip * free + (isFirm ? weight : 0) }]
    : [];
}

const isOneBorneOut = (relation: FigureRelation, { relations }: Explained): boolean =>
  figuresOf(relation).filter((figure) => relations.has(figure)).length === 1;

/** 计划1830套,开工1529套,开工率85.33%: nothing else that stands between could be meant. */
function isOneBehindTheOther(relation: FigureRelation, { next, quotients }: Explained): boolean {
  const figures = [...figuresOf(relation)].sort((a, b) => a.start - b.start);
  // 空签8124册,已描6337册,占78.0%,剩余1787册: a share that one of them is of another figure stands for none of them.
  const shares = new Set(figures.flatMap((top) => [...(quotients.get(top)?.values() ?? [])].map(({ share }) => share)));
  const follows = (figure: Quantity): Quantity | undefined => {
    const behind = next.get(figure);
    return behind && shares.has(behind) ? next.get(behind) : behind;
  };
  return figures.every((figure, at) => at === 0 || follows(figures[at - 1] ?? figure) === figure);
}

/** A quotient right behind its figures is not told by one elsewhere that it is a slip off. */
const isToldAgain = (relation: FigureRelation, explained: Explained): boolean =>
  isOneBehindTheOther(relation, explained) && slipOdds(relation) > 0;

/** What is left is told behind what it is left of. */
const isLast = (figure: Quantity, relation: FigureRelation): boolean =>
  figuresOf(relation).every(({ start }) => start <= figure.start);

/** What is meant more probably than not counts by its odds; up to a half those are its weight. */
const surety = (weight: number): number => weight / Math.min(1, Math.max(2 * (1 - weight), CONSTANTS.doubt));

const freeFactor: (...asked: Parameters<typeof shareOfFree>) => number = (relation, held) =>
  shareOfFree(relation, held) === 0 ? CONSTANTS.breaks : 1;

/** Where more is missing than any part has, others are left out. */
const isOfSome = (relation: FigureRelation): boolean => {
  if (relation.kind !== 'sum' || relation.parts.length < 2) return false;
  const faces = relation.parts.map((part) => rangeOf(part).face);
  return rangeOf(relation.whole).face - faces.reduce((sum, face) => sum + face, 0) > Math.max(...faces);
};

/** Parts that are more than their whole are wrong even where some are left out. */
const asSomeParts = ({ candidate, weight }: WeighedCandidate): WeighedCandidate => ({
  candidate,
  weight: candidate.asSome !== undefined && isOver(candidate.relation) ? Math.max(weight, candidate.asSome) : weight,
});

/** Where one of the candidates is meant and none comes out, the one that a slip most probably mends stands for all. */
function asMeant({ isMeant }: Slot, ranked: readonly WeighedCandidate[]): readonly WeighedCandidate[] {
  if (!isMeant || ranked.some(({ candidate: { relation } }) => judge(relation) !== 'fails')) return ranked;
  const first = bestOf(ranked, ({ candidate, weight }) => weight * slipOdds(candidate.relation));
  return first ? [{ ...first, weight: CONSTANTS.whole }, ...ranked.filter((each) => each !== first)] : ranked;
}

const isOver = (relation: FigureRelation): boolean =>
  relation.kind === 'sum' && rangeOf(relation.whole).face < (resultRange(relation)?.face ?? 0);

/** The first of a list that pass a test, which is not asked of more than it takes. */
function firstOf<T>(all: readonly T[], most: number, passes: (each: T) => boolean): readonly T[] {
  const kept: T[] = [];
  for (const each of all) {
    if (kept.length === most) break;
    if (passes(each)) kept.push(each);
  }
  return kept;
}

const isShare = ({ dimension }: Quantity): boolean => dimension === '%' || dimension === '‰';
