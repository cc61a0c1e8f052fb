import type { Report, Snapshot } from '../../../../core';
import type { Filter } from './finding-list';

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

/** The list before anything was chosen. */
export const freshList: ListState = { filter: {}, current: undefined, folded: [], shown: {} };
