import { compare, times } from '../../../arithmetic';
import { placeRows } from '../../../tables';
import type { SlotsOf } from '../slot';
import { listSlot, placesWhere, placesWith, slot, sumOf, totalSlots, type Grounds } from './figures';

/** 通报一（四）: the problem projects, the target of the year, and what each place has put right. */
export function rectificationFacts({ table, measure }: Grounds): SlotsOf<'rectification'> {
  const rectification = measure('rectification');
  const { target, ...totals } = totalSlots(rectification, 'target', 'done', 'rate');
  const units = sumOf(table, 'problem-units');
  const isHalf = units && rectification?.total.target && compare(times(rectification.total.target, { units: 2n, decimals: 0 }), units.amount) >= 0;
  const places = placesWith(table, 'projects');
  return {
    ...totals,
    ...slot('places', listSlot(places.length > 0 ? places : placeRows(table).map((row) => ({ name: row.label, sources: [row.labelCell] })))),
    ...slot('projects', sumOf(table, 'projects')),
    ...slot('units', units),
    ...slot(isHalf ? 'targetOfHalf' : 'target', target),
    ...slot('doneByPlace', listSlot(placesWith(table, 'done'))),
    ...slot('zero', listSlot(placesWhere(rectification, ({ status }) => status === 'zero'))),
  };
}
