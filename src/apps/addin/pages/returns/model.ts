import type { Entry, MatrixRow, Merge, Notice, Programme, Received } from '../../../../core';

/** A return of the collection that is looked at, in one annex or in all. */
export interface ChosenReturn {
  readonly entry: Entry;
  readonly annex?: string;
}

/** What became of a return that was compared with the one before. */
export interface ComparedReturn {
  readonly file: string;
  /** 上次31处，已改27处，未改2处，新增2处. */
  readonly line: string;
  readonly changes: readonly string[];
}

/** Returns that came in, audited and put together. */
export interface ReturnCollection {
  readonly files: ReadonlyMap<string, File>;
  readonly received: readonly Received[];
  readonly programme: Programme;
  readonly merged: Merge;
  readonly matrix: readonly MatrixRow[];
  readonly notices: readonly Notice[];
  /** The file among them that holds the annual targets. */
  readonly targets?: string;
  /** Names of files that were chosen too, and are no workbooks. */
  readonly others: readonly string[];
}

/** What the page 各地报表 shows. */
export interface Returns {
  readonly collection?: ReturnCollection;
  /** Returns with errors are merged too, marked. */
  readonly withErrors: boolean;
  /** The month for which templates are made, 2022-10; empty until one is chosen. */
  readonly month: string;
  readonly chosen?: ChosenReturn;
  readonly compared?: ComparedReturn;
}

/** The page before anything came. */
export const noReturns: Returns = { withErrors: false, month: '' };
