import { type Quantity, fullOf } from '../lexer/quantity';
import { type FigureRange, rangeOf, sumRange } from './ranges';
import type { FigureRelation, Growth } from './relation';

/**
 * What each figure of a relation would have to be for the others to be right; undefined where plain ranges cannot say.
 */
export function neededRanges(relation: FigureRelation): ReadonlyMap<Quantity, FigureRange> | undefined {
  if (relation.kind === 'sum') return neededInSum(relation);
  if (relation.kind === 'growth' && relation.before && !relation.change)
    return neededInGrowth(relation, relation.before);
  if (relation.kind !== 'ratio') return undefined;
  const [share, top, bottom] = [relation.share, relation.top, relation.bottom].map(rangeOf);
  if (!share || !top || !bottom || share.low <= 0 || bottom.low <= 0) return undefined;
  const full = fullOf(relation.share);
  return new Map([
    [relation.share, { low: (full * top.low) / bottom.high, high: (full * top.high) / bottom.low, face: 0 }],
    [relation.top, { low: (share.low * bottom.low) / full, high: (share.high * bottom.high) / full, face: 0 }],
    [relation.bottom, { low: (full * top.low) / share.high, high: (full * top.high) / share.low, face: 0 }],
  ]);
}

/** What was before is to what is now as a hundred percent to those and the change. */
function neededInGrowth(
  { share, now, isFall }: Growth,
  before: Quantity,
): ReadonlyMap<Quantity, FigureRange> | undefined {
  const [change, present, earlier] = [rangeOf(share), rangeOf(now), rangeOf(before)];
  const sign = isFall ? -1 : 1;
  const [least, most] = [change.low, change.high].map((each) => 100 + sign * each).sort((a, b) => a - b);
  if (least === undefined || most === undefined || least <= 0 || earlier.low <= 0) return undefined;
  const [low, high] = [(100 * present.low) / earlier.high, (100 * present.high) / earlier.low];
  return new Map([
    [share, isFall ? { low: 100 - high, high: 100 - low, face: 0 } : { low: low - 100, high: high - 100, face: 0 }],
    [now, { low: (least * earlier.low) / 100, high: (most * earlier.high) / 100, face: 0 }],
    [before, { low: (100 * present.low) / most, high: (100 * present.high) / least, face: 0 }],
  ]);
}

function neededInSum({
  whole,
  parts,
}: FigureRelation & { readonly kind: 'sum' }): ReadonlyMap<Quantity, FigureRange> | undefined {
  const [all, sum] = [rangeOf(whole), sumRange(parts.map(rangeOf))];
  if (new Set(parts).size < parts.length) return undefined;
  const needed = new Map<Quantity, FigureRange>([[whole, sum]]);
  for (const part of parts) {
    const own = rangeOf(part);
    needed.set(part, {
      low: all.low - (sum.high - own.high),
      high: all.high - (sum.low - own.low),
      face: all.face - sum.face + own.face,
    });
  }
  return needed;
}
