import { cellNumber } from '../../arithmetic';
import { computedRate, figureAt, figureInUnitOf, isSumOfRows, rateContent, type Ref } from '../../relations';
import type { TableColumn } from '../../tables';
import type { Found } from '../found';

/**
 * The figures of a run moved up and down by one row, the one at the end in its turn at the beginning; and with the
 * figure there that was lost when another was entered twice: what its total lacks, or what a rate there comes to. Both
 * ways of each direction, the likelier first.
 */
export function movedByOne(cells: readonly Ref[], own: readonly Found[]): readonly (readonly (readonly number[])[])[] {
  const figures = cells.map((ref) => figureAt(ref) ?? 0);
  const excess = cells[0] ? excessIn(cells[0].column, own) : 0;
  return [1, -1].map((by) => {
    const moved = figures.map((_, i) => figures.at((i + by) % figures.length) ?? 0);
    const end = by === 1 ? figures.length - 1 : 0;
    const lost = excess === 0 ? rateDue(cells[end], own) : cellNumber((moved[end] ?? 0) - excess);
    return lost === undefined ? [moved] : [moved, moved.map((one, i) => (i === end ? lost : one))];
  });
}

/** What a rate comes to, where it is found to fail. */
function rateDue(cell: Ref | undefined, own: readonly Found[]): number | undefined {
  const [check] = own.flatMap(({ hit: { rate } }) =>
    rate && cell && rate.rate.row === cell.row && rate.rate.column === cell.column ? [rate] : [],
  );
  const points = check ? computedRate(check) : undefined;
  return check && points !== undefined ? rateContent(check, Number(points)) : undefined;
}

/** By how much the rows of a column exceed their total, where that is found to fail; else nothing. */
function excessIn(column: TableColumn, own: readonly Found[]): number {
  const [failing] = own.flatMap(({ hit: { balance } }) =>
    balance && isSumOfRows(balance) && balance.whole.column === column ? [balance] : [],
  );
  if (!failing) return 0;
  const sum = failing.parts.reduce((all, part) => all + (figureInUnitOf(part, failing.whole) ?? NaN), 0);
  const excess = cellNumber(sum - (figureAt(failing.whole) ?? NaN));
  return Number.isNaN(excess) ? 0 : excess;
}
