import { columnOf } from '../programmes';
import type { MeasureProgress } from './measure-progress';
import type { Status } from './status';
import { STATUS_NAMES } from './words';

/** A status as people read it; of an answer, the answer: 已印发, 未印发. */
export function statusName({ kind, annex, measure }: MeasureProgress, status: Status): string {
  if (kind !== 'answered' || (status !== 'zero' && status !== 'done')) return STATUS_NAMES[status];
  const options = columnOf(annex, measure.done).options;
  const [first, second] = options.find(([one]) => (one === measure.doneOption) === (status === 'done')) ?? [];
  return second ?? first ?? STATUS_NAMES[status];
}
