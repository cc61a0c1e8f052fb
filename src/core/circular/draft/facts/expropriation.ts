import type { SlotsOf } from '../slot';
import { hasTask, listSlot, placesWhere, rankedWhere, slot, sumOf, type Grounds } from './figures';

/** 通报一（五）: households and floor area, the fast by rank, and how many have done nothing. */
export function expropriationFacts({ table, measure }: Grounds): SlotsOf<'expropriation'> {
  const expropriation = measure('expropriation');
  return {
    ...slot('places', listSlot(placesWhere(expropriation, hasTask))),
    ...slot('households', sumOf(table, 'all-households')),
    ...slot('area', sumOf(table, 'all-area')),
    ...slot('takenHouseholds', sumOf(table, 'taken-households')),
    ...slot('takenArea', sumOf(table, 'taken-area')),
    ...slot('demolishedHouseholds', sumOf(table, 'demolished-households')),
    ...slot('demolishedArea', sumOf(table, 'demolished-area')),
    ...slot('fast', listSlot(rankedWhere(expropriation, ({ isFast }) => isFast))),
    ...slot('zero', listSlot(placesWhere(expropriation, ({ status }) => status === 'zero'))),
  };
}
