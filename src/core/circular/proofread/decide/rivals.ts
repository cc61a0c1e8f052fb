import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import { CONSTANTS } from '../constants/decision';
import { judge } from './judge';
import type { FigureRelation, Ratio } from './relation';
import { isSlipOf } from './slips';
import type { Decided, Slot, SlotCandidate } from './slot';
import { type Forms, isMendable, strengthOf } from './strength';

type Sum = FigureRelation & { readonly kind: 'sum' };

/** A sum that comes out, with what speaks for it: its weight over how probable that is by chance. */
export interface FittingSum {
  readonly relation: Sum;
  readonly odds: number;
}

/** The sums that come out, by each of their first parts. */
export type FittingSums = ReadonlyMap<Quantity, readonly FittingSum[]>;

/** Gathers the sums that come out, however doubtful each is. */
export const fittingSums = (
  fits: readonly { readonly candidate: SlotCandidate; readonly chance: number }[],
): FittingSums =>
  underEach(
    fits.flatMap(({ candidate: { relation, weight }, chance }): readonly FittingSum[] =>
      relation.kind === 'sum' && relation.parts.length > 1 ? [{ relation, odds: weight / chance }] : [],
    ),
    ({ relation }) => relation.parts.slice(0, 1),
  );

/** Whether the whole of a sum stands farther from its parts than another figure. */
const isFarther = ({ whole, parts: [first = whole] }: Sum, { start }: Quantity): boolean =>
  Math.abs(whole.start - first.start) > Math.abs(start - first.start);

/**
 * 46件中成立9件、不成立31件、撤回6件: a list that comes out when it goes on, or with a nearer whole, is not wrong as far as it
 * was read, where that is likelier than the slip.
 */
export const isOutdoneBy = ({ whole, parts }: Sum, odds: number, fitting: FittingSums): boolean =>
  (parts[0] && fitting.get(parts[0]))?.some(({ relation: each, odds: own }) => {
    const isSame = each.parts.length === parts.length;
    return (
      own > odds &&
      each.parts.length >= parts.length &&
      isSame === (each.whole !== whole) &&
      !(isSame && isFarther(each, whole) && isSlipOf(whole, each.whole)) &&
      parts.every((part, at) => each.parts[at] === part)
    );
  }) === true;

/**
 * A plain quotient stands against a doubtful one that differs from it by a slip in one figure, or by top and base
 * exchanged: the error explains that the doubtful one comes out. So does the plain whole of a list that a slip is off.
 */
export const isOutdoneByTwin = ({ candidates }: Slot, { weight, relation }: Decided, forms: Forms): boolean =>
  weight < CONSTANTS.twin * CONSTANTS.firm &&
  candidates.some((each) => {
    const plain = each.relation;
    return relation?.kind === 'ratio'
      ? plain.kind === 'ratio' &&
          isTwin(plain, relation) &&
          strengthOf(each, forms) >= Math.min(CONSTANTS.firm, weight / CONSTANTS.twin) &&
          judge(plain) === 'fails'
      : isOfSameList(plain, relation) &&
          strengthOf(each, forms) >= CONSTANTS.whole &&
          judge(plain) === 'fails' &&
          isMendable(plain);
  });

/**
 * 共安排225300册 where 25300册 are told farther off: the plainer whole of a list is a slip off the one that comes out,
 * and stands in no sum that comes out.
 */
export const hasSlippedWhole = (
  { candidates }: Slot,
  { weight, relation }: Decided,
  forms: Forms,
  borneOut: ReadonlySet<Quantity>,
): boolean =>
  candidates.some(
    (each) =>
      each.relation.kind === 'sum' &&
      !borneOut.has(each.relation.whole) &&
      relation?.kind === 'sum' &&
      isOfSameList(each.relation, relation) &&
      strengthOf(each, forms) > weight &&
      isSlipOf(each.relation.whole, relation.whole) &&
      judge(each.relation) === 'fails',
  );

/** Whether two sums have the same parts. */
function isOfSameList(one: FigureRelation, other: FigureRelation | undefined): boolean {
  return (
    one.kind === 'sum' &&
    other?.kind === 'sum' &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, at) => part === other.parts[at])
  );
}

function isTwin(plain: Ratio, other: Ratio): boolean {
  if (plain.top === other.top) return isSlipOf(plain.bottom, other.bottom);
  if (plain.bottom === other.bottom) return isSlipOf(plain.top, other.top);
  return plain.top === other.bottom && plain.bottom === other.top;
}
