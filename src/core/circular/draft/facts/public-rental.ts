import { compare } from '../../../arithmetic';
import type { SlotsOf } from '../slot';
import { hasTask, listSlot, placesWhere, slot, totalSlots, type Grounds } from './figures';

/** 通报一（二）, public rental housing: raised, allocated, newly built. */
export function publicRentalFacts({ measure }: Grounds): SlotsOf<'public-rental'> {
  const built = measure('new-build');
  const places = listSlot(placesWhere(built, hasTask));
  const isStarted = built?.total.target !== undefined && compare(built.total.done, built.total.target) === 0
    && built.places.every((place) => !hasTask(place) || place.status === 'done');
  return {
    ...totalSlots(measure('allocated'), 'raised', 'allocated', 'allocatedRate'),
    ...(places ? { ...totalSlots(built, 'newPlan', 'newDone', 'newRate'), ...slot(isStarted ? 'newStarted' : 'newPlaces', places) } : {}),
  };
}
