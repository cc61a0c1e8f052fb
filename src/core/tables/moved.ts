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

function sumWith(asked: number, near: Columns): Law | undefined {
  for (const [whole, { figures: sums }] of near) {
    for (const [first, { figures: some }] of near) {
      for (const [second, { figures: others }] of near) {
        const columns = new Set([whole, first, second]);
        if (first >= second || columns.size < 3 || !columns.has(asked)) continue;
        if (Math.abs(allOf(sums) - allOf(some) - allOf(others)) > SLACK) continue;
        const leave = (of: Figures): Figures => sums.map((sum = 0, i) => sum - (of[i] ?? 0));
        const added = some.map((one = 0, i) => one + (others[i] ?? 0));
        if (
          areMoved(others, leave(some), SLACK) ||
          areMoved(some, leave(others), SLACK) ||
          areMoved(sums, added, SLACK)
        )
          return { kind: 'sum', whole, parts: [first, second] };
      }
    }
  }
  return undefined;
}

const allOf = once((figures: Figures) => figures.reduce((all: number, figure = 0) => all + figure, 0));
