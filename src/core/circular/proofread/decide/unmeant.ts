import { type Quantity, isAlike } from '../lexer/quantity';
import { rangeOf } from './ranges';
import type { FigureRelation } from './relation';

type Sum = FigureRelation & { readonly kind: 'sum' };

/** What relations that hold have told of sums, and where figures stand. */
export interface ToldOfSums {
  /** For each part of sums that hold beyond chance those sums. */
  readonly parts: ReadonlyMap<Quantity, readonly Sum[]>;
  /** The parts that make up each whole of a sum or difference that holds. */
  readonly divided: ReadonlyMap<Quantity, readonly Quantity[]>;
  /** What stands behind each figure. */
  readonly next: ReadonlyMap<Quantity, Quantity>;
  /** What each figure stands in. */
  readonly relations: ReadonlyMap<Quantity, readonly FigureRelation[]>;
}

/**
 * What figures elsewhere prove of a sum that does not come out: that its whole belongs to another list, or that a part
 * is one told before.
 */
export const isUnmeant = (sum: Sum, known: ToldOfSums): boolean => isOfList(sum, known) || isToldBefore(sum, known);

/** How many figures like a whole may stand in front of its list. */
const NEAR = 2;

/** 五省合计2250亿元……利润241亿元,应收款2018亿元: a member of a list that holds, or its total, is divided by none farther on. */
function isOfList({ whole, parts: [first] }: Sum, { parts, divided, next }: ToldOfSums): boolean {
  if (!first || first.start < whole.start) return false;
  const isTotal = (divided.get(whole)?.at(-1)?.start ?? Infinity) < whole.start;
  if (!isTotal && !parts.get(whole)?.some((sum) => sum.parts.length > 2)) return false;
  let each = next.get(whole);
  for (let passed = 0; each && passed <= NEAR; each = next.get(each)) {
    if (each === first) return false;
    if (isAlike(each, whole)) passed += 1;
    else if (isTotal && each.dimension !== '%') return true;
  }
  return true;
}

/** 共38.9亿元:甲19.7亿元、乙3.6亿元、丙15.6亿元。19.7亿元支付了15.4亿元: a fellow of the whole is no part of it. */
const isToldBefore = ({ whole, parts }: Sum, { relations }: ToldOfSums): boolean =>
  relations
    .get(whole)
    ?.some(
      (each) =>
        each.kind === 'sum' &&
        each.parts.includes(whole) &&
        parts.some((part) => each.parts.some((fellow) => fellow !== whole && isEqual(fellow, part))),
    ) === true;

const isEqual = (one: Quantity, other: Quantity): boolean =>
  one.number.units >= FEWEST && isAlike(one, other) && rangeOf(one).face === rangeOf(other).face;

/** Shorter figures are equal by chance too often. */
const FEWEST = 100n;
