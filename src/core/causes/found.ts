import type { Hit, Rule } from '../rules';
import type { Table } from '../tables';
import type { Address } from '../workbook';

/** Another reading that would satisfy every relation: a cell, the value it would take, and what speaks for it. */
export interface Candidate {
  readonly at: Address;
  /** The value as printed. */
  readonly value: string;
  readonly evidence: string;
}

/** A hit together with the rule that found it and the table it lies in. */
export interface Found {
  readonly rule: Rule;
  readonly hit: Hit<never>;
  readonly table?: Table;
  /** What the localiser made of it. */
  readonly reading?: ReadingNote;
}

/** How sure the place of a finding is: located by evidence, or one of several cells. */
export interface ReadingNote {
  readonly isLocated: boolean;
  /** One or two clauses for people. */
  readonly note: string;
  readonly candidates: readonly Candidate[];
}
