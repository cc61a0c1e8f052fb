import { order } from '../../../arithmetic';
import type { MeasureProgress, PlaceProgress } from '../../../progress';
import { placeRows } from '../../../tables';
import type { Slot, SlotsOf } from '../slot';
import { hasTask, listSlot, placesAnswering, placesWhere, placesWith, slot, sumOf, totalSlots, type Grounds } from './figures';

/** 通报一（一）: plan and starts, policies, leading groups, certificates, apps. */
export function affordableRentalFacts({ table, measure }: Grounds): SlotsOf<'affordable-rental'> {
  const affordable = measure('affordable');
  const issued = placesAnswering(table, 'policy', ['已出台']);
  const pending = placesAnswering(table, 'policy', ['征求意见', '报审']);
  const apps = placesAnswering(table, 'app', ['已上线']);
  const all = placeRows(table).length;
  const areOthers = issued.length > 0 && issued.length + pending.length === all;
  return {
    ...slot('places', listSlot(placesWhere(affordable, hasTask))),
    ...totalSlots(affordable, 'plan', 'done', 'rate'),
    ...slot('policyIssued', areOthers ? listSlot(issued) : undefined),
    ...slot('policyOthers', areOthers ? listSlot(pending) : undefined),
    ...slot('policyPending', areOthers ? undefined : listSlot(pending)),
    ...slot('groups', listSlot(placesAnswering(table, 'group', ['已成立']))),
    ...slot('certified', listSlot(placesWith(table, 'certified-projects'))),
    ...slot('certifiedProjects', sumOf(table, 'certified-projects')),
    ...slot('certifiedUnits', sumOf(table, 'certified-units')),
    ...slot(apps.length === all ? 'appsOfAll' : 'apps', listSlot(apps)),
    ...slot('behind', listSlot(placesWhere(affordable, (place) => isBelow(affordable, place)))),
    ...slot('due', dueSlot(affordable)),
  };
}

/** Whether a place has done less of its plan than is due. */
export const isBelow = (measure: MeasureProgress | undefined, { rate, status }: PlaceProgress): boolean =>
  measure?.expected !== undefined && rate !== undefined && status !== 'unknown' && order(rate, measure.expected) < 0;

/** The share that is due, as a percentage without needless decimals. */
export function dueSlot(measure: MeasureProgress | undefined): Slot | undefined {
  const due = measure?.expected;
  return due && { kind: 'words', words: `${Number((due.over * 1000n) / due.under) / 10}%` };
}
