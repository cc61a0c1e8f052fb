import type { ColumnFigures } from './column-figures';
import { isSameFigure } from './row-sums';

/** So many columns have few enough subsets to try them all. */
const MOST_COLUMNS = 12;
/** Rows that propose subsets: one may hold a slip, and one with blanks proposes too many. */
const SAMPLES = 3;
const MOST_PROPOSED = 40;
/** A part exceeds its whole in few rows. */
const WITHIN = 0.8;

/**
 * Columns that may add up to a whole without standing beside each other: 到位合计 over loans, bonds and subsidies
 * between counts of projects. The rows with most figures propose them; whether they hold elsewhere others say.
 */
export function subsetSums(
  whole: ColumnFigures,
  columns: readonly number[],
  at: (column: number) => ColumnFigures,
): readonly (readonly number[])[] {
  const candidates = columns.filter((column) => isWithin(at(column), whole));
  if (candidates.length < 3 || candidates.length > MOST_COLUMNS) return [];
  const filled = (row: number): number => candidates.filter((column) => at(column).figures[row]).length;
  const samples = whole.figures
    .flatMap((figure, row) => (figure === undefined || figure <= 0 ? [] : [row]))
    .sort((a, b) => filled(b) - filled(a))
    .slice(0, SAMPLES);
  const proposed = new Map<string, readonly number[]>();
  for (const row of samples) {
    const parts = candidates.flatMap((column) => {
      const figure = at(column).figures[row];
      return figure ? [{ column, figure }] : [];
    });
    for (const subset of subsetsOf(parts, whole.figures[row] ?? 0)) proposed.set(subset.join(), subset);
    if (proposed.size > MOST_PROPOSED) return [];
  }
  const subsets = [...proposed.values()];
  return subsets.flatMap((subset) => {
    const rest = candidates.filter((column) => isRest(at(column), subset.map(at), whole));
    return rest.length > 0 ? [subset, [...subset, ...rest]] : [subset];
  });
}

/** Whether a column, in every row that fills it, is just what others leave of the whole: 国开行贷款 of one place only. */
function isRest({ figures }: ColumnFigures, parts: readonly ColumnFigures[], whole: ColumnFigures): boolean {
  const told = figures.flatMap((figure, row) => {
    const sum = parts.reduce((all, part) => all + (part.figures[row] ?? 0), 0);
    return figure && whole.figures[row] !== undefined ? [isSameFigure(whole.figures[row] - sum, figure)] : [];
  });
  return told.length > 0 && told.every(Boolean);
}

function isWithin({ figures, isPercent }: ColumnFigures, whole: ColumnFigures): boolean {
  const told = figures.flatMap((figure, row) => {
    const all = whole.figures[row];
    return figure && all !== undefined ? [figure > 0 && figure <= all] : [];
  });
  return !isPercent && told.length > 0 && told.filter(Boolean).length >= told.length * WITHIN;
}

interface Part {
  readonly column: number;
  readonly figure: number;
}

/** The columns of every three or more parts that add up to a sum. */
function subsetsOf(parts: readonly Part[], sum: number): readonly (readonly number[])[] {
  const grow = (from: readonly Part[], chosen: readonly number[], left: number): readonly (readonly number[])[] => {
    if (isSameFigure(left, 0)) return chosen.length >= 3 ? [chosen] : [];
    const [first, ...rest] = from;
    if (!first || left < 0) return [];
    return [...grow(rest, [...chosen, first.column], left - first.figure), ...grow(rest, chosen, left)];
  };
  return grow(parts, [], sum);
}
