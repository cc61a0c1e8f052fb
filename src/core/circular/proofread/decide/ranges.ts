import { toNumber } from '../../../arithmetic';
import { type Quantity, fullOf } from '../lexer/quantity';
import type { FigureRelation } from './relation';

/** What a figure may be, in base units, as plain numbers: quick to compare; what they let through is judged exactly. */
export interface FigureRange {
  readonly low: number;
  readonly high: number;
  readonly face: number;
}

const POWERS: readonly number[] = Array.from({ length: 81 }, (_, at) => 10 ** (at - 40));

/** A power of ten; those that figures have stand in a table, which is asked faster than it is reckoned. */
export const powerOfTen = (exponent: number): number => POWERS[exponent + 40] ?? 10 ** exponent;

const known = new WeakMap<Quantity, FigureRange>();

/** The range of a printed figure: a count stands for itself, anything else for what rounds to it. */
export function rangeOf(quantity: Quantity): FigureRange {
  const found = known.get(quantity);
  if (found) return found;
  const unit = powerOfTen(quantity.power);
  const face = toNumber(quantity.number) * unit;
  const half =
    quantity.blurred ??
    (quantity.isCounted && quantity.number.decimals === quantity.power
      ? 0
      : (unit * powerOfTen(-Math.max(quantity.number.decimals, quantity.fineness ?? 0))) / 2);
  const range = quantity.allows ? { ...quantity.allows, face } : { low: face - half, high: face + half, face };
  known.set(quantity, range);
  return range;
}

/** What the other figures make of a relation's result, as plain numbers; undefined where they allow none. */
export function resultRange(relation: FigureRelation): FigureRange | undefined {
  switch (relation.kind) {
    case 'part':
      return undefined;
    case 'sum':
      return sumRange(relation.parts.map(rangeOf));
    case 'ratio':
      return scaled(quotient(rangeOf(relation.top), rangeOf(relation.bottom)), fullOf(relation.share));
    case 'growth': {
      const now = rangeOf(relation.now);
      const change = relation.change && rangeOf(relation.change);
      const sign = relation.isFall ? -1 : 1;
      const before = relation.before ? rangeOf(relation.before) : change && earlierOf(now, change, -sign);
      if (!before) return undefined;
      return change ? scaled(quotient(change, before), 100) : scaled(scaled(quotient(now, before), 100, -100), sign);
    }
  }
}

/** Whether the figures may go together, up to the smallest doubt of plain numbers. */
export function mayFit(relation: FigureRelation): boolean {
  if (relation.kind === 'part') return rangeOf(relation.part).low < rangeOf(relation.whole).high * NEARLY;
  if (relation.kind === 'ratio') return mayBeShare(relation.share, relation.top, relation.bottom);
  if (relation.kind === 'growth' && relation.before && !relation.change)
    return mayBeGrowth(relation.share, relation.now, relation.before, relation.isFall);
  const result = resultRange(relation);
  return result !== undefined && meet(result, rangeOf(relation.kind === 'sum' ? relation.whole : relation.share));
}

/** The same of a figure, the one it is a share of, and the share, */
export function mayBeShare(share: Quantity, part: Quantity, whole: Quantity): boolean {
  const [top, bottom, full] = [rangeOf(part), rangeOf(whole), fullOf(share)];
  return bottom.low > 0 && areMeeting((full * top.low) / bottom.high, (full * top.high) / bottom.low, rangeOf(share));
}

/** and of a figure, the earlier one, and the change between them. */
export function mayBeGrowth(share: Quantity, present: Quantity, earlier: Quantity, isFall: boolean): boolean {
  const [now, before] = [rangeOf(present), rangeOf(earlier)];
  const [low, high] = [(now.low / before.high) * 100 - 100, (now.high / before.low) * 100 - 100];
  return before.low > 0 && areMeeting(isFall ? -high : low, isFall ? -low : high, rangeOf(share));
}

/** Whether two ranges meet, up to the smallest doubt of plain numbers. */
export function meet(left: Pick<FigureRange, 'low' | 'high'>, right: Pick<FigureRange, 'low' | 'high'>): boolean {
  return areMeeting(left.low, left.high, right);
}

