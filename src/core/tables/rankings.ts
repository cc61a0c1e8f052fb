import { once, onceNumber } from '../workbook';
import type { ColumnFigures } from './column-figures';

/** What a column of ranks ranks: the figures of another column, the greatest or the least first. */
export interface Ranking {
  readonly of: number;
  readonly isDescending: boolean;
}

/** With fewer rows an order may come out by chance. */
const ENOUGH_ROWS = 4;
/** One row in so many may hold the slip that is looked for; two exchanged ones are two rows. */
const ROWS_AN_EXCEPTION = 3;
const ENOUGH_FOR_ONE = 6;

/** 1, 2, 3 … in any order, ties included: ordinals and ranks, but for a few that may be mistyped. */
export function areOrdinals({ figures, isWhole }: ColumnFigures): boolean {
  const numbers = figures.filter((one) => one !== undefined);
  const beyond = numbers.filter((one) => one < 1 || one > figures.length).length;
  return isWhole && numbers.length > 2 && isFew(beyond, numbers.length) && new Set(numbers).size * 2 > numbers.length;
}

/** What a column ranks, 排名 or 位次: the column whose figures stand in its order; undefined where it ranks none. */
export const rankingOf = once((figures: ReadonlyMap<number, ColumnFigures>) => {
  const numeric = [...figures].filter(([, one]) => one.isNumeric && !one.isBlank);
  const places = new Map(numeric.map(([column], at) => [column, at]));
  return onceNumber((column) => rankingIn(numeric, places.get(column)));
});

type Numeric = readonly (readonly [number, ColumnFigures])[];

function rankingIn(numeric: Numeric, at = -1): Ranking | undefined {
  const [column = -1, ranks] = numeric[at] ?? [];
  if (!ranks || !areOrdinals(ranks)) return undefined;
  const near = numeric.slice(Math.max(0, at - REACH), at + 1 + REACH).filter(([of]) => of !== column);
  const ordered = inOrder(ranks.figures);
  const fitting = near.flatMap(([of, one]) =>
    [true, false].flatMap((isDescending) => {
      // What is numbered, or grows with another column, is in its order by nature: then no row may be out of it.
      const rows = !isDescending || isNumbering(ranks) ? 0 : ranks.figures.length;
      if (breaksIn(ordered, ranks.figures, one.figures, isDescending, mostOf(rows))) return [];
      const exceptions = misranked(ranks.figures, one.figures, isDescending)?.length ?? Infinity;
      const different = differentOf(ranks.figures, one.figures);
      const far = Math.abs(of - column) + (of > column ? BEHIND : 0);
      return isFew(exceptions, rows) && different >= ENOUGH_ROWS + FIGURES_MORE * exceptions
        ? [{ of, isDescending, exceptions, far }]
        : [];
    }),
  );
  const [best] = fitting.sort((a, b) => a.exceptions - b.exceptions || a.far - b.far);
  return best && { of: best.of, isDescending: best.isDescending };
}

/** Ranks stand near what they rank: so many columns with figures to either side. */
const REACH = 20;

/** The rows that have a rank, the first first. */
const inOrder = (ranks: Figures): readonly number[] =>
  [...ranks.keys()].filter((i) => ranks[i] !== undefined).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));

/** Whether figures leave the order of their ranks more often than some rows out of place do: each once at most. */
function breaksIn(
  ordered: readonly number[],
  ranks: Figures,
  figures: Figures,
  isDescending: boolean,
  most: number,
): boolean {
  let [breaks, before]: [number, number | undefined] = [0, undefined];
  for (const i of ordered) {
    const figure = figures[i];
    if (figure === undefined) continue;
    const last = before === undefined ? undefined : figures[before];
    const isBreak =
      last !== undefined && ranks[i] !== ranks[before ?? -1] && (isDescending ? figure > last : figure < last);
    if (isBreak && ++breaks > most) return true;
    before = i;
  }
  return false;
}

/** Whether rows are numbered from top to bottom. */
export const isNumbering = ({ figures }: ColumnFigures): boolean =>
  figures.every((figure, i) => i === 0 || (figure ?? 0) > (figures[i - 1] ?? 0));

