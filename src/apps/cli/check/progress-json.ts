import {
  figureText,
  rateText,
  STATUS_NAMES,
  type MeasureProgress,
  type PlaceProgress,
  type Progress,
} from '../../../core';
import type { ReportJson } from './report-schema';

/**
 * Every place in every measure as `check --json` prints it: `rate` in percent points with one decimal (101.2), `status`
 * by its name; absent facts are left out.
 */
export const progressJson = (progress: Progress): ReportJson['progress'] =>
  progress.measures.flatMap((measure) => measure.places.map((place) => placeJson(measure, place)));

/** An answer in words has no figures, and a place whose figures cannot be read has no status. */
function placeJson(
  { annex, measure, kind }: MeasureProgress,
  { place, target, done, rate, status, rank }: PlaceProgress,
): ReportJson['progress'][number] {
  const isCounted = kind !== 'answered';
  return {
    annex: annex.id,
    measure: measure.id,
    place,
    ...(target && isCounted ? { target: Number(figureText(target)) } : {}),
    ...(done && isCounted ? { done: Number(figureText(done)) } : {}),
    ...(rate && isCounted ? { rate: Number(rateText(rate)) } : {}),
    ...(status === 'unknown' ? {} : { status: STATUS_NAMES[status] }),
    ...(rank === undefined ? {} : { rank }),
  };
}
