import { groupedBy, once } from '../../../workbook';
import { CHANCE } from '../constants/decision';
import type { Quantity } from '../lexer/quantity';
import { neededRanges } from './needed';
import { isMisreckoned, mayFit, meet, powerOfTen, rangeOf, resultRange } from './ranges';
import { type FigureRelation, figuresOf, withFigure } from './relation';
import { type Misprint, freshOf, likelihoodIn, misprintsOf } from './slips';

/** How probable it is that figures which have nothing to do with each other go together as the relation says. */
export function chanceOfFit(relation: FigureRelation): number {
  const gap = gapOf(relation);
  return gap ? Math.min(1, gap.tolerance / gap.span) : 1;
}

/**
 * The same for figures that come out as printed: 11320 of 1.1万 are 102.9% only if 1.1万 is a round number, and then
 * nothing but the rounding of the result is left to chance.
 */
export function chanceOfFace(relation: FigureRelation): number {
  if (relation.kind !== 'ratio' && relation.kind !== 'growth') return chanceOfFit(relation);
  const { low, high, face } = rangeOf(relation.share);
  const width = CHANCE.roundly * (high - low);
  return Math.min(chanceOfFit(relation), Math.max(width / face, 1e-5) / CHANCE.ratioSpan);
}

/**
 * How much more probable the figures are when the relation is meant and one of them mistyped than when they have
 * nothing to do with each other; 0 where no single slip mends it.
 */
export function slipOdds(relation: FigureRelation): number {
  const gap = gapOf(relation);
  if (!gap) return 0;
  const figures = figuresOf(relation);
  const likelihood = figures.reduce(
    (sum, figure) => sum + mendingLikelihood(relation, figure),
    relation.kind !== 'ratio' && isMisreckoned(relation) ? CHANCE.misreckoned : 0,
  );
  const isUnlike = relation.kind === 'sum' ? hasOddUnit(relation) : factorOff(relation) >= CHANCE.unlike;
  const unlike = isUnlike ? CHANCE.unitsTold : 1;
  return (unlike * likelihood) / figures.length / Math.min(1, gap.tolerance / gap.span);
}

/**
 * 0.52亿元、1.84万元、2.25亿元, or 3174万元、2.97万元、3706万元: one of several parts in another unit than its fellows,
 * or with decimals that they have not, which comes out in another.
 */
function hasOddUnit(relation: FigureRelation & { readonly kind: 'sum' }): boolean {
  const { parts } = relation;
  const [usual, ...others] = [
    ...groupedBy(parts, ({ unit, number }) => `${unit} ${number.decimals > 0}`).values(),
  ].sort((a, b) => b.length - a.length);
  const [odd] = parts.length > 2 && usual?.length === parts.length - 1 ? others.flat() : [];
  return odd !== undefined && misprintsOf(odd).some((each) => each.kind === 'unit' && mends(relation, each));
}

const neededIn = once(neededRanges);

/** Whether a reading of a figure makes a relation come out. */
function mends(relation: FigureRelation, misprint: Misprint): boolean {
  const needed = neededIn(relation)?.get(misprint.figure);
  return needed ? meet(needed, misprint) : mayFit(withFigure(relation, misprint.figure, freshOf(misprint)));
}

/** How probable all slips of one figure together are that make a relation come out. */
export function mendingLikelihood(relation: FigureRelation, figure: Quantity): number {
  const needed = neededIn(relation)?.get(figure);
  return needed
    ? likelihoodIn(figure, needed)
    : misprintsOf(figure).reduce((sum, each) => (mends(relation, each) ? sum + each.likelihood : sum), 0);
}

/**
 * The share of the slips that would make a relation come out which break nothing that holds of their figure: where
 * there is none, all its figures are borne out, and it was hardly meant.
 */
export function shareOfFree(relation: FigureRelation, held: ReadonlyMap<Quantity, readonly FigureRelation[]>): number {
  let [all, free] = [0, 0];
  for (const figure of figuresOf(relation))
    for (const misprint of misprintsOf(figure)) {
      if (!mends(relation, misprint)) continue;
      all += misprint.likelihood;
      if ((held.get(figure) ?? []).every((each) => mends(each, misprint))) free += misprint.likelihood;
    }
  return all === 0 ? 1 : free / all;
}

/** What a relation allows, and the breadth over which what it comes to could lie by chance. */
interface Gap {
  readonly tolerance: number;
  readonly span: number;
}

/** How far off a relation is, as a factor: 1 where it comes out. */
export function factorOff(relation: FigureRelation): number {
  if (relation.kind === 'part') return 1;
  const [result, stated] = [resultRange(relation)?.face ?? 0, rangeOf(statedIn(relation)).face];
  return result <= 0 || stated <= 0 ? Infinity : Math.max(result / stated, stated / result);
}

function gapOf(relation: FigureRelation): Gap | undefined {
  if (relation.kind === 'part') return undefined;
  const result = resultRange(relation);
  const stated = rangeOf(statedIn(relation));
  // A rise that the figures make a fall is off by a slip as well.
  const face = relation.kind === 'growth' ? Math.abs(result?.face ?? 0) : (result?.face ?? 0);
  if (!result || stated.face <= 0 || face <= 0) return undefined;
  const widths = [result.high - result.low, stated.high - stated.low] as const;
  if (relation.kind !== 'sum') {
    return {
      tolerance: Math.max(widths[0] / face + widths[1] / stated.face, 1e-5),
      span: CHANCE.ratioSpan,
    };
  }
  return {
    tolerance: Math.max(widths[0] + widths[1], finestOf(relation)),
    span: 2 * Math.max(stated.face, result.face),
  };
}

const statedIn = (relation: Exclude<FigureRelation, { kind: 'part' }>): Quantity =>
  relation.kind === 'sum' ? relation.whole : relation.share;

const finestOf = ({ whole, parts }: FigureRelation & { readonly kind: 'sum' }): number =>
  Math.max(
    ...[whole, ...parts].map(({ power, number }) => powerOfTen(power - number.decimals)).filter((each) => each > 0),
  );
