import type { Finding, FixPlan, RateEdits, UndoPlan } from '../../core';
import type { HostFailure, Remains } from '../../hosts/host';
import type { SettingsForm } from './pages/progress/settings-form';
import type { AgreedRest, RestingOn } from './pages/summary/model';

/**
 * Where the page finds itself: Excel, an Excel without the calls it needs, a browser, or somewhere office.js did not
 * load.
 */
export type Whereabouts = 'starting' | 'excel' | 'old-excel' | 'elsewhere' | 'no-office';

/** What a running command is doing now. */
export type WorkStep =
  | 'reading'
  | 'auditing'
  | 'rechecking'
  | 'marking'
  | 'clearing'
  | 'fixing'
  | 'undoing'
  | 'explaining'
  | 'computing'
  | 'highlighting'
  | 'storing'
  | 'importing'
  | 'saving'
  | 'summarising'
  | 'drafting'
  | 'proofreading'
  | 'merging'
  | 'noticing'
  | 'comparing'
  | 'templating';

/** What is to be said while a command runs: how far it is, or that Excel waits for a cell to be left. */
export type Meanwhile =
  { readonly kind: 'parts'; readonly done: number; readonly of: number } | { readonly kind: 'waiting' };

/** The page from which the last changes are taken back, and to which it leads. */
export type UndoFrom = 'audit' | 'progress';

/** What is said after a command that did not simply work. */
export type PaneNotice =
  | { readonly kind: 'failed'; readonly failure: HostFailure; readonly remains?: Remains }
  /** `after` is the change that went before the audit. */
  | { readonly kind: 'unmarked'; readonly failure: HostFailure; readonly remains: Remains; readonly after?: PaneNotice }
  | { readonly kind: 'partly-marked'; readonly sheets: readonly string[]; readonly missing: readonly string[] }
  /** Of the cells that were to be changed so many are; `isRecorded` tells whether the log holds them. */
  | {
      readonly kind: 'partly-changed';
      readonly failure: HostFailure;
      readonly cells: number;
      readonly of: number;
      readonly isRecorded: boolean;
    }
  | {
      readonly kind: 'remarked';
      readonly notice?: PaneNotice;
      readonly plain: readonly string[];
      readonly hasLostUndo: boolean;
    }
  | { readonly kind: 'sheets-held' }
  | { readonly kind: 'cleared'; readonly withSheets: boolean }
  | { readonly kind: 'fixed' | 'undone' | 'checks-restored'; readonly cells: number }
  | { readonly kind: 'explained' | 'withdrawn' | 'forgotten' | 'answered' | 'asked-again' }
  /** A sheet that this add-in makes is not there yet. */
  | { readonly kind: 'not-made-yet'; readonly sheet: string }
  | { readonly kind: 'rates-written' | 'rates-undone'; readonly cells: number }
  | { readonly kind: 'highlighted'; readonly protectedSheets: readonly string[]; readonly missing: readonly string[] }
  | { readonly kind: 'unhighlighted' | 'targets-imported' | 'settings-saved' | 'copied' | 'not-copied' | 'long-text' }
  | { readonly kind: 'stored'; readonly period: string; readonly figures: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'programme-chosen'; readonly name: string }
  | { readonly kind: 'programme-refused'; readonly file: string; readonly mistakes: number }
  /** It worked, in a sentence from the words of its page. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'file-offered'; readonly name: string }
  | { readonly kind: 'merged'; readonly figures: number; readonly rowless: number }
  | { readonly kind: 'saved'; readonly name: string };

/** What the pane asks before it acts: what to clear, whether to write these changes, the words of an explanation. */
export type Dialog =
  | { readonly kind: 'clear' }
  /** `off` are the rules whose changes a person does not want; `first` is where the list has been scrolled to. */
  | {
      readonly kind: 'fix';
      readonly plan: FixPlan;
      readonly off: readonly string[];
      readonly first: number;
      readonly person: string;
    }
  | { readonly kind: 'undo'; readonly plan: UndoPlan; readonly from: UndoFrom }
  | { readonly kind: 'explain'; readonly finding: Finding; readonly text: string; readonly person: string }
  /** `says` is how much is wrong, in words. */
  | { readonly kind: 'rest'; readonly what: RestingOn; readonly says: string; readonly again: AgreedRest }
  | { readonly kind: 'rates'; readonly plan: RateEdits }
  | { readonly kind: 'settings'; readonly form: SettingsForm };
