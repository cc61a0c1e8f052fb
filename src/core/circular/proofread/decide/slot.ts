import type { Fact } from '../facts/fact';
import type { ClaimKind, ClaimVerdict } from '../proof';
import type { FigureRelation, Ratio } from './relation';

/**
 * One way to understand what a figure or a list asserts, by structure alone: whether it comes out plays no part in it.
 */
export interface SlotCandidate {
  readonly relation: FigureRelation;
  /** From 0 to 1: how well words and places speak for it. */
  readonly weight: number;
  /** How well they speak for some of the parts at the least, so that together they cannot be more than the whole. */
  readonly asSome?: number;
  /** Nothing but 、 parts the members of its list. */
  readonly isEnumerated?: boolean;
  /** Words name the point of view from which its list divides: 从原因看. */
  readonly isView?: boolean;
  /** Its percentage is called after its part: 合格率 of 合格912件. */
  readonly isCalled?: boolean;
  /** Words say what its base is: 占该类检查项的. */
  readonly isInWords?: boolean;
  /** It says something only where others bear out one of its two figures and not the other. */
  readonly isOfOneBorneOut?: true;
  /** What names the same structure elsewhere: the same form with the same words. */
  readonly form?: string;
  /** What the same structure in a sibling would be known by: the same words over the same base. */
  readonly kin?: string;
}

/** Something that the text asserts, with all candidates for what exactly; at most one of them is meant. */
export interface Slot {
  readonly kind: ClaimKind;
  /** The figure that is told by the others: a rate, a whole, a remainder. */
  readonly owner: Fact;
  readonly candidates: readonly SlotCandidate[];
  /** Whether to say that it could not be checked when no candidate stands. */
  readonly isAsserted?: boolean;
  /** Its figures are cells of a table, each of them part of a row and of a column. */
  readonly isOfCells?: true;
  /** How sure it is that one of the candidates is meant; what they weigh together is raised to it. */
  readonly mass?: number | undefined;
  /** One of its candidates is meant beyond doubt, so that where none comes out the first is wrong. */
  readonly isMeant?: true;
}

/** What else there is to say of a candidate. */
type Structure = Omit<SlotCandidate, 'relation' | 'weight'>;

/** That several figures make another one together; that of two is a remainder or a step as well. */
export const sumCandidate = (whole: Fact, parts: readonly Fact[], weight: number, more?: Structure): SlotCandidate => ({
  relation: { kind: 'sum', whole: whole.quantity, parts: parts.map(({ quantity }) => quantity) },
  weight,
  ...more,
});

/** That a percentage or mean is the quotient of two figures. */
export const ratioCandidate = (
  share: Fact,
  top: Fact,
  bottom: Fact,
  weight: number,
  more?: Structure,
): SlotCandidate => ({
  relation: { kind: 'ratio', share: share.quantity, top: top.quantity, bottom: bottom.quantity },
  weight,
  ...more,
});

/** The slot of a figure, where anything may be meant by it. */
export const slotFor = (
  kind: ClaimKind,
  owner: Fact,
  candidates: readonly SlotCandidate[],
  more?: Pick<Slot, 'isAsserted' | 'mass'>,
): readonly Slot[] => (candidates.length === 0 ? [] : [{ kind, owner, candidates, ...more }]);

/** A slot with the candidate that is taken as meant, and what it comes to. */
export interface Decided {
  readonly slot: Slot;
  readonly verdict: ClaimVerdict;
  readonly relation?: FigureRelation;
  readonly forms: readonly string[];
  /** How well founded it is. */
  readonly weight: number;
  /** What a failing quotient comes out over instead of its own base. */
  readonly over?: Ratio;
  /** What else a failing slot may mean: one that a reading of its figures makes true was meant. */
  readonly alternatives?: readonly FigureRelation[];
}
