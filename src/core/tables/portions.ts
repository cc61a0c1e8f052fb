import { decimalOf } from '../arithmetic';
import { once, onceNumber } from '../workbook';
import type { ColumnFigures } from './column-figures';
import { saysPortion } from './header-fit';
import type { Law } from './laws';
import { allOf, areMoved } from './moved';
import type { Table } from './table';
import type { TableColumn } from './table-parts';

/** With fewer telling rows a quotient may come out by chance. */
const ENOUGH_ROWS = 4;
/** A portion holds in nearly all rows; the others may hold the slips that are looked for. */
const HOLDS = 0.75;
const MOST_OUT = 6;

/**
 * The column of which another says what portion each row is, 占全省比重: what it prints is the figure ÷ the sum of all;
 * undefined where it says so of none.
 */
export const portionOf = once((figures: ReadonlyMap<number, ColumnFigures>) => {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank);
  const places = new Map(numeric.map(([column], at) => [column, at]));
  return onceNumber((column): number | undefined => {
    const at = places.get(column) ?? -1;
    const portion = numeric[at]?.[1];
    const wholes = portion ? WHOLES.filter((whole) => mayBeOf(portion, whole)) : [];
    if (!portion || wholes.length === 0) return undefined;
    const near = numeric.slice(Math.max(0, at - REACH), at + 1 + REACH);
    const others = near.filter(([of, { isPercent }]) => of !== column && !isPercent);
    const told = [isOf, isMoved].map((holds) =>
      others.find(([, one]) => wholes.some((whole) => holds(portion, one, whole))),
    );
    return (told[0] ?? told[1])?.[0];
  });
});

/** Portions stand near what they are of: so many columns with figures to either side. */
const REACH = 20;

/** Portions are percent points or fractions of one; what is written with % is in points. */
const HUNDRED = 100;
const WHOLES = [HUNDRED, 1];
/** What the portions that come out are together at least, and all of them at most, of a whole. */
const MOST_OF_IT = 0.5;
const WITH_A_SLIP = 2;

function mayBeOf({ figures, isPercent }: ColumnFigures, whole: number): boolean {
  const sum = allOf(figures);
  return (whole === HUNDRED || !isPercent) && sum > MOST_OF_IT * whole && sum < WITH_A_SLIP * whole;
}

function isOf({ figures: printed }: ColumnFigures, { figures }: ColumnFigures, whole: number): boolean {
  const half = 0.51 * 10 ** -usualDecimals(printed);
  if (!isInProportion(printed, figures, half)) return false;
  const slack = half / whole;
  const rows = printed.flatMap((portion = 0, i) => {
    const figure = figures[i] ?? 0;
    return portion === 0 && figure === 0 ? [] : [{ portion: portion / whole, figure }];
  });
  return [sumOf(rows, 'figure'), sumBehind(rows, slack)].some((sum) => {
    const holds = ({ portion, figure }: Part): boolean => Math.abs(figure / sum - portion) <= slack;
    const holding = rows.filter(holds);
    const others = rows.filter((row) => !holds(row));
    return (
      holding.filter(({ portion }) => portion !== 0).length >= ENOUGH_ROWS &&
      others.length <= Math.min(MOST_OUT, (1 - HOLDS) * rows.length) &&
      sumOf(holding, 'portion') >= MOST_OF_IT &&
      canMakeOne(sumOf(holding, 'portion'), others, sum, slack * rows.length)
    );
  });
}

/** Whether portions are those of the figures, but stand in other rows: pasted a row too low, or sorted otherwise. */
function isMoved(portions: ColumnFigures, { figures }: ColumnFigures, whole: number): boolean {
  const sum = allOf(figures);
  return sum > 0 && areMoved(portions.figures, figures, 0.51 * 10 ** -usualDecimals(portions.figures), whole / sum);
}

/** Whether two of the first portions at least are in proportion to their figures, within what rounding may do. */
function isInProportion(printed: ColumnFigures['figures'], figures: ColumnFigures['figures'], half: number): boolean {
  const sums: { readonly sum: number; readonly share: number }[] = [];
  for (let i = 0; i < printed.length && sums.length < FEW; i++) {
    const portion = printed[i] ?? 0;
    const figure = figures[i] ?? 0;
    if (portion > 0 && figure > 0) sums.push({ sum: figure / portion, share: half / portion });
  }
  return sums.some((one, i) =>
    sums.some(
      (other, j) => i < j && Math.abs(one.sum - other.sum) <= Math.max(one.sum, other.sum) * (one.share + other.share),
    ),
  );
}

