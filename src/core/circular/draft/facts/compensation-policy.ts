import { placeRows } from '../../../tables';
import type { SlotsOf } from '../slot';
import { listSlot, placesWhere, slot, textAt, type Grounds } from './figures';

/** What a remark says when a policy has been handed in: to the government, or to the judicial office for review. */
const IN_PROCEDURE = /政府|司法|报审|审议|审核|审查|程序/u;

/** 通报一（六）: who has issued its policy; that the others are in procedure is said only when every remark says so. */
export function compensationPolicyFacts({ table, measure }: Grounds): SlotsOf<'compensation-policy'> {
  const policy = measure('policy');
  const pending = placesWhere(policy, ({ status }) => status === 'zero');
  const rows = placeRows(table).filter((row) => policy?.places.some((place) => place.row === row && place.status === 'zero'));
  const areInProcedure = rows.every((row) => IN_PROCEDURE.test(textAt(table, row, 'remark')));
  return {
    ...slot('issued', listSlot(placesWhere(policy, ({ status }) => status === 'done'))),
    ...slot(areInProcedure ? 'pendingInProcedure' : 'pending', listSlot(pending)),
  };
}
