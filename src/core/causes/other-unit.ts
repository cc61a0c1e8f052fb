import { cellNumber } from '../arithmetic';
import { figureInUnitOf, type Balance } from '../relations';
import { groupedBy } from '../workbook';
import { rooted, type CauseRule } from './cause';
import type { Found } from './found';

/**
 * A column that is in another unit than its header says throughout breaks every sum over it: where the sum comes out
 * once the column is converted, the column tells it.
 */
export const otherUnit: CauseRule<'other-unit'> = {
  id: 'other-unit',
  words: { title: '整栏单位不符', why: '先把这一栏的单位改过来，由它引起的不符就都消失了。' },
  find(found) {
    const columns = groupedBy(
      found.filter(({ hit }) => hit.times !== undefined),
      ({ hit }) => hit.column,
    );
    if (columns.size === 0) return [];
    return rooted(found, ({ hit: { balance } }) =>
      balance && !balance.linear
        ? [balance.whole, ...balance.parts]
            .flatMap(({ column }) => columns.get(column) ?? [])
            .find((root) => comesOut(balance, root))
        : undefined,
    );
  },
};

/** A sum of converted figures may miss by half a last digit of each. */
const HALF = 0.5;

function comesOut({ whole, parts }: Balance, { hit: { column, times = 1 } }: Found): boolean {
  const figure = (ref: Balance['whole']): number =>
    (figureInUnitOf(ref, whole) ?? NaN) * (ref.column === column ? times : 1);
  const sum = parts.reduce((all, part) => all + figure(part), 0);
  const step = 10 ** -(whole.column.definition?.decimals ?? 0);
  return Math.abs(cellNumber(sum - figure(whole))) <= HALF * step * (parts.length + 1);
}
