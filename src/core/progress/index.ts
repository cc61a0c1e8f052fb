export { progress, type Progress, type ProgressOptions } from './progress';
export { figureText, rateText } from './figure-text';
export type { MeasureProgress, MissingPlace, PlaceProgress, ProgressCells, TotalProgress } from './measure-progress';
export {
  archiveEdits,
  importPrevious,
  previousRefusal,
  refusalAsPrevious,
  type PlannedEdits,
  type ImportSource,
  type Stored,
} from './archive';
export { clearHighlightEdits, highlightEdits, type ProgressMarks } from './highlights';
export { importTargets, targetsRefusal } from './import-targets';
export { STATUS_LOOKS } from './looks';
export { statusName } from './status-name';
export { pastPeriods, withHistory, type PastPeriod } from './past';
export { rateEdits, type RateEdits } from './rate-edits';
export type { MeasureKind } from './standing';
export { STATUSES, type Light, type Status } from './status';
export { targetCheck, type TargetCheck, type TargetLine, type TargetTotal, type TargetVerdict } from './target-check';
export { thresholdEdit, thresholdsOf, type ThresholdLine, type Thresholds } from './thresholds';
export { pastProgress } from './past-progress';
export { trend, type TrendPoint } from './trend';
export { HISTORY_SHEET, LIGHT_NAMES, MARKS_SHEET, STATUS_MEANINGS, STATUS_NAMES, TARGETS_SHEET } from './words';
