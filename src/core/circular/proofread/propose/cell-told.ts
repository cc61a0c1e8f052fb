import { groupedBy } from '../../../workbook';
import { RETELLING } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { isDigitOff } from '../decide/slips';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { shortOf } from '../facts/labels';
import { namesIn } from './by-row';
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
      const [name = '', ...more] = namesIn(told.label, rows);
      const row = more.length === 0 ? (rows.get(name) ?? []) : [];
      const { low, high } = rangeOf(told.quantity);
      const isThere = row.some(({ quantity }) => rangeOf(quantity).low < high && low < rangeOf(quantity).high);
      const like = isThere ? [] : row.filter(({ quantity }) => isDigitOff(told.quantity, quantity));
      return slotFor(
        'restated',
        told,
        like.map((cell) => sumCandidate(told, [cell], RETELLING.ofCell)),
      );
    });
}
