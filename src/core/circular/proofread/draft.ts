import type { Quantity } from './lexer/quantity';
import type { CellLink, ClaimKind, ClaimVerdict, Span } from './proof';
import type { Relation } from './relation';

/** A part of the text that does not fit, with what it should be when that is known; offsets of the even text. */
export interface Suspicion {
  readonly at: Span;
  readonly suggestion?: string;
}

/** A claim in offsets of the even text, before it is turned into one for people. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly reason: string;
  /** The figures and names that the claim relates, in the order they are to be shown. */
  readonly at: readonly Span[];
  /** What the figures assert; the localiser works on it. */
  readonly relation?: Relation;
  /** Figures that it bears out, beside those of a relation that comes out exactly. */
  readonly confirms?: readonly Quantity[];
  readonly expected?: string;
  readonly suspicion?: Suspicion;
  /** The annex cells it was compared with. */
  readonly cells?: readonly CellLink[];
}

/** The numerals of figures, as a draft shows them. */
export const numerals = (figures: readonly Quantity[]): readonly Span[] => figures.map(({ numeral }) => numeral);
