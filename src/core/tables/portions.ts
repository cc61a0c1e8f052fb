import { decimalOf } from '../arithmetic';
import { once } from '../workbook';
import type { ColumnFigures } from './column-figures';
import type { Law } from './laws';
import type { Table } from './table';
import type { TableColumn } from './table-parts';

/** With fewer telling rows a quotient may come out by chance. */
const ENOUGH_ROWS = 4;
/** A portion holds in nearly all rows; the others may hold the slips that are looked for. */
const HOLDS = 0.8;

/**
 * The columns that say which portion of a whole column each row is, 占全省比重, with the column they are of: what they
 * print is its figure ÷ the sum of all its figures.
 */
export const portionColumns = once((figures: ReadonlyMap<number, ColumnFigures>): ReadonlyMap<number, number> => {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank);
  const amounts = numeric.filter(([, { isPercent }]) => !isPercent);
  return new Map(
    numeric.flatMap(([column, portion]): readonly (readonly [number, number])[] => {
      const wholes = WHOLES.filter((whole) => mayBeOf(portion, whole));
      if (wholes.length === 0) return [];
      const of = amounts.find(([other, one]) => other !== column && wholes.some((whole) => isOf(portion, one, whole)));
      return of ? [[column, of[0]]] : [];
    }),
  );
});

/** Portions are percent points or fractions of one; what is written with % is in points. */
const HUNDRED = 100;
const WHOLES = [HUNDRED, 1];
/** What the portions that come out are together at least, and all of them at most, of a whole. */
const MOST_OF_IT = 0.5;
const WITH_A_SLIP = 2;

function mayBeOf({ figures, isPercent }: ColumnFigures, whole: number): boolean {
  const sum = figures.reduce((all: number, figure = 0) => all + figure, 0);
  return (whole === HUNDRED || !isPercent) && sum > MOST_OF_IT * whole && sum < WITH_A_SLIP * whole;
}

function isOf({ figures: printed }: ColumnFigures, { figures }: ColumnFigures, whole: number): boolean {
  const decimals = Math.max(...printed.map((one) => (one === undefined ? 0 : decimalOf(one).decimals)));
  const slack = 0.51 * 10 ** -Math.min(decimals, MOST_DECIMALS);
  const rows = printed.flatMap((portion = 0, i) => {
    const figure = figures[i] ?? 0;
    return portion === 0 && figure === 0 ? [] : [{ portion: portion / whole, figure }];
  });
  // Figures in proportion are portions where they are of what these add up to, or make up a whole themselves.
  const isWhole = Math.abs(sumOf(rows, 'portion') - 1) * whole <= slack * rows.length;
  return [sumOf(rows, 'figure'), ...(isWhole ? [sumBehind(rows)] : [])].some((sum) => {
    const holding = rows.filter(({ portion, figure }) => Math.abs(figure / sum - portion) * whole <= slack);
    return (
      holding.filter(({ portion }) => portion !== 0).length >= ENOUGH_ROWS &&
      rows.length - holding.length <= (1 - HOLDS) * rows.length &&
      sumOf(holding, 'portion') >= MOST_OF_IT
    );
  });
}

/** A figure, and the portion that it is said to be. */
interface Part {
  readonly portion: number;
  readonly figure: number;
}

/** What most rows say that all figures add up to, whatever slip one of them holds. */
function sumBehind(rows: readonly Part[]): number {
  const telling = [...rows].sort((a, b) => b.portion - a.portion).slice(0, Math.ceil(rows.length / 2));
  const sums = telling.map(({ portion, figure }) => figure / portion).sort((a, b) => a - b);
  const middle = sums[Math.floor(sums.length / 2)] ?? 0;
  const near = rows.filter(({ portion, figure }) => Math.abs(figure - middle * portion) <= NEAR * figure);
  return sumOf(near, 'figure') / sumOf(near, 'portion');
}

const sumOf = (rows: readonly Part[], of: keyof Part): number => rows.reduce((sum, row) => sum + row[of], 0);

/** What the rounding of a portion leaves open of the sum. */
const NEAR = 0.05;

/** A formula leaves more decimals than anybody prints. */
const MOST_DECIMALS = 6;

/** The portions among some columns of a table, as rates of the totals that it prints; none where it prints no total. */
export const portionLaws = (
  { rows }: Pick<Table, 'rows'>,
  asked: readonly TableColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Law[] =>
  rows.some(({ kind }) => kind === 'total')
    ? asked.flatMap(({ column }): readonly Law[] => {
        const of = portionColumns(figures).get(column);
        return of === undefined ? [] : [{ kind: 'rate', whole: column, parts: [of, of], isOfTotal: true }];
      })
    : [];
