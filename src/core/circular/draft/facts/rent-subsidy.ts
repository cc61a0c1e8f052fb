import { findColumn } from '../../../tables';
import type { SlotsOf } from '../slot';
import { listSlot, placesAnswering, placesWhere, rankedWhere, slot, totalSlots, type Grounds } from './figures';

/** 通报一（二）, rent subsidies: who paid more than planned, who paid nothing, and who of them does not pay by month or quarter. */
export function rentSubsidyFacts({ table, measure }: Grounds): SlotsOf<'rent-subsidy'> {
  const subsidy = measure('subsidy');
  const zero = placesWhere(subsidy, ({ status }) => status === 'zero');
  const irregular = new Set(findColumn(table, 'regular') ? placesAnswering(table, 'regular', ['否']).map(({ name }) => name) : []);
  return {
    ...totalSlots(subsidy, 'subsidyPlan', 'subsidyDone', 'subsidyRate'),
    ...slot('subsidyOver', listSlot(rankedWhere(subsidy, ({ status }) => status === 'over'))),
    ...slot('subsidyIrregular', listSlot(zero.filter(({ name }) => irregular.has(name)))),
    ...slot('subsidyZero', listSlot(zero.filter(({ name }) => !irregular.has(name)))),
  };
}
