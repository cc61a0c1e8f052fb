export { progress, figureText, rateText, type Progress, type ProgressOptions } from './progress';
export type { MeasureProgress, MissingPlace, PlaceProgress, ProgressCells, TotalProgress } from './measure-progress';
export { rateEdits, type RateEdits } from './rate-edits';
export type { MeasureKind } from './standing';
export { STATUSES, type Light, type Status } from './status';
export { LIGHT_NAMES, STATUS_NAMES } from './words';
export { DEFAULT_THRESHOLDS, readThresholds, thresholdEdit, thresholdsOf, type ThresholdLine, type Thresholds } from './thresholds';
