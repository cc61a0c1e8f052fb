import type { Quantity } from '../lexer/quantity';
import { underEach } from '../under-each';
import type { FigureRelation } from './relation';
import type { SlotCandidate } from './slot';

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
      parts.every((part, at) => each.parts[at] === part)
    );
  }) === true;
