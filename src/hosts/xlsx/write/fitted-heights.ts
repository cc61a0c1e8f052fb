import { isInside, linesNeeded, type PlannedCell, type SheetPlan } from '../../../core';

/** Points, and the size of the letters in which widths of columns are counted. */
const USUAL_SIZE = 11;
/** A line is so many times as high as its letters, and a row leaves so many points free. */
const LEADING = 1.3;
const FREE = 2;
/** No row of Excel is higher. */
const HIGHEST = 409;

/**
 * How high a row of wrapped texts must be where the plan leaves that open, in points: Excel on a screen finds out for
 * itself, a file has to say it. Undefined where one line is enough; merged cells say nothing, as in Excel.
 */
export function fittedHeight(plan: SheetPlan, row: number): number | undefined {
  const lines = (plan.cells[row] ?? []).map((cell, column) => {
    const { wrap = false, size = USUAL_SIZE } = look(plan, cell);
    if (!wrap || typeof cell.content !== 'string' || isMerged(plan, row, column)) return { count: 1, size };
    const width = (plan.columnWidths[column] ?? USUAL_WIDTH) * (USUAL_SIZE / size);
    return { count: linesNeeded(cell.content, width), size };
  });
  const needed = lines.reduce((most, { count, size }) => Math.max(most, count * size * LEADING + FREE), 0);
  return lines.some(({ count }) => count > 1) ? Math.min(HIGHEST, Math.ceil(needed)) : undefined;
}

/** Of a column that the plan leaves as it is. */
const USUAL_WIDTH = 8;

const look = ({ looks }: SheetPlan, cell: PlannedCell): SheetPlan['looks'][string] =>
  (cell.look === undefined ? undefined : looks[cell.look]) ?? {};

const isMerged = ({ merges = [] }: SheetPlan, row: number, column: number): boolean =>
  merges.some((area) => isInside({ row, column }, area));
