import type { Finding, FixPlan, Report, Snapshot } from '../../core';
import type { HostFailure } from '../../hosts/host';
import type { Filter } from './finding-list';

/** Where the page finds itself: Excel, an Excel without the calls it needs, a browser, or somewhere office.js did not load. */
export type Surroundings = 'starting' | 'excel' | 'old-excel' | 'elsewhere' | 'no-office';

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ['audit'] as const;

/** One page of the pane. */
export type Page = (typeof PAGES)[number];

/** What a running command is doing now. */
export type Step = 'reading' | 'auditing' | 'marking' | 'clearing' | 'fixing' | 'undoing' | 'explaining';

/** What is said after a command that did not simply work. */
export type Notice =
  | { readonly kind: 'failed'; readonly failure: HostFailure }
  | { readonly kind: 'unmarked'; readonly failure: HostFailure }
  | { readonly kind: 'partly-marked'; readonly sheets: readonly string[] }
  | { readonly kind: 'cleared'; readonly withSheets: boolean }
  | { readonly kind: 'fixed' | 'undone'; readonly cells: number }
  | { readonly kind: 'explained' | 'withdrawn' | 'forgotten' }
  | { readonly kind: 'no-findings-sheet' };

/** The last audit: the workbook it saw, its report, and the time of day it was made, as printed. */
export interface Audited {
  readonly snapshot: Snapshot;
  readonly report: Report;
  readonly at: string;
  /** How many cells the last batch of fixes changed, while it can be undone. */
  readonly undoable?: number;
}

/** How the list of findings stands: what it shows, which finding is open, which groups are folded. */
export interface ListState {
  readonly filter: Filter;
  readonly current: string | undefined;
  readonly folded: readonly string[];
  /** How many findings a group shows, where it is more than the first portion. */
  readonly shown: Readonly<Record<string, number>>;
}

/** What the pane asks before it acts: what to clear, whether to write these changes, the words of an explanation. */
export type Dialog =
  | { readonly kind: 'clear' }
  | { readonly kind: 'fix'; readonly plan: FixPlan }
  | { readonly kind: 'explain'; readonly finding: Finding; readonly text: string; readonly person: string };

/** Everything the pane shows, as plain data. */
export interface Model {
  readonly surroundings: Surroundings;
  readonly page: Page;
  /** The step of the command under way; no other command starts meanwhile. */
  readonly step: Step | undefined;
  readonly audited: Audited | undefined;
  readonly notice: Notice | undefined;
  readonly list: ListState;
  readonly dialog: Dialog | undefined;
  /** Who wrote the last explanation here, offered for the next one. */
  readonly person: string;
}

/** The list before anything was chosen. */
export const freshList: ListState = { filter: {}, current: undefined, folded: [], shown: {} };

/** The pane before Office has answered. */
export const firstModel: Model = {
  surroundings: 'starting',
  page: 'audit',
  step: undefined,
  audited: undefined,
  notice: undefined,
  list: freshList,
  dialog: undefined,
  person: '',
};
