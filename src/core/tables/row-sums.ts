import { once, type Sheet } from '../workbook';
import { figureOrZero } from './number';
import type { TableRow } from './table-parts';

/** The figures of a row in the columns that may add up; nothing counts as zero. */
export type Vector = readonly number[];

/** The figures of rows in some columns. */
export const vectorsOf = (sheet: Sheet, rows: readonly TableRow[], columns: readonly number[]): readonly Vector[] =>
  rows.map(({ row }) => columns.map((column) => figureOrZero(sheet, row, column)));

/** Figures are compared to the thousandth of a unit: sums of amounts carry binary noise. */
const NOISE = 0.0005;

/** Whether two figures are equal but for noise. */
export const isSameFigure = (one: number, other: number): boolean => Math.abs(one - other) <= NOISE;
/**
 * A row is the sum of others where half of its columns come out: rates and ordinals never do, one column may hold a
 * slip.
 */
const ENOUGH_SHARE = 0.5;
/** One column alone proves a sum only by a figure that is unlikely to come out by chance. */
export const TELLING = 100;

/** Whether a row names no place. */
export const isUnnamed = ({ unit, match }: TableRow): boolean => unit === undefined && match.kind !== 'outside';

/** What some rows have together, column by column. */
export function sumsOf(vectors: readonly Vector[], members: readonly number[]): Vector {
  const sums = vectors[0]?.map(() => 0) ?? [];
  for (const member of members) addTo(sums, vectors[member] ?? []);
  return sums;
}

/** Adds the figures of a row to sums. */
export function addTo(sums: number[], vector: Vector): void {
  for (let column = 0; column < vector.length; column++) sums[column] = (sums[column] ?? 0) + (vector[column] ?? 0);
}

/** Whether a row equals the sum of some others in most of its columns. */
export const isSumOf = (own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean =>
  members.length > 1 && comesOut(own, sumsOf(vectors, members));

/** Whether sums equal a row in a share of the columns that hold anything, and tellingly in `least` of them. */
export function comesOut(own: Vector, sums: Vector, least = 1, share = ENOUGH_SHARE): boolean {
  let [asked, equal, filled] = [0, 0, 0];
  let hasTelling = false;
  for (let column = 0; column < own.length; column++) {
    const [figure = 0, sum = 0] = [own[column], sums[column]];
    if (figure === 0 && sum === 0) continue;
    asked++;
    if (!isSameFigure(figure, sum)) continue;
    equal++;
    if (figure !== 0) filled++;
    if (Math.abs(figure) >= TELLING) hasTelling = true;
  }
  return (filled > 1 || (filled >= least && hasTelling)) && equal >= asked * share;
}

/** Whether some rows add up to a row in one column at least; enough where something else says that they do. */
export function comesOutOnce(own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean {
  const sums = sumsOf(vectors, members);
  return own.some((figure, column) => figure !== 0 && isSameFigure(sums[column] ?? 0, figure));
}

/** Whether a figure comes out that is unlikely to do so by chance. */
const isTelling = (own: Vector, sums: Vector): boolean =>
  own.some((figure, column) => Math.abs(figure) >= TELLING && isSameFigure(figure, sums[column] ?? 0));

/** In how many columns, and in which share of them, a row must be a sum. */
export interface Telling {
  readonly least: number;
  readonly share: number;
  /** Whether its run must end where another sum stands, or the list ends, and come out by a large figure. */
  readonly isBordered?: boolean;
}

/**
 * Whether a row equals the rows that follow (`step` 1) or precede it (-1), up to the next sum or unnamed row, in
 * `least` columns. A city is taken for the sum of its own prefecture's rows only.
 */
export function isRunBeside(
  own: Vector,
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  i: number,
  step: 1 | -1,
  { least, share, isBordered }: Telling = { least: rows[i]?.unit === undefined ? 1 : 2, share: ENOUGH_SHARE },
): boolean {
  const prefecture = rows[i]?.unit?.prefecture?.id;
  const sums = own.map(() => 0);
  let filled = 0;
  for (let j = i + step, count = 1; j >= 0 && j < rows.length; j += step, count++) {
    const row = rows[j];
    if (!row || row.kind !== 'place' || isUnnamed(row)) return false;
    if (prefecture !== undefined && row.unit?.prefecture?.id !== prefecture) return false;
    const vector = vectors[j] ?? [];
    addTo(sums, vector);
    if (vector.some((figure) => figure !== 0)) filled++;
    // Beside one filled row a row is its sum only as a whole: a rate and a rank alone may be alike by chance.
    const isTold = !isBordered || ((rows[j + step]?.kind ?? 'total') !== 'place' && isTelling(own, sums));
    if (count >= 2 && isTold && comesOut(own, sums, least, filled > 1 ? share : 1)) return true;
    if (isBeyond(own, sums)) return false;
    if (isLong(count) && isOutOfReach(own, sums, step === 1 ? [j + 1, rows.length] : [0, j], placeSums(rows)(vectors)))
      return false;
  }
  return false;
}

/** Whether it is time to ask again if a run can still come out: at 16 rows, and at twice as many each time. */
const isLong = (count: number): boolean => count >= 16 && (count & (count - 1)) === 0;

/** What the places before each row have together, column by column: of figures above zero, and of figures below. */
interface PlaceSums {
  readonly above: readonly Float64Array[];
  readonly below: readonly Float64Array[];
}

const placeSums = once((rows: readonly TableRow[]) =>
  once((vectors: readonly Vector[]): PlaceSums => {
    const sumsBefore = (part: (figure: number) => number): readonly Float64Array[] =>
      (vectors[0] ?? []).map((_, column) => {
        const sums = new Float64Array(rows.length + 1);
        rows.forEach(({ kind }, i) => {
          sums[i + 1] = (sums[i] ?? 0) + (kind === 'place' ? part(vectors[i]?.[column] ?? 0) : 0);
        });
        return sums;
      });
    return { above: sumsBefore((figure) => Math.max(figure, 0)), below: sumsBefore((figure) => Math.min(figure, 0)) };
  }),
);

/** More than binary noise of sums of a whole list. */
const SLACK = 1;

/**
 * Whether a run can no longer come out, whatever part of the rows from one to another still joins it. Figures below
 * zero may bring a sum back, so it is not enough that it exceeds the row.
 */
function isOutOfReach(
  own: Vector,
  sums: Vector,
  [from, to]: readonly [from: number, to: number],
  { above, below }: PlaceSums,
): boolean {
  const between = (before: readonly Float64Array[], column: number): number =>
    (before[column]?.[to] ?? 0) - (before[column]?.[from] ?? 0);
  const filled = own.flatMap((figure, column) => (figure === 0 ? [] : [column]));
  const lost = filled.filter((column) => {
    const missing = (own[column] ?? 0) - (sums[column] ?? 0);
    return missing > between(above, column) + SLACK || missing < between(below, column) - SLACK;
  });
  return filled.length - lost.length < filled.length * ENOUGH_SHARE;
}

/**
 * Once every column of a run exceeds the row, no longer run can come out; a figure below zero is what others below zero
 * may still come down to.
 */
export function isBeyond(own: Vector, sums: Vector): boolean {
  for (let column = 0; column < own.length; column++) {
    const figure = own[column] ?? 0;
    if (figure < 0 || (sums[column] ?? 0) <= figure + NOISE) return false;
  }
  return true;
}
