import { once } from '../workbook';
import type { ColumnFigures } from './column-figures';
import type { Law } from './laws';

type Figures = ColumnFigures['figures'];

/** So many different figures that are all found again, in other rows, are there by no chance. */
const ENOUGH_DIFFERENT = 4;

/** Whether a column holds so many times the figures that it should, each within the slack, but in other rows. */
export function areMoved(figures: Figures, meant: Figures, slack: number, times = 1): boolean {
  const some = sortedOf(figures);
  const others = sortedOf(meant);
  return (
    some.length === others.length &&
    some.every((figure, i) => Math.abs(figure - times * (others[i] ?? 0)) <= slack) &&
    new Set(some).size >= ENOUGH_DIFFERENT
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
 * The sums of two columns, or of a run of those asked for, that would hold if one column stood in other rows: every row
 * fails, and yet the figures are those that the others leave. Asked for columns that nothing else explains.
 */
export function movedSums(figures: ReadonlyMap<number, ColumnFigures>, asked: readonly number[]): readonly Law[] {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank && !one.isPercent);
  const wanted = new Set(asked);
  const laws: Law[] = [];
  for (const column of asked.slice(0, MOST_ASKED)) {
    const at = numeric.findIndex(([one]) => one === column);
    if (at < 0 || laws.some(({ whole, parts }) => [whole, ...parts].includes(column))) continue;
    const near = numeric.slice(Math.max(0, at - REACH), at + 1 + REACH);
    const law = sumsWith(column, near, wanted).find(isMovedSum);
    if (law) laws.push({ kind: 'sum', whole: law.whole[0], parts: law.parts.map(([part]) => part) });
  }
  return laws;
}

type NumericColumn = readonly [number, ColumnFigures];

/** A sum that may be: as much in all as its parts. */
interface Sum {
  readonly whole: NumericColumn;
  readonly parts: readonly NumericColumn[];
}

/** The sums, right in all, that the asked column is, or is a part of. */
function sumsWith(asked: number, near: readonly NumericColumn[], wanted: ReadonlySet<number>): readonly Sum[] {
  const at = near.findIndex(([column]) => column === asked);
  const totals = near.map(([, { figures }]) => allOf(figures));
  const columns = [...near.keys()];
  const runs: (readonly number[])[] = [];
  const isWanted = (i: number): boolean => wanted.has(near[i]?.[0] ?? -1);
  for (let from = at; from >= 0 && isWanted(from); from--)
    for (let to = Math.max(at, from + 2); to < near.length && isWanted(to); to++)
      runs.push(columns.slice(from, to + 1));
  const sums: Sum[] = [];
  const consider = (parts: readonly number[]): void => {
    let sum = 0;
    for (const part of parts) sum += totals[part] ?? 0;
    for (const i of parts.includes(at) ? columns : [at]) {
      const whole = near[i];
      if (whole && Math.abs((totals[i] ?? 0) - sum) <= SLACK && !parts.includes(i))
        sums.push({ whole, parts: near.filter((_, part) => parts.includes(part)) });
    }
  };
  for (const one of columns) for (let other = one + 1; other < near.length; other++) consider([one, other]);
  runs.forEach(consider);
  return sums;
}

/** Whether a sum holds in each row if one of its columns stood in other rows. */
function isMovedSum({ whole: [, { figures: sums }], parts }: Sum): boolean {
  const added = sums.map((_, i) => parts.reduce((all, [, { figures }]) => all + (figures[i] ?? 0), 0));
  return (
    areMoved(sums, added, SLACK) ||
    parts.some(([, { figures: own }]) => {
      const left = sums.map((sum = 0, i) => sum - (added[i] ?? 0) + (own[i] ?? 0));
      return areMoved(own, left, SLACK);
    })
  );
}

/** What a column has in all. */
export const allOf = once((figures: Figures) => figures.reduce((all: number, figure = 0) => all + figure, 0));
