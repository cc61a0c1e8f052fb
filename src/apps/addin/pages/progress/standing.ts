import { pastProgress, progress, targetCheck, undoableCells, type MeasureProgress, type Snapshot } from '../../../../core';
import { timeOfDay } from '../../clock';
import type { Standing } from './model';

/** The progress of a workbook as it is now. */
export function standingOf(snapshot: Snapshot): Standing {
  const cells = undoableCells(snapshot);
  return {
    snapshot,
    progress: progress(snapshot),
    past: pastProgress(snapshot),
    targets: targetCheck(snapshot),
    at: timeOfDay(new Date()),
    ...(cells === undefined ? {} : { undoable: cells }),
  };
}

/** What tells a measure from the others: an annex may stand on two sheets. */
export const measureKey = ({ measure, table }: MeasureProgress): string => `${measure.id}/${table.sheet.name}`;
