import {
  type Decimal,
  type Fraction,
  type Interval,
  decimalFrom,
  differenceOf,
  exactly,
  fraction,
  power,
  printed,
  printedRange,
  quotientOf,
  scaledBy,
  sumOf,
} from '../../../arithmetic';
import { fullOf, type Quantity, possible } from '../lexer/quantity';

/** What figures assert together: a sum, a share in percent, a growth rate, or that a part is not above its whole. */
export type FigureRelation =
  | { readonly kind: 'sum'; readonly whole: Quantity; readonly parts: readonly Quantity[] }
  | Ratio
  | Growth
  | { readonly kind: 'part'; readonly whole: Quantity; readonly part: Quantity };

/** A share of one figure in another. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly share: Quantity;
  readonly top: Quantity;
  readonly bottom: Quantity;
}

/** A growth rate with the present figure and either the earlier one or the change. */
export interface Growth {
  readonly kind: 'growth';
  readonly share: Quantity;
  readonly now: Quantity;
  readonly before?: Quantity;
  readonly change?: Quantity;
  readonly isFall: boolean;
}

/** The figures of a relation, the one that results from the others first. */
export function figuresOf(relation: FigureRelation): readonly Quantity[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.whole, ...new Set(relation.parts)];
    case 'ratio':
      return [relation.share, ...new Set([relation.top, relation.bottom])];
    case 'growth':
      return [relation.share, relation.now, ...[relation.before, relation.change].filter((each) => each !== undefined)];
    case 'part':
      return [relation.whole, relation.part];
  }
}

/** The relation with one figure read differently. */
export function withFigure(relation: FigureRelation, old: Quantity, fresh: Quantity): FigureRelation {
  const swap = (each: Quantity): Quantity => (each === old ? fresh : each);
  switch (relation.kind) {
    case 'sum':
      return { ...relation, whole: swap(relation.whole), parts: relation.parts.map(swap) };
    case 'ratio':
      return {
        ...relation,
        share: swap(relation.share),
        top: swap(relation.top),
        bottom: swap(relation.bottom),
      };
    case 'growth':
      return {
        ...relation,
        share: swap(relation.share),
        now: swap(relation.now),
        ...(relation.before ? { before: swap(relation.before) } : {}),
        ...(relation.change ? { change: swap(relation.change) } : {}),
      };
    case 'part':
      return { ...relation, whole: swap(relation.whole), part: swap(relation.part) };
  }
}

/** What the other figures make of the result, in the unit the result is printed in. */
export function resultOf(relation: FigureRelation): Interval | undefined {
  if (relation.kind === 'part') return undefined;
  if (relation.kind === 'sum') return inUnit(sumOf(relation.parts.map(possible)), relation.whole.power);
  if (relation.kind === 'growth') return growthOf(relation);
  const share = quotientOf(possible(relation.top), possible(relation.bottom));
  return share && inUnit(scaledBy(share, fraction(BigInt(fullOf(relation.share)))), relation.share.power);
}

/** Whether one ratio is the other over another base, or upside down. */
export const isOverAnother = (one: Ratio, other: Ratio): boolean =>
  one.share === other.share &&
  ((one.top === other.top && one.bottom !== other.bottom) || (one.top === other.bottom && one.bottom === other.top));

/** Growth in percent: the change over the earlier figure, whichever of the two is printed; a fall counts downwards. */
function growthOf({ now, before, change, isFall }: Growth): Interval | undefined {
  const sign = fraction(isFall ? -1n : 1n);
  const earlier = before ? possible(before) : differenceOf(possible(now), scaledBy(possible(change ?? now), sign));
  const ratio = quotientOf(change ? possible(change) : possible(now), earlier);
  if (!ratio) return undefined;
  const percent = scaledBy(ratio, fraction(100n));
  return change ? percent : scaledBy(differenceOf(percent, exactly({ units: 100n, decimals: 0 })), sign);
}

/** An interval in base units, counted in 10^`exponent` of them. */
export const inUnit = (interval: Interval, exponent: number): Interval =>
  scaledBy(interval, fraction(1n, power(exponent)));

/**
 * What the result should read: one number where the others leave no choice, a range where they do. A sum is given in
 * its parts' unit.
 */
export function expectedOf(relation: FigureRelation): string | undefined {
  const range = resultOf(relation);
  const [result, first] = figuresOf(relation);
  if (!range || !result || !first) return undefined;
  if (relation.kind === 'sum') return sumText(relation, first);
  if (result.allows)
    return printed(decimalFrom(scaledBy(range, fraction(power(result.power))).face, 1)) + result.dimension;
  const { lowest, highest } = printedRange(range, result.number.decimals);
  const [low, high] = [printed(lowest), printed(highest)];
  return low === high ? low + result.unit : `${low}${result.unit}-${high}${result.unit}`;
}

/** The one numeral that the result of a quotient can have, to the decimals it is printed with. */
export function onlyNumeral(relation: FigureRelation): string | undefined {
  const range = resultOf(relation);
  const [result] = figuresOf(relation);
  if (!range || !result) return undefined;
  const { lowest, highest } = printedRange(range, result.number.decimals);
  return printed(lowest) === printed(highest) ? printed(lowest) : undefined;
}

function sumText({ parts }: FigureRelation & { readonly kind: 'sum' }, { power: exponent, unit }: Quantity): string {
  const decimals = Math.max(...parts.map((part) => part.number.decimals));
  return printed(decimalFrom(inUnit(sumOf(parts.map(possible)), exponent).face, decimals)) + unit;
}

/** The value a figure of a sum would need, in its own unit; with its own decimals unless others are asked for. */
export function neededInSum(
  relation: FigureRelation & { readonly kind: 'sum' },
  figure: Quantity,
  decimals = figure.number.decimals,
): Decimal {
  const faces = (quantities: readonly Quantity[]): Fraction => sumOf(quantities.map(possible)).face;
  const others = faces(relation.parts.filter((part) => part !== figure));
  const needed = figure === relation.whole ? others : difference(possible(relation.whole).face, others);
  return decimalFrom({ over: needed.over, under: needed.under * power(figure.power) }, decimals);
}

const difference = (left: Fraction, right: Fraction): Fraction => ({
  over: left.over * right.under - right.over * left.under,
  under: left.under * right.under,
});
