import { decimalOf, slipBetween } from '../arithmetic';
import type { ColumnFigures } from './column-figures';
import { learnRelations, type Learnt } from './learnt';
import { isSameFigure } from './row-sums';

/** A relation between columns that rows are held to. */
export interface Law extends Pick<Learnt, 'kind' | 'whole' | 'parts'> {
  /** A rate of what all rows of its base add up to. */
  readonly isOfTotal?: true;
  /** A rate of what is beyond the base only: 同比增长. */
  readonly isGrowth?: true;
}

/**
 * A relation with so few exceptions is a law of the table, and an exception a fault: one row of six, or of three where
 * each differs by one slip of the finger.
 */
const ROWS_AN_EXCEPTION = 6;
const ROWS_A_SLIP = 3;
const ENOUGH_ROWS = 6;

/**
 * The relations of the columns asked for that the figures prove so well that rows may be held to them. Only these
 * explain a column: nothing counts as read that nothing is held to.
 */
export const learntLaws = (figures: ReadonlyMap<number, ColumnFigures>, asked: readonly number[]): readonly Learnt[] =>
  learnRelations(figures, asked).filter((one) => isLaw(one, figures));

function isLaw(one: Learnt, figures: ReadonlyMap<number, ColumnFigures>): boolean {
  const exceptions = one.rows - one.holding;
  if (exceptions === 0) return true;
  if (one.rows < ENOUGH_ROWS || exceptions * ROWS_A_SLIP > one.rows) return false;
  return exceptions * ROWS_AN_EXCEPTION <= one.rows || slipsIn(one, figures) >= exceptions;
}

/**
 * In how many rows a sum would hold but for one slip in the whole or a part, a figure of the row above or below, or an
 * exchange with another row.
 */
function slipsIn({ kind, whole, parts }: Learnt, figures: ReadonlyMap<number, ColumnFigures>): number {
  if (kind !== 'sum') return 0;
  const rows = (figures.get(whole)?.figures ?? []).map((figure = 0, row) => {
    const typed = parts.map((column) => figures.get(column)?.figures[row] ?? 0);
    return { row, figure, typed, excess: typed.reduce((sum, part) => sum + part, -figure) };
  });
  const columns = [whole, ...parts].map((column) => figures.get(column)?.figures ?? []);
  const isOfNeighbour = (row: number): boolean =>
    columns.some((column) =>
      [row - 1, row + 1].some((beside) => isTelling(column[row]) && column[row] === column[beside]),
    );
  const failing = rows.filter(({ excess }) => !isSameFigure(excess, 0));
  const isOff = (value: number, meant: number): boolean => value !== 0 && meant > 0 && isOneSlip(value, meant);
  return failing.filter(
    ({ row, figure, typed, excess }) =>
      isOfNeighbour(row) ||
      isOff(figure, figure + excess) ||
      typed.some((part) => isOff(part, part - excess)) ||
      failing.some((other) => isSameFigure(other.excess, -excess)),
  ).length;
}

/** Smaller figures are alike in neighbouring rows by chance. */
const TELLING = 10;

const isTelling = (figure: number | undefined): boolean => Math.abs(figure ?? 0) >= TELLING;

/** Whether a figure differs from another by one slip of the finger. */
export const isOneSlip = (typed: number, meant: number): boolean =>
  slipBetween(decimalOf(typed), decimalOf(Number(meant.toPrecision(12)))) !== undefined;
