import type { Candidate, CauseId, FoundId } from '../causes';
import type { FormulaState, SwitchedOff } from '../formulas';
import { LEVELS, type Level } from '../rules';
import type { Scope, Table, Unread } from '../tables';
import type { Address, CellEdit } from '../workbook';

export { LEVELS, type Level } from '../rules';

/**
 * A change that would settle a finding. Safe ones keep the meaning; the others are suggestions a person must confirm.
 */
export interface Fix {
  readonly isSafe: boolean;
  /** Nearly always one; the first is the one that messages quote. */
  readonly edits: readonly CellEdit[];
  /** The button: 改为“58.40”, 改为“1020”等4格. */
  readonly label: string;
}

/** One thing that is wrong, with everything a person needs to judge it; the place is never inside the sentence. */
export interface Finding {
  /** Stable over repeats: rule, sheet and cell. */
  readonly id: string;
  /** The rule that found it; rates that a person has computed go the way of findings under a name of their own. */
  readonly rule: FoundId | 'rate-formula';
  /** The fault as a noun phrase: 市县重复. */
  readonly title: string;
  readonly level: Level;
  readonly at: Address;
  /** Related cells: the other side of a relation. */
  readonly also: readonly Address[];
  readonly annex?: string;
  /** The annex's short name: 棚户区改造. */
  readonly annexName?: string;
  /** The place as printed; 合计 for a total row. */
  readonly place?: string;
  /** The column as people call it: 新开工/计划(套). */
  readonly column?: string;
  /** The value found, as printed. */
  readonly value?: string;
  /** A formula with a mark under the place that is wrong, in two lines. */
  readonly excerpt?: string;
  readonly expected?: string;
  /** One sentence of fact. */
  readonly message: string;
  /** The consequence for the user. */
  readonly why: string;
  /** The clause the rule rests on. */
  readonly basis: string;
  readonly candidates: readonly Candidate[];
  /** False for a fault that lies in no cell, such as a missing annex. */
  readonly isMarked: boolean;
  readonly fix?: Fix;
  /** The cause that found its place or its words, when that is not the rule alone. */
  readonly cause?: CauseId;
  /** Findings that are not told beside it, because they are of the same fault, each with the cause that says so. */
  readonly silenced?: readonly Silence[];
  /** The explanation that settles a 核实 finding. */
  readonly explanation?: Explanation;
}

/** Findings from the worst to the least, and within a level as they come. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));

/** A finding that another one tells, and why. */
export interface Silence {
  readonly rule: FoundId;
  readonly at: Address;
  readonly by: CauseId;
}

/** A rule that could not be checked somewhere, and why. */
export interface Skipped {
  readonly rule: string;
  readonly title: string;
  readonly sheet?: string;
  readonly reason: string;
}

/** A written 说明 that settles a 核实 finding as long as the value stays. */
export interface Explanation {
  /** annex + place + column + rule + value. */
  readonly key: string;
  readonly text: string;
  readonly person: string;
  /** As written, 2022-10-08. */
  readonly date: string;
}

/** An explanation that settles nothing any more: its value has changed, or nothing is found there. */
export interface Lapsed extends Explanation {
  readonly hasChanged: boolean;
}

/** The result of one audit. */
export interface Report {
  readonly tables: readonly Table[];
  /** How many tables are none of the annexes and were held to what their figures prove. */
  readonly otherTables: number;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** Rules that checked something. */
  readonly rulesRun: number;
  /** What carries figures and was not understood. */
  readonly unread: readonly Unread[];
  /** What was not understood and is no annex's, as a person said in this workbook. */
  readonly dismissed: readonly Unread[];
  /** Which places it speaks for; absent where no annex was found. */
  readonly scope?: Scope;
  readonly coverage: Coverage;
  /** Explanations that settle nothing any more. */
  readonly lapsed: readonly Lapsed[];
  readonly verdict: Verdict;
  /** Rules that this workbook does without, and why; said wherever the verdict is said. */
  readonly switchedOff: readonly SwitchedOff[];
  /** Every line of 审核公式 with what it came to. */
  readonly formulas: readonly FormulaState[];
}

/** Whether the workbook may be submitted, and what stands against it. */
export interface Verdict {
  /** `ready`: 可以报送. `open`: 核实 without explanation. `errors`: 错误. `incomplete`: 未能完成审核, whatever else is right. */
  readonly state: 'ready' | 'open' | 'errors' | 'incomplete';
  /** Why the audit is incomplete, one sentence each; may stand beside errors too. */
  readonly incomplete: readonly string[];
  readonly isReady: boolean;
  readonly errors: number;
  /** 核实 findings without an explanation. */
  readonly open: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How much of a workbook an audit has looked at. */
export interface Coverage {
  readonly sheets: number;
  readonly tables: number;
  readonly rows: number;
  /** Filled cells in rows and columns that were understood. */
  readonly cells: number;
  /** Filled cells of annexes that were not. */
  readonly unreadCells: number;
  /** Columns and areas that a person said are no annex's; they are not looked at. */
  readonly dismissed: number;
  readonly rulesChecked: number;
  readonly rulesNotChecked: number;
}
