import type { Progress, Snapshot, Status, TargetCheck, MeasureProgress } from '../../../../core';

/** The progress of the workbook as it was last read, with the time of day. */
export interface ShownProgress {
  readonly snapshot: Snapshot;
  readonly progress: Progress;
  /** The stored periods, oldest first. */
  readonly past: readonly Progress[];
  readonly targets: TargetCheck;
  /** Whether the thresholds came with the workbook instead of being the programme's. */
  readonly hasOwnThresholds: boolean;
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

/** What tells a measure from the others: an annex may stand on two sheets. */
export const measureKey = ({ measure, table }: MeasureProgress): string => `${measure.id}/${table.sheet.name}`;
