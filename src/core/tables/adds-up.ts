import { isRatePath } from './header-text';
import { isOneSlip } from './laws';
import { figureOrZero } from './number';
import type { Table } from './table';
import type { TableColumn } from './table-parts';

/** Fewer places make a total that is off by one slip no evidence. */
const ENOUGH_PLACES = 6;

/**
 * Whether the total of a column, or most of its sub-totals, come out: to the last digit, or but for one slip of the
 * finger in the total or in one place, or for a place left out. What is headed as a rate may be off by chance.
 */
export function addsUp({ sheet, rows }: Omit<Table, 'own'>, { column, path, unit }: TableColumn): boolean {
  const at = (row: number): number => figureOrZero(sheet, row, column);
  const total = rows.find(({ kind }) => kind === 'total');
  const places = rows.filter(({ kind }) => kind === 'place');
  if (!total || places.length < 2 || at(total.row) === 0) return false;
  const parts = places.map(({ row }) => at(row));
  const sum = parts.reduce((all, part) => all + part, 0);
  const excess = sum - at(total.row);
  const isClose = Math.abs(excess) < 0.0051 * Math.max(1, Math.sqrt(places.length));
  const isSlip = (): boolean =>
    isOneSlip(at(total.row), sum) ||
    parts.some((part) => part > excess && part !== 0 && isOneSlip(part, part - excess));
  // No mean and no rate is as great as twice the greatest of what it is of.
  const isBeyondAll = (): boolean => parts.every((part) => part >= 0 && BEYOND * part < at(total.row));
  const isAmount = unit !== '%' && !isRatePath(path);
  const mayBeSlip = places.length >= ENOUGH_PLACES && isAmount;
  return isClose || (mayBeSlip && (isSlip() || isBeyondAll())) || subtotalsAddUp(rows, at);
}

/** So many times greater than any place is only what they add up to. */
const BEYOND = 2;

/** So many sub-totals that come out say that a column adds up, and so many times more than do not. */
const ENOUGH_SUBTOTALS = 3;
const SUMS_AN_EXCEPTION = 4;

function subtotalsAddUp(rows: Table['rows'], at: (row: number) => number): boolean {
  const told = rows.flatMap(({ kind, row }, i) => {
    const members = kind === 'subtotal' ? rows.filter(({ subtotal }) => subtotal === i) : [];
    const sum = members.reduce((all, member) => all + at(member.row), 0);
    return members.length > 1 && sum !== 0 ? [Math.abs(sum - at(row)) < 0.0051 * Math.sqrt(members.length)] : [];
  });
  const out = told.filter(Boolean).length;
  return out >= ENOUGH_SUBTOTALS && (told.length - out) * SUMS_AN_EXCEPTION <= out;
}
