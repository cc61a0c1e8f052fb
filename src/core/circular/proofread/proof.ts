import type { Programme } from '../../programmes';
/** What a claim is about; `annex` compares a figure of the text with the annexes, `restated` with itself elsewhere. */
export type ClaimKind =
  'sum' | 'rate' | 'difference' | 'count' | 'comparison' | 'order' | 'annex' | 'restated' | 'growth';

/**
 * Four answers: true as printed, possible given how the figures are rounded, impossible, or not decidable from the
 * text.
 */
export type ClaimVerdict = 'holds' | 'within-rounding' | 'fails' | 'not-checkable';

/** A stretch of the text; offsets are UTF-16 indices into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of an annex that carries the same fact, in A1 form. */
export interface CellLink {
  readonly annex: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A relation that the text asserts, and whether it is true. Absent facts are left out. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  /** The text from `start` to `end`, to the character. */
  readonly quote: string;
  /** The figures (or, in a list of places, the names) that the claim relates, as printed. */
  readonly numbers: readonly string[];
  /** Where `numbers` stand, in the same order. */
  readonly spans: readonly Span[];
  readonly verdict: ClaimVerdict;
  /** What the other figures allow in place of the one that does not fit. */
  readonly expected?: string;
  /** The most probable slip, as printed, with where it stands and what it should be; only with evidence. */
  readonly suspect?: string;
  readonly suspectSpan?: Span;
  readonly suggestion?: string;
  /** The readings that are as probable as each other, when one of them must be so but none is surer: 以下之一. */
  readonly suspects?: readonly SuspectReading[];
  /** One sentence for people. */
  readonly reason: string;
  /** The cells compared with; only for `annex`. */
  readonly cells?: readonly CellLink[];
}

/** A figure that may be misprinted: as printed, where, and what it should be when one reading stands out. */
export interface SuspectReading {
  readonly suspect: string;
  readonly span: Span;
  readonly suggestion?: string;
}

/** What proofreading a text yields: its claims in the order of the text, and how many there are of each verdict. */
export interface Proof {
  readonly claims: readonly Claim[];
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
}

/** One figure, count or list that an annex carries, for comparison with the text. */
export interface AnnexFact extends CellLink {
  /** Whose places its names are. */
  readonly programme: Programme;
  /** The annex's short name in the words of the circular: 棚户区改造, 租赁补贴. */
  readonly label: string;
  /** The header path of the column, joined by /: 新开工/实际开工. For a list of places, what they have in common: 未印发. */
  readonly measure: string;
  /** The figure as a plain decimal number: "69300", "76.2" for 76.2 %, the number of places for a list. */
  readonly value: string;
  /** Its unit: 套, 户, 个, 个市县, 亿元, 万㎡, %. */
  readonly unit: string;
  /** How many decimals the annex shows, when `value` is rounded to them; `value` is exact when absent. */
  readonly decimals?: number;
  /** The place the row belongs to, by its printed name; absent for a total. */
  readonly place?: string;
  /** The places a list names. */
  readonly places?: readonly string[];
}
