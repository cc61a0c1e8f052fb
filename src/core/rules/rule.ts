import type { Formulas } from '../formulas';
import type { Annex } from '../programmes';
import type { Balance, RateCheck } from '../relations';
import type { Table, TableColumn, TableRow, Unread, Unrecognised } from '../tables';
import type { Address, Content, Snapshot } from '../workbook';

/** What a rule may look at beside the table: the whole workbook, all its tables, and what it is compared with. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  readonly unread: readonly Unread[];
  /** What was not understood and is no annex's, as a person said. */
  readonly dismissed: readonly Unread[];
  /** Annual targets, from the workbook itself or a second one. */
  readonly targets?: readonly Table[];
  /** The same annexes for an earlier period. */
  readonly previous?: readonly Table[];
  /** What the user's own formulas (审核公式) ask. */
  readonly formulas?: Formulas;
}

/** A change a rule proposes, nearly always for one cell. */
export interface Proposal {
  readonly isSafe: boolean;
  readonly at: Address;
  readonly to: Content;
  readonly format?: string;
  /** Further cells that change with it, such as the ordinals below. */
  readonly others?: readonly { readonly at: Address; readonly to: Content; readonly format?: string }[];
}

/** Why names, and places that report nothing, are not looked for: the places are of no list that is known. */
export const NO_REGISTER = '表中的市县不在方案的名录里，名称没有核对';
export const NO_LIST = '表中的市县不在方案的名录里，缺报没有核对';

/** 错误 must be corrected, 核实 needs a change or an explanation, 提示 never blocks: from worst to least. */
export const LEVELS = ['error', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** One fault as a rule sees it: where, what else is involved, and the facts that words are made from. */
export interface Hit<Facts> {
  readonly at: Address;
  readonly also?: readonly Address[];
  /** The row and column, when the fault lies in a body cell. */
  readonly row?: TableRow;
  readonly column?: TableColumn;
  /** The column that was asked about, of a fault that was then found in another one. */
  readonly asked?: TableColumn;
  readonly facts: Facts;
  /** Where this hit weighs less than the rule's other ones. */
  readonly level?: Level;
  /** As printed. */
  readonly value?: string;
  /** A text with a mark under the place, in two lines. */
  readonly excerpt?: string;
  readonly expected?: string;
  readonly fix?: Proposal;
  /** What every figure of the column is to be multiplied by, when the whole column is in another unit than it says. */
  readonly times?: number;
  /** The annex it concerns, when that is not the table's own. */
  readonly annex?: Annex;
  /** False for a fault that lies in no cell: it is listed, but nothing is coloured. */
  readonly isMarked?: boolean;
  /** The relation that fails, from which the audit finds the cell that is really wrong. */
  readonly balance?: Balance;
  readonly rate?: RateCheck;
}

/** A place where a rule could not be checked, with the reason in Chinese. */
export interface Unchecked {
  readonly unchecked: string;
}

/** Whether an outcome is a reason for not checking. */
export const isUnchecked = <F>(outcome: Hit<F> | Unchecked): outcome is Unchecked => 'unchecked' in outcome;

/** What people read of a rule. */
export interface RuleWords<Facts> {
  /** The fault as a noun phrase of at most 12 characters. */
  readonly title: string;
  /** The consequence for the user. */
  readonly why: string;
  /** What is likely wrong where the rule fails nearly throughout a column: a clause. */
  readonly throughout?: string;
  /** One sentence of fact; never names its own place. */
  readonly say: (facts: Facts) => string;
}

interface Declared<Facts, Id extends string> {
  readonly id: Id;
  readonly level: Level;
  /** The clause the rule rests on. */
  readonly basis: string;
  readonly traits: Traits;
  readonly words: RuleWords<Facts>;
}

/** A rule checked on every table on its own. */
export interface TableRule<Facts, Id extends string = string> extends Declared<Facts, Id> {
  readonly scope: 'table';
  /**
   * Columns of the definition it needs; a table that lacks one is 未检查. Definitions without such a column do not concern
   * the rule.
   */
  readonly needs?: readonly string[];
  /** Whether the rule concerns this table at all. */
  readonly concerns?: (table: Table) => boolean;
  readonly check: (table: Table, context: Context) => readonly (Hit<Facts> | Unchecked)[];
}

/** A rule checked once on the whole workbook. */
export interface WorkbookRule<Facts, Id extends string = string> extends Declared<Facts, Id> {
  readonly scope: 'workbook';
  /** Whether the rule concerns this workbook at all. */
  readonly concerns?: (context: Context) => boolean;
  readonly check: (context: Context) => readonly (Hit<Facts> | Unchecked)[];
}

/** A rule whose facts are its own business. */
export type Rule<Id extends string = string> = TableRule<never, Id> | WorkbookRule<never, Id>;

/**
 * Declares a rule on tables: its id, then what it says and checks; the only place where the type of its facts is closed
 * over.
 */
export const tableRule =
  <const Id extends string>(id: Id) =>
  <Facts>(rule: Omit<TableRule<Facts>, 'id' | 'scope'>): Rule<Id> =>
    ({ ...rule, id, scope: 'table' }) as unknown as Rule<Id>;

/** Declares a rule on the workbook. */
export const workbookRule =
  <const Id extends string>(id: Id) =>
  <Facts>(rule: Omit<WorkbookRule<Facts>, 'id' | 'scope'>): Rule<Id> =>
    ({ ...rule, id, scope: 'workbook' }) as unknown as Rule<Id>;

/**
 * What a rule speaks about: the sheet's layout, how a cell is written, what it says, what adds up, a formula, or a
 * place's name.
 */
export type About = 'sheet' | 'form' | 'value' | 'sum' | 'formula' | 'name';

/** What a doubt rests on, from the most telling to the least: where two stand at one cell, the more telling is said. */
export const DOUBTS = ['formula', 'comparison', 'sense', 'remark'] as const;

/** What the causes know of a rule beside its hits. What is not said is not so. */
export interface Traits {
  readonly about: About;
  /** It shows by itself that its cell is wrong: relations that fail at the cell say nothing more. */
  readonly isDecisive?: true;
  /** It shows a figure to be odd without any relation: among cells that might be wrong, that one is doubted first. */
  readonly isOdd?: true;
  /** It only doubts, and is silent where an error or a more telling doubt stands. */
  readonly doubt?: (typeof DOUBTS)[number];
  /**
   * It compares its cell with cells beside it, or with the row of that name elsewhere; either may be the one that is
   * wrong.
   */
  readonly compares?: readonly ('beside' | 'elsewhere')[];
  /** It shows a cell that a sum by formula passes over or cannot add. */
  readonly isUnreadable?: true;
  /** It rests on figures, formulas and names alone: tables that are none of the annexes are held to it too. */
  readonly isUniversal?: true;
}
