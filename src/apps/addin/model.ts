import type { CircularDraft, Finding, FixPlan, Progress, Proof, RateEdits, Report, Snapshot, Status, TargetCheck, UndoPlan } from '../../core';
import type { HostFailure, Remains } from '../../hosts/host';
import type { Filter } from './finding-list';
import type { SettingsForm } from './settings-form';

/** Where the page finds itself: Excel, an Excel without the calls it needs, a browser, or somewhere office.js did not load. */
export type Surroundings = 'starting' | 'excel' | 'old-excel' | 'elsewhere' | 'no-office';

/** The pages of the pane, in the order of their tabs. */
export const PAGES = ['audit', 'progress', 'summary', 'proofread'] as const;

/** One page of the pane. */
export type Page = (typeof PAGES)[number];

/** What a running command is doing now. */
export type Step =
  | 'reading' | 'auditing' | 'marking' | 'clearing' | 'fixing' | 'undoing' | 'explaining'
  | 'computing' | 'highlighting' | 'storing' | 'importing' | 'saving' | 'summarising' | 'drafting' | 'proofreading';

/** What is to be said while a command runs: how far it is, or that Excel waits for a cell to be left. */
export type Meanwhile = { readonly kind: 'parts'; readonly done: number; readonly of: number } | { readonly kind: 'waiting' };

/** The page from which the last changes are taken back, and to which it leads. */
export type UndoFrom = 'audit' | 'progress';

/** What is said after a command that did not simply work. */
export type Notice =
  | { readonly kind: 'failed'; readonly failure: HostFailure; readonly remains?: Remains }
  /** `after` is the change that went before the audit. */
  | { readonly kind: 'unmarked'; readonly failure: HostFailure; readonly remains: Remains; readonly after?: Notice }
  | { readonly kind: 'partly-marked'; readonly sheets: readonly string[]; readonly missing: readonly string[] }
  /** Of the cells that were to be changed so many are; `isRecorded` tells whether the log holds them. */
  | { readonly kind: 'partly-changed'; readonly failure: HostFailure; readonly cells: number; readonly of: number; readonly isRecorded: boolean }
  | { readonly kind: 'remarked'; readonly notice?: Notice; readonly plain: readonly string[]; readonly hasLostUndo: boolean }
  | { readonly kind: 'sheets-held' }
  | { readonly kind: 'cleared'; readonly withSheets: boolean }
  | { readonly kind: 'fixed' | 'undone'; readonly cells: number }
  | { readonly kind: 'explained' | 'withdrawn' | 'forgotten' }
  | { readonly kind: 'no-findings-sheet' }
  | { readonly kind: 'rates-written' | 'rates-undone'; readonly cells: number }
  | { readonly kind: 'highlighted'; readonly protectedSheets: readonly string[]; readonly missing: readonly string[] }
  | { readonly kind: 'unhighlighted' | 'targets-imported' | 'settings-saved' | 'copied' | 'not-copied' | 'long-text' }
  | { readonly kind: 'stored'; readonly period: string; readonly figures: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'written'; readonly sheet: string };

/** The last audit: the workbook it saw, its report, and the time of day it was made, as printed. */
export interface Audited {
  readonly snapshot: Snapshot;
  readonly report: Report;
  readonly at: string;
  /** How many cells the last batch of fixes changed, while it can be undone. */
  readonly undoable?: number;
}

/** The progress of the workbook as it was last read, with the time of day. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly progress: Progress;
  /** The stored periods, oldest first. */
  readonly past: readonly Progress[];
  readonly targets: TargetCheck;
  readonly at: string;
  /** How many cells the last batch of changes touched, while it can be undone. */
  readonly undoable?: number;
}

/** What the page 进度 shows: which part, and which measures and places of it. */
export interface ProgressView {
  readonly part: 'places' | 'targets';
  /** The measure whose places are listed. */
  readonly open?: string;
  readonly measure?: string;
  readonly status?: Status;
  readonly text?: string;
  /** Whether plans that equal their targets are listed too. */
  readonly withEqual?: boolean;
}

/** A draft of the circular, and the number in it whose cells are shown. */
export interface Drafted {
  readonly draft: CircularDraft;
  readonly at: string;
  readonly chosen?: { readonly paragraph: number; readonly run: number };
}

/** The text being proofread; `proof` is absent until it was, and again when the text has changed. */
export interface Proofreading {
  readonly text: string;
  readonly checked?: { readonly proof: Proof; readonly withAnnexes: boolean };
  /** The claim that is open, by its place in the proof. */
  readonly current?: number;
  readonly verdict?: Proof['claims'][number]['verdict'];
  readonly isWriting: boolean;
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
  | { readonly kind: 'undo'; readonly plan: UndoPlan; readonly from: UndoFrom }
  | { readonly kind: 'explain'; readonly finding: Finding; readonly text: string; readonly person: string }
  | { readonly kind: 'rates'; readonly plan: RateEdits }
  | { readonly kind: 'settings'; readonly form: SettingsForm };

/** Everything the pane shows, as plain data. */
export interface Model {
  readonly surroundings: Surroundings;
  readonly page: Page;
  /** The step of the command under way; no other command starts meanwhile. */
  readonly step: Step | undefined;
  /** What is said of that command beside its step. */
  readonly meanwhile: Meanwhile | undefined;
  /** The user wants it to stop; it does between two parts. */
  readonly isCancelling: boolean;
  readonly audited: Audited | undefined;
  readonly notice: Notice | undefined;
  readonly list: ListState;
  readonly dialog: Dialog | undefined;
  readonly standing: Standing | undefined;
  readonly view: ProgressView;
  readonly drafted: Drafted | undefined;
  readonly proofreading: Proofreading;
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
  meanwhile: undefined,
  isCancelling: false,
  audited: undefined,
  notice: undefined,
  list: freshList,
  dialog: undefined,
  standing: undefined,
  view: { part: 'places' },
  drafted: undefined,
  proofreading: { text: '', isWriting: true },
  person: '',
};
