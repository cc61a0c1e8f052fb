import { once } from '../workbook';
import type { ColumnFigures } from './column-figures';
import type { Law } from './laws';

type Figures = ColumnFigures['figures'];

/** So many different figures that are all found again, in other rows, are there by no chance. */
const ENOUGH_DIFFERENT = 4;

/** Whether a column holds the figures that it should, each within the slack, but in other rows. */
export function areMoved(figures: Figures, meant: Figures, slack: number): boolean {
  const [some, others] = [figures, meant].map(sortedOf);
  return (
    some !== undefined &&
    others !== undefined &&
    some.length === others.length &&
    new Set(some).size >= ENOUGH_DIFFERENT &&
    some.every((figure, i) => Math.abs(figure - (others[i] ?? 0)) <= slack)
  );
}

/** What is filled and not zero, the least first. */
const sortedOf = once((figures: Figures): readonly number[] =>
  figures.flatMap((figure = 0) => (figure === 0 ? [] : [figure])).sort((a, b) => a - b),
);

/** Terms of a sum stand near each other: so many columns with figures to either side. */
const REACH = 20;
/** Of a wide sheet of other business not every column is asked. */
const MOST_ASKED = 40;
/** Amounts have two decimals. */
const SLACK = 0.0051;

/**
 * The sums of two columns that would hold if one column stood in other rows: every row fails, and yet the figures are
 * those that the others leave. Asked for columns that nothing else explains.
 */
export function movedSums(figures: ReadonlyMap<number, ColumnFigures>, asked: readonly number[]): readonly Law[] {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank && !one.isPercent);
  const laws: Law[] = [];
  for (const column of asked.slice(0, MOST_ASKED)) {
    const at = numeric.findIndex(([one]) => one === column);
    if (at < 0 || laws.some(({ whole, parts }) => [whole, ...parts].includes(column))) continue;
    const near = numeric.slice(Math.max(0, at - REACH), at + 1 + REACH);
    const law = sumWith(column, near);
    if (law) laws.push(law);
  }
  return laws;
}

type Columns = readonly (readonly [number, ColumnFigures])[];

/** The sum of two columns that the asked one is, or is one of the two parts of. */
function sumWith(asked: number, near: Columns): Law | undefined {
  const own = near.find(([column]) => column === asked);
  const others = near.filter(([column]) => column !== asked);
  if (!own) return undefined;
  for (const one of others) {
    for (const other of others) {
      if (one[0] === other[0]) continue;
      const isWhole = one[0] < other[0] && isMovedSum(own, one, other);
      if (isWhole || isMovedSum(one, own, other)) {
        const [whole, first, second] = isWhole ? [own, one, other] : [one, own, other];
        return { kind: 'sum', whole: whole[0], parts: [first[0], second[0]].sort((a, b) => a - b) };
      }
    }
  }
  return undefined;
}

type NumericColumn = Columns[number];

/** Whether two columns add up to a third in all, and in each row if one of the three stood in other rows. */
function isMovedSum(
  [, { figures: sums }]: NumericColumn,
  [, { figures: some }]: NumericColumn,
  [, { figures: others }]: NumericColumn,
): boolean {
  if (Math.abs(allOf(sums) - allOf(some) - allOf(others)) > SLACK) return false;
  const leave = (of: Figures): Figures => sums.map((sum = 0, i) => sum - (of[i] ?? 0));
  const added = some.map((one = 0, i) => one + (others[i] ?? 0));
  return areMoved(others, leave(some), SLACK) || areMoved(some, leave(others), SLACK) || areMoved(sums, added, SLACK);
}

const allOf = once((figures: Figures) => figures.reduce((all: number, figure = 0) => all + figure, 0));
