import { cellNumber } from '../../arithmetic';
import { figureAt, figureInUnitOf, isSumOfRows } from '../../relations';
import type { TableColumn } from '../../tables';
import type { Found } from '../found';

/**
 * The figures of a run moved up and down by one row, the one at the end in its turn at the beginning; and, where a
 * total is exceeded, with the figure there that was lost when another was entered twice.
 */
export const movedByOne = (figures: readonly number[], excess: number): readonly (readonly number[])[] =>
  [1, -1].flatMap((by) => {
    const moved = figures.map((_, i) => figures.at((i + by) % figures.length) ?? 0);
    const end = by === 1 ? figures.length - 1 : 0;
    return excess === 0 ? [moved] : [moved, moved.map((one, i) => (i === end ? cellNumber(one - excess) : one))];
  });

/** By how much the rows of a column exceed their total, where that is found to fail; else nothing. */
export function excessIn(column: TableColumn, own: readonly Found[]): number {
  const [failing] = own.flatMap(({ hit: { balance } }) =>
    balance && isSumOfRows(balance) && balance.whole.column === column ? [balance] : [],
  );
  if (!failing) return 0;
  const sum = failing.parts.reduce((all, part) => all + (figureInUnitOf(part, failing.whole) ?? NaN), 0);
  const excess = cellNumber(sum - (figureAt(failing.whole) ?? NaN));
  return Number.isNaN(excess) ? 0 : excess;
}