/** So many portions tell at once of most columns that they are none. */
const FEW = 6;

/**
 * Whether portions make up a whole, where of each row that does not come out either the portion or the figure is right:
 * figures in proportion to others are none.
 */
const canMakeOne = (known: number, [next, ...others]: readonly Part[], sum: number, slack: number): boolean =>
  next === undefined
    ? Math.abs(known - 1) <= slack
    : canMakeOne(known + next.portion, others, sum, slack) || canMakeOne(known + next.figure / sum, others, sum, slack);

/** The decimals that most portions keep to: one with more may be the slip that is looked for. */
const usualDecimals = once((printed: ColumnFigures['figures']): number => {
  const decimals = printed.flatMap((one) => (one === undefined || one === 0 ? [] : [decimalOf(one).decimals]));
  const sorted = decimals.sort((a, b) => a - b);
  return Math.min(sorted[Math.floor(HOLDS * (sorted.length - 1))] ?? 0, MOST_DECIMALS);
});

/** A figure, and the portion that it is said to be. */
interface Part {
  readonly portion: number;
  readonly figure: number;
}

/** What most rows say that all figures add up to, whatever slip one of them holds. */
function sumBehind(rows: readonly Part[], slack: number): number {
  const telling = [...rows].sort((a, b) => b.portion - a.portion).slice(0, Math.ceil(rows.length / 2));
  const sums = telling.map(({ portion, figure }) => figure / portion).sort((a, b) => a - b);
  const middle = sums[Math.floor(sums.length / 2)] ?? 0;
  const near = rows.filter(({ portion, figure }) => Math.abs(figure / middle - portion) <= NEAR * slack);
  return sumOf(near, 'figure') / sumOf(near, 'portion');
}

const sumOf = (rows: readonly Part[], of: keyof Part): number => rows.reduce((sum, row) => sum + row[of], 0);

/** So many times what the rounding of a portion leaves open, since the middle is rounded as well. */
const NEAR = 3;

/** A formula leaves more decimals than anybody prints. */
const MOST_DECIMALS = 6;

/**
 * The one column to which what is called a portion is in proportion throughout, though together it makes no whole:
 * each figure was divided by another total.
 */
function proportionalTo(column: number, figures: ReadonlyMap<number, ColumnFigures>): number | undefined {
  const portion = figures.get(column)?.figures ?? [];
  const half = 0.51 * 10 ** -usualDecimals(portion);
  const [only, ...more] = [...figures].filter(([of, one]) => {
    const rows = portion.flatMap((share = 0, i): readonly Part[] => {
      const figure = one.figures[i] ?? 0;
      return share === 0 && figure === 0 ? [] : [{ portion: share, figure }];
    });
    const sum = sumBehind(rows, half);
    const holding = rows.filter((row) => row.portion > 0 && Math.abs(row.figure / sum - row.portion) <= half);
    const isSame = Math.abs(sum - 1) <= half; // As a rate beside it says.
    return (
      of !== column &&
      !one.isPercent &&
      !isSame &&
      holding.length > ENOUGH_ROWS &&
      holding.length >= rows.length * NEARLY_ALL
    );
  });
  return more.length === 0 ? only?.[0] : undefined;
}

/** So large a share of rows in proportion is no chance. */
const NEARLY_ALL = 0.9;

/** The portions among some columns of a table, as rates of the totals that it prints; none where it prints no total. */
export const portionLaws = (
  { rows }: Pick<Table, 'rows'>,
  asked: readonly TableColumn[],
  figures: ReadonlyMap<number, ColumnFigures>,
): readonly Law[] =>
  rows.some(({ kind }) => kind === 'total')
    ? asked.flatMap((one): readonly Law[] => {
        const of =
          portionOf(figures)(one.column) ?? (saysPortion(one) ? proportionalTo(one.column, figures) : undefined);
        return of === undefined ? [] : [{ kind: 'rate', whole: one.column, parts: [of, of], isOfTotal: true }];
      })
    : [];
