import type { SlotsOf } from '../slot';
import { isPositive, listSlot, placesWith, slot, sumOf, totalSlots, type Grounds } from './figures';

/** 通报一（八）: vacant dwellings found by the audit, what is done and who has how many left. */
export function auditVacancyFacts({ table, measure }: Grounds): SlotsOf<'audit-vacancy'> {
  const remaining = sumOf(table, 'remaining');
  return {
    ...totalSlots(measure('vacancy'), 'vacant', 'done', 'rate'),
    ...slot('remaining', remaining && isPositive(remaining.amount) ? remaining : undefined),
    ...slot('remainingPlaces', listSlot(placesWith(table, 'remaining'))),
  };
}
