import type { Snapshot } from '../workbook';
import { pastPeriods } from './past';
import { progress, type Progress } from './progress';
import { thresholdsOf } from './thresholds';

/** The progress of every stored period, oldest first, each compared with the one before it in its year. */
export function pastProgress(snapshot: Snapshot): readonly Progress[] {
  const thresholds = thresholdsOf(snapshot);
  const periods = pastPeriods(snapshot);
  return periods.map(({ period, snapshot: past }, i) => {
    const before = periods[i - 1];
    const isSameYear = before?.period.year === period.year;
    return progress(past, { thresholds, ...(before && isSameYear ? { previous: before.snapshot } : {}) });
  });
}
