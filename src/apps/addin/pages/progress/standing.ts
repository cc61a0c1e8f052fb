import { pastProgress, progress, targetCheck, thresholdsOf, undoableCells, type Snapshot } from '../../../../core';
import { timeOfDay } from '../../clock';
import type { ShownProgress } from './model';

/** The progress of a workbook as it is now. */
export function shownProgress(snapshot: Snapshot): ShownProgress {
  const cells = undoableCells(snapshot);
  const now = progress(snapshot);
  return {
    snapshot,
    progress: now,
    hasOwnThresholds: thresholdsOf(snapshot) !== now.programme.thresholds,
    past: pastProgress(snapshot),
    targets: targetCheck(snapshot),
    at: timeOfDay(new Date()),
    ...(cells === undefined ? {} : { undoable: cells }),
  };
}
