import { printed } from '../../../arithmetic';
import { groupedBy } from '../../../workbook';
import { RETELLING } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { canBe } from '../decide/slips';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { shortOf } from '../facts/labels';
import { isPercent } from './common';

/**
 * 最低的丙县仅为66.9%, where the table has 69.9% for 丙县: a percentage told of the only name of a row in its words, that
 * no cell of the row has and one slip would make the cell.
 */
export function cellToldSlots(facts: readonly Fact[], cells: readonly Fact[]): readonly Slot[] {
  const rows = groupedBy(cells.filter(isPercent), ({ subject }) => shortOf(subject) || undefined);
  if (rows.size === 0) return [];
  return facts
    .filter((fact) => isPercent(fact) && fact.quantity.bound === undefined)
    .flatMap((told) => {
      const [row, ...more] = [...rows].flatMap(([name, own]) => (told.label.includes(name) ? [own] : []));
      if (!row || more.length > 0) return [];
      const { low, high } = rangeOf(told.quantity);
      const isThere = row.some(({ quantity }) => rangeOf(quantity).low < high && low < rangeOf(quantity).high);
      const like = row.filter(
        ({ quantity }) =>
          !isThere &&
          printed(quantity.number).length === printed(told.quantity.number).length &&
          canBe(told.quantity, rangeOf(quantity).low, rangeOf(quantity).high),
      );
      return slotFor(
        'restated',
        told,
        like.map((cell) => sumCandidate(told, [cell], RETELLING.ofCell)),
      );
    });
}
