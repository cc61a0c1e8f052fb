import type { Hit, Level, Rule, RuleId } from '../rules';
import type { Table } from '../tables';
import type { Address } from '../workbook';
import type { CauseId } from './cause-ids';

/** Another reading that would satisfy every relation: a cell, the value it would take, and what speaks for it. */
export interface Candidate {
  readonly at: Address;
  /** The value as printed. */
  readonly value: string;
  readonly evidence: string;
}

/** A rule, or the remark on how a whole column is written, which no single rule makes. */
export type FoundId = RuleId | 'column-convention';

/** A hit together with the rule that found it and the table it lies in. */
export interface Found {
  readonly rule: Rule<FoundId>;
  readonly hit: Hit<never>;
  readonly table?: Table;
  /** Whether a formula of the user asks for it, so that its level and basis are the formula's. */
  readonly isStated?: true;
  /** What the localiser made of it. */
  readonly reading?: ReadingNote;
  /** The cause that puts it where it stands and words it, when that is not the rule alone. */
  readonly cause?: CauseId;
  /** Findings that are not told, because this one tells their fault. */
  readonly silenced?: readonly Silenced[];
}

/** A finding that is not told, and the cause that says why. */
export interface Silenced {
  readonly found: Found;
  readonly by: CauseId;
}

/** How sure the place of a finding is: located by evidence, or one of several cells. */
export interface ReadingNote {
  readonly isLocated: boolean;
  /** One or two clauses for people. */
  readonly note: string;
  readonly candidates: readonly Candidate[];
  /** Its value differs from the expected one as mistyped figures do: no doubt about the rule is left. */
  readonly isSlip?: true;
  /** The note speaks of a whole column, and stands in place of the rule's sentence on one cell. */
  readonly isWhole?: true;
}

/** How grave a finding is: as the hit says, else as its rule does. */
export const levelOf = ({ rule, hit }: Found): Level => hit.level ?? rule.level;
