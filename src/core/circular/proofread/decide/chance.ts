import type { Quantity } from '../lexer/quantity';
import { rangeOf, resultRange } from './ranges';
import { type Relation, figuresOf, withFigure } from './relation';
import { misprintsOf } from './slips';

/** How probable it is that figures which have nothing to do with each other go together as the relation says. */
export function chanceOfFit(relation: Relation): number {
  const gap = gapOf(relation);
  return gap ? Math.min(1, gap.tolerance / gap.span) : 1;
}

/** How probable it is that one slip in any of them would make unrelated figures go together. */
export function chanceOfRepair(relation: Relation): number {
  const gap = gapOf(relation);
  if (!gap) return 1;
  const step = gap.tolerance / 2;
  const reached = new Set<number>();
  for (const figure of figuresOf(relation)) {
    for (const { fresh } of misprintsOf(figure)) {
      const moved = gapOf(withFigure(relation, figure, fresh));
      const distance = moved ? moved.miss - gap.miss : Infinity;
      if (Math.abs(distance) <= gap.span / 2) reached.add(Math.round(distance / step));
    }
  }
  return Math.min(1, (reached.size * step) / gap.span);
}

/** How far a relation is from coming out, what it allows, and the breadth over which the miss could lie by chance. */
interface Gap {
  readonly miss: number;
  readonly tolerance: number;
  readonly span: number;
}

/** How far off a relation is, as a factor: 1 where it comes out. */
export function factorOff(relation: Relation): number {
  if (relation.kind === 'part') return 1;
  const [result, stated] = [resultRange(relation)?.face ?? 0, rangeOf(statedIn(relation)).face];
  return result <= 0 || stated <= 0 ? Infinity : Math.max(result / stated, stated / result);
}

/** Ratios are measured in logarithms: unrelated figures are as likely to give 5 % as 50 %. */
const RATIO_SPAN = 3;

function gapOf(relation: Relation): Gap | undefined {
  if (relation.kind === 'part') return undefined;
  const result = resultRange(relation);
  const stated = rangeOf(statedIn(relation));
  if (!result || stated.face <= 0 || result.face <= 0) return undefined;
  const widths = [result.high - result.low, stated.high - stated.low] as const;
  if (relation.kind !== 'sum') {
    return { miss: Math.log(result.face / stated.face), tolerance: Math.max(widths[0] / result.face + widths[1] / stated.face, 1e-5), span: RATIO_SPAN };
  }
  return { miss: result.face - stated.face, tolerance: Math.max(widths[0] + widths[1], finestOf(relation)), span: 2 * Math.max(stated.face, result.face) };
}

const statedIn = (relation: Exclude<Relation, { kind: 'part' }>): Quantity => (relation.kind === 'sum' ? relation.whole : relation.share);

const finestOf = ({ whole, parts }: Relation & { readonly kind: 'sum' }): number =>
  Math.max(...[whole, ...parts].map(({ power, number }) => 10 ** (power - number.decimals)).filter((each) => each > 0));