/** The same of a range told by its ends. */
export function areMeeting(low: number, high: number, right: Pick<FigureRange, 'low' | 'high'>): boolean {
  const slack = 1e-9 * Math.max(Math.abs(high), Math.abs(right.high), 1e-6);
  return low <= right.high + slack && right.low <= high + slack;
}

const NEARLY = 1 + 1e-12;

/** Ranges added up. */
export const sumRange = (ranges: readonly FigureRange[]): FigureRange =>
  ranges.reduce(plusRange, { low: 0, high: 0, face: 0 });

/** Two ranges added. */
export const plusRange = (a: FigureRange, b: FigureRange): FigureRange => ({
  low: a.low + b.low,
  high: a.high + b.high,
  face: a.face + b.face,
});

const quotient = (top: FigureRange, bottom: FigureRange): FigureRange | undefined =>
  bottom.low <= 0
    ? undefined
    : { low: top.low / bottom.high, high: top.high / bottom.low, face: top.face / bottom.face };

function scaled(range: FigureRange | undefined, factor: number, shift = 0): FigureRange | undefined {
  if (!range) return undefined;
  const [low, high] = [range.low * factor + shift, range.high * factor + shift];
  return { low: Math.min(low, high), high: Math.max(low, high), face: range.face * factor + shift };
}

/**
 * What figures come to when a clerk reckons something else with them: 23.8 % for the 76.2 % that it leaves, 82.3 % of
 * what was before as a fall by 82.3, a change over what it led to, a sum without one of its parts.
 */
export function isMisreckoned(relation: FigureRelation): boolean {
  if (relation.kind === 'sum') return partLeftOut(relation) !== undefined;
  if (relation.kind === 'part' || relation.share.allows || fullOf(relation.share) !== 100) return false;
  const right = resultRange(relation);
  if (!right || right.low <= 0) return false;
  const left = scaled(right, relation.kind === 'growth' && !relation.isFall ? 1 : -1, 100);
  return right.face < 100 && left !== undefined && meet(left, rangeOf(relation.share)) && !mayFit(relation);
}

/** The part without which the others make the whole: it was not carried on when that part was added. */
export function partLeftOut({ whole, parts }: FigureRelation & { readonly kind: 'sum' }): Quantity | undefined {
  if (parts.length < 3 || new Set(parts).size < parts.length) return undefined;
  const { face } = rangeOf(whole);
  const over = parts.reduce((sum, part) => sum + rangeOf(part).face, -face);
  return parts.find(
    (part) => part.number.units >= LEAST_LEFT_OUT && Math.abs(rangeOf(part).face - over) < face * AS_GOOD_AS_EQUAL,
  );
}

/** Smaller parts are what is missing by chance too often. */
const LEAST_LEFT_OUT = 10n;

/** What binary fractions are off by. */
const AS_GOOD_AS_EQUAL = 1e-9;

/** The earlier figure, from the present one and the change. */
const earlierOf = (now: FigureRange, change: FigureRange, sign: number): FigureRange =>
  plusRange(now, sign > 0 ? change : { low: -change.high, high: -change.low, face: -change.face });

/** Whether figures stand in the order that is said. */
export const mayFitOrder = (figures: readonly Quantity[], isFalling: boolean): boolean =>
  figures.every((figure, at) => {
    const last = figures[at - 1];
    return (
      !last || (isFalling ? rangeOf(figure).face <= rangeOf(last).face : rangeOf(figure).face >= rangeOf(last).face)
    );
  });

/** Whether figures keep a limit; one that equals it by rounding does. */
export const mayFitLimit = (limit: Quantity, figures: readonly Quantity[]): boolean => {
  const { low, high, face } = rangeOf(limit);
  const [least, most] =
    limit.bound === undefined ? [low, high] : limit.bound === 'over' ? [face, Infinity] : [-Infinity, face];
  return figures.every((figure) => rangeOf(figure).high >= least && rangeOf(figure).low <= most);
};
