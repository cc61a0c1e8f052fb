import type { SlotsOf } from '../slot';
import { dueSlot, isBelow } from './affordable-rental';
import { hasTask, listSlot, placesWhere, slot, sumOf, totalSlots, type Grounds } from './figures';

/** 通报一（三）: starts, completion and investment. */
export function shantytownFacts({ table, measure }: Grounds): SlotsOf<'shantytown'> {
  const start = measure('start');
  const isZero = placesWhere(start, ({ status }) => status === 'zero');
  return {
    ...slot('places', listSlot(placesWhere(start, hasTask))),
    ...totalSlots(start, 'startPlan', 'startDone', 'startRate'),
    ...slot('startZero', listSlot(isZero)),
    ...slot('startSlow', listSlot(placesWhere(start, (place) => place.status !== 'zero' && isBelow(start, place)))),
    ...slot('startDue', dueSlot(start)),
    ...totalSlots(measure('built'), 'builtPlan', 'builtDone', 'builtRate'),
    ...totalSlots(measure('investment'), 'investmentPlan', 'investmentDone', 'investmentRate'),
    ...slot('investmentNew', sumOf(table, 'investment-new')),
  };
}
