import { STATUSES, type MeasureProgress, type PlaceProgress } from '../../../../core';
import type { ProgressView } from './model';

/**
 * The places of a measure that pass the filters: from the last rank to the first, those without one behind, the worst
 * status first. Places without a task only when asked for.
 */
export function listedPlaces({ places }: MeasureProgress, { status, text }: ProgressView): readonly PlaceProgress[] {
  const sought = text?.trim();
  return places
    .filter((one) => (status === undefined ? one.status !== 'no-task' || Boolean(sought) : one.status === status))
    .filter(({ place }) => !sought || place.includes(sought))
    .sort((one, other) => rankOf(other) - rankOf(one) || STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status));
}

const rankOf = ({ rank }: PlaceProgress): number => rank ?? 0;