/** How many of some rows may be exceptions. */
const mostOf = (rows: number): number => (rows >= ENOUGH_FOR_ONE ? Math.floor(rows / ROWS_AN_EXCEPTION) : 0);

const isFew = (exceptions: number, rows: number): boolean => exceptions <= mostOf(rows);

/** An exception is outweighed by so many different figures that stand in order. */
const FIGURES_MORE = 2;

const differentOf = (ranks: Figures, figures: Figures): number =>
  new Set(figures.filter((figure, i) => figure !== undefined && ranks[i] !== undefined)).size;

/** A rank stands behind what it ranks. */
const BEHIND = 1000;

type Figures = ColumnFigures['figures'];

/** A row whose rank is none that its figure can have, and the ranks that it can. */
export interface Misranked {
  readonly row: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The fewest rows, by index, whose ranks do not fit the figures; of equal figures any order will do, and ranks may
 * count equal ones once. The figures of doubted rows say nothing, nor do their ranks. Undefined where nothing can be
 * said: too few rows, or too few different figures.
 */
export function misranked(
  ranks: Figures,
  figures: Figures,
  isDescending: boolean,
  doubted: ReadonlySet<number> = NONE,
): readonly Misranked[] | undefined {
  const rows = ranks.flatMap((rank, row) => {
    const figure = figures[row];
    return rank === undefined || figure === undefined ? [] : [{ row, rank, figure: isDescending ? -figure : figure }];
  });
  const values = new Set(rows.map(({ figure }) => figure)).size;
  if (rows.length < ENOUGH_ROWS || values * 2 <= rows.length) return undefined;
  const asked = rows.filter(({ row }) => !doubted.has(row));
  const out = outOfOrder(asked);
  // Where one figure is wrong, the ranks of many rows seem to be: then that row is told and not the others.
  const misfitsWithout = (aside: ReadonlySet<number>): readonly Misranked[] =>
    misfits(asked, aside, rows.length - asked.length);
  const plain = misfitsWithout(NONE);
  const without = plain.length > 1 && isFew(out.size, rows.length) ? misfitsWithout(out) : plain;
  return without.length < plain.length ? without : plain;
}

const NONE: ReadonlySet<number> = new Set();

/** A row with its rank, and its figure, the least first. */
interface Ranked {
  readonly row: number;
  readonly rank: number;
  readonly figure: number;
}

/** The rows whose ranks do not fit those that are not put aside, in one of the two ways of counting equal figures. */
function misfits(rows: readonly Ranked[], aside: ReadonlySet<number>, doubted: number): readonly Misranked[] {
  const known = rows.filter(({ row }) => !aside.has(row)).map(({ figure }) => figure);
  const [all, different] = [known, [...new Set(known)]].map((one) => one.sort((a, b) => a - b));
  const [plain, dense] = [all, different].map((sorted = []) =>
    rows.flatMap(({ row, rank, figure }) => {
      const open = doubted + aside.size - (aside.has(row) ? 1 : 0);
      const [least, behind] = [countBelow(sorted, figure) + 1, countBelow(sorted, figure, true)];
      const most = Math.max(least, behind) + open;
      // A row that is put aside is told, whatever the others leave open for it.
      return rank >= least && rank <= most && !aside.has(row) ? [] : [{ row, least, most }];
    }),
  );
  return plain && dense && dense.length < plain.length ? dense : (plain ?? []);
}

/** How many of a sorted series are below a figure, or equal to it as well. */
function countBelow(sorted: readonly number[], figure: number, withEqual = false): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle] ?? 0;
    if (one < figure || (withEqual && one === figure)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The fewest rows without which figures stand in the order of their ranks. */
function outOfOrder(rows: readonly Ranked[]): ReadonlySet<number> {
  const ordered = [...rows].sort((a, b) => a.rank - b.rank || a.figure - b.figure);
  // The last figure of the best series of each length, where it stands, and what stands before each figure.
  const [tails, ends]: [number[], number[]] = [[], []];
  const before: (number | undefined)[] = [];
  for (const [at, { figure }] of ordered.entries()) {
    const length = countBelow(tails, figure, true);
    before.push(ends[length - 1]);
    tails[length] = figure;
    ends[length] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return new Set(ordered.flatMap(({ row }, at) => (kept.has(at) ? [] : [row])));
}
