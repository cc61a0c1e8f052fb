import { printed } from '../../arithmetic';
import { judge } from './decide/judge';
import type { Decided, Slot } from './decide/slot';
import { type FigureRelation, figuresOf, neededInSum, onlyNumeral, withFigure } from './decide/relation';
import { neededRanges } from './decide/needed';
import { type FigureRange, isMisreckoned, mayFit } from './decide/ranges';
import type { Quantity } from './lexer/quantity';
import type { CellLink, ClaimKind, ClaimVerdict, Span } from './proof';

/** What must be true of figures; blame asks which single reading of one of them makes all true that is not. */
export interface Constraint {
  readonly figures: readonly Quantity[];
  readonly isTrueWith: (old: Quantity, fresh: Quantity) => boolean;
  /**
   * The figure that the others determine, so that it could have been printed otherwise only within what they leave
   * open.
   */
  readonly result?: Quantity;
  /** What the other figures make of the result, as a numeral, when they leave no choice. */
  readonly reckoned?: string;
  /** The result was plainly reckoned wrong: over the wrong base. */
  readonly isMisreckoned?: true;
  /** Whether a reading makes true what else the text may assert here. */
  readonly isElseTrueWith?: (old: Quantity, fresh: Quantity) => boolean;
  /** What a figure would have to be, where that can be said before it is read anew. */
  readonly needed?: (figure: Quantity) => FigureRange | undefined;
  /** The result is told in words, which many readings of the other figures would bear out: none of them is meant. */
  readonly isInWords?: true;
  /** Only units can be told by so lax a constraint. */
  readonly isLax?: true;
}

/** What must be true of several figures alike. */
export const asserted = (
  figures: readonly Quantity[],
  isTrue: (figures: readonly Quantity[]) => boolean,
): Constraint => ({
  figures,
  isTrueWith: (old, fresh) => isTrue(figures.map((each) => (each === old ? fresh : each))),
});

/** A part of the text that does not fit, with what it should be when that is known. */
export interface Suspicion {
  readonly at: Span;
  readonly suggestion?: string;
}

/** A claim in offsets of the even text, before it is turned into one for people. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  /** One sentence with the arithmetic. */
  readonly reason: string;
  /** The figures and names it relates, in the order they are to be shown. */
  readonly at: readonly Span[];
  readonly constraint?: Constraint;
  readonly expected?: string;
  /** What does not fit, where that needs no weighing of figures: a name twice, a unit that cannot be. */
  readonly suspicion?: Suspicion;
  readonly cells?: readonly CellLink[];
}

/** The constraint of a relation. */
export const constraintOf = ({ slot, relation, over, alternatives = [] }: Decided): Constraint | undefined =>
  relation && {
    figures: figuresOf(relation),
    needed: (figure) => neededRanges(relation)?.get(figure),
    isElseTrueWith: (old, fresh) =>
      alternatives.some((each) => figuresOf(each).includes(old) && isTrue(withFigure(each, old, fresh))),
    ...(over || (relation.kind !== 'sum' && isMisreckoned(relation)) ? { isMisreckoned: true as const } : {}),
    ...(relation.kind === 'ratio' && relation.share.allows ? { isInWords: true as const } : {}),
    ...derivedIn(relation, slot),
    isTrueWith: (old, fresh) => isTrue(withFigure(relation, old, fresh)),
  };

/** A rate, change or difference is reckoned from the others, and so is a total that lacks exactly one of its parts. */
function derivedIn(relation: FigureRelation, { kind, owner }: Slot): Pick<Constraint, 'result' | 'reckoned'> {
  const result = DERIVED.has(kind)
    ? owner.quantity
    : relation.kind === 'sum' && isMisreckoned(relation)
      ? relation.whole
      : undefined;
  return result && figuresOf(relation).includes(result) ? { result, ...reckonedFrom(relation, result) } : {};
}

type Sum = FigureRelation & { readonly kind: 'sum' };

function reckonedFrom(relation: FigureRelation, result: Quantity): Pick<Constraint, 'reckoned'> {
  const printedAs = relation.kind === 'sum' ? neededNumeral(relation, result) : onlyNumeral(relation);
  return printedAs === undefined ? {} : { reckoned: printedAs };
}

const neededNumeral = (relation: Sum, result: Quantity): string | undefined => {
  const needed = neededInSum(relation, result);
  return needed.units > 0n ? printed(needed) : undefined;
};

/** Claims whose owner is reckoned from the other figures. */
const DERIVED: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['rate', 'growth', 'difference']);

const isTrue = (relation: FigureRelation): boolean => mayFit(relation) && judge(relation) !== 'fails';

/** The numerals of figures, as a draft shows them. */
export const numerals = (figures: readonly Quantity[]): readonly Span[] => figures.map(({ numeral }) => numeral);
