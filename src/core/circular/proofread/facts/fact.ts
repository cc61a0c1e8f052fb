import type { Quantity } from '../lexer/quantity';
import type { LeadKind } from '../vocabulary/leads';
import type { Role } from '../vocabulary/roles';

/** How strongly two neighbouring figures are parted, from nothing to a section of the first level. */
export const STRENGTH = { none: 0, member: 1, segment: 2, clause: 3, sentence: 3.5, section: 5 } as const;

/** One row of the fact table: a figure with what its place in the clause tree says about it. */
export interface Fact {
  readonly index: number;
  readonly quantity: Quantity;
  /** The words of its own segment in front of it, without bracketed asides. */
  readonly label: string;
  /** All words since the figure before. */
  readonly gap: string;
  /** What stands behind the unit, up to the next mark or figure. */
  readonly after: string;
  /** Its label with the words it inherits: the head of its sentence, the title of its section, the row it stands in. */
  readonly words: string;
  readonly role: Role;
  /** The deed its measure is named by: 开工, 完成. */
  readonly deed: string;
  /** Whose figure it is, when words say so; a cell takes it from the first of its row. */
  readonly subject: string;
  /** The words its row began with, be they a name or a deed: 征收, 拆迁. */
  readonly row: string;
  /** Its own words name that subject. */
  readonly isNamed: boolean;
  readonly period: string;
  /** How strongly it is parted from the figure before. */
  readonly strength: number;
  readonly lead: LeadKind | undefined;
  /** The headings it stands under, one list for all figures of a section. */
  readonly section: readonly number[];
  /** Numbers of paragraphs, sentences, clauses and segments; equal numbers stand together. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  readonly segment: number;
  /** The bracket it stands in, 0 for none, and the figure that bracket explains. */
  readonly bracket: number;
  readonly host: Fact | undefined;
  /** 敬老院21栋等: the list goes on behind it, without names. */
  readonly isOpenEnd: boolean;
  /** A quotient: 户均, 每套. No sum takes it in. */
  readonly isMean: boolean;
}

/** The figures of a text in order, with a neutral name for their kinds. */
export interface FactTable {
  readonly text: string;
  readonly facts: readonly Fact[];
}
