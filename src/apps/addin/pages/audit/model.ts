import type { Area, Finding, Handling, Report, Snapshot } from '../../../../core';
import type { Filter } from './finding-list';

/** The last audit: the workbook it saw, its report, and the time of day it was made, as printed. */
export interface LastAudit {
  readonly snapshot: Snapshot;
  readonly report: Report;
  readonly at: string;
  /** How many cells the last batch of fixes changed, while it can be undone. */
  readonly undoable?: number;
  /** How far findings have been dealt with, by their ids. */
  readonly handlings: Readonly<Record<string, Handling>>;
  /** How long it took from the reading to the verdict, in milliseconds. */
  readonly took: number;
}

/** Cells that people have changed since the last audit. */
export interface EditedArea {
  /** Absent for a sheet that was not there at the audit. */
  readonly sheet?: string;
  /** Absent where Excel does not name the cells, as for whole rows. */
  readonly area?: Area;
}

/** How the page keeps up with people's work, from the events alone. */
export interface Alive {
  readonly edited: readonly EditedArea[];
  /** What the last silent audit no longer finds; shown struck for a moment. */
  readonly settled: readonly Finding[];
  /** Whether to audit again after a pause; undefined until a person says so. */
  readonly recheck: boolean | undefined;
  /** Whether the host says that Ctrl+Z outlives an audit; only then it is done without being asked. */
  readonly keepsUndo: boolean;
  /** Whether the pane hears of changes; a file that was opened does not change. */
  readonly isFollowed: boolean;
}

/** Nothing has happened yet. */
export const nothingYet: Alive = { edited: [], settled: [], recheck: undefined, keepsUndo: false, isFollowed: false };

/** How the list of findings stands: what it shows, which finding is open, which groups are folded. */
export interface ListState {
  readonly filter: Filter;
  readonly current: string | undefined;
  readonly folded: readonly string[];
  /** How many findings a group shows, where it is more than the first portion. */
  readonly shown: Readonly<Record<string, number>>;
  /** Whether search and lists to filter by are shown. */
  readonly hasFilters: boolean;
  /** What has been chosen for questions about unread columns and is not kept yet, by question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The list before anything was chosen. */
export const freshList: ListState = {
  filter: {},
  current: undefined,
  folded: [],
  shown: {},
  hasFilters: false,
  answers: {},
};
