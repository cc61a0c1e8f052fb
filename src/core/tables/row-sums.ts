import type { Sheet } from '../workbook';
import { figureOrZero } from './number';
import type { TableRow } from './table-parts';
import { listBelow } from './ordinals';
import { isCityProperAlone, isPartLabel } from './words';

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
const TELLING = 100;

/**
 * What a row is follows from its figures where its label does not say: a row that equals all places is a total, one
 * that equals the rows above or below is their sub-total, one that equals the places of one kind (市本级, 县) is a part of
 * the total.
 */
export function sumsByFigures(
  sheet: Sheet,
  rows: readonly TableRow[],
  vectors: readonly Vector[],
): readonly TableRow[] {
  if (!rows.some(isOpen) || isAddedAlike(rows, vectors)) return rows;
  const places = rows.flatMap((row, i) => (row.kind === 'place' && !isUnnamed(row) ? [i] : []));
  const lines: Lines = { sheet, rows, vectors, places, whole: sumsOf(vectors, places) };
  const shares = sharesOfTotal(rows, vectors);
  return rows.map((row, i) => {
    if (!isOpen(row) && !shares.has(i)) return row;
    const kind = shares.has(i) ? 'part' : kindByFigures(lines, row, i);
    if (kind === undefined || kind === row.kind) return row;
    const { unit, ...rest } = row;
    const prefecture = kind === 'subtotal' && unit?.prefecture ? { prefecture: unit.prefecture.id } : {};
    return kind === 'place' ? row : { ...rest, ...prefecture, kind };
  });
}

/** Where the total adds all rows alike none of them is the sum of others. */
function isAddedAlike(rows: readonly TableRow[], vectors: readonly Vector[]): boolean {
  const total = vectors[rows.findIndex(({ kind }) => kind === 'total')];
  const open = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  return total !== undefined && rows.every(({ kind }) => kind !== 'subtotal') && isSumOf(total, vectors, open);
}

/** The rows of a table with their figures, those that name places, and what these have together. */
interface Lines {
  readonly sheet: Sheet;
  readonly rows: readonly TableRow[];
  readonly vectors: readonly Vector[];
  readonly places: readonly number[];
  readonly whole: Vector;
}

/**
 * Rows whose label does not settle what they are: names of no place, and places of no prefecture and cities, which may
 * stand for a whole one.
 */
const isOpen = (row: TableRow): boolean =>
  row.kind === 'place' &&
  (isUnnamed(row) ||
    (row.unit !== undefined && row.match.kind === 'unit' && (row.unit.prefecture?.id ?? row.unit.id) === row.unit.id));

const isUnnamed = ({ unit, match }: TableRow): boolean => unit === undefined && match.kind !== 'outside';

function kindByFigures(lines: Lines, row: TableRow, i: number): TableRow['kind'] | undefined {
  const { sheet, rows, vectors, places, whole } = lines;
  const own = vectors[i] ?? [];
  if (own.every((figure) => figure === 0)) return partBesideTotal(lines, row, i);
  const others = isUnnamed(row) ? whole : whole.map((sum, column) => sum - (own[column] ?? 0));
  if (places.length > (isUnnamed(row) ? 1 : 2) && comesOut(own, others))
    return row.unit?.prefecture ? undefined : 'total';
  if (isUnnamed(row) && isKindOfPlaces(own, lines)) return 'part';
  if (isRunBeside(own, rows, vectors, i, 1) || isRunBeside(own, rows, vectors, i, -1)) return 'subtotal';
  if (comesOutOnce(own, vectors, listBelow(sheet, rows, i))) return 'subtotal';
  return partBesideTotal(lines, row, i);
}

/** A total is parted into so few at most; more would only cost time. */
const MOST_SHARES = 20;

/**
 * 其中：南疆 and 北疆 below it: rows from a 其中 on that together are the total, and so are no places beside the others.
 * Where there are no others they are the places themselves.
 */
function sharesOfTotal(rows: readonly TableRow[], vectors: readonly Vector[]): ReadonlySet<number> {
  const total = rows.findIndex(({ kind }) => kind === 'total');
  const first = rows.findIndex(({ label }) => isPartLabel(label));
  const own = vectors[total];
  if (!own || first < 0) return new Set();
  const end = Math.min(rows.length, first + MOST_SHARES);
  for (let last = first + 1; last < end && rows[last]?.kind !== 'total'; last++) {
    const block = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const others = rows.filter(({ kind }, i) => kind === 'place' && !block.includes(i)).length;
    if (isSumOf(own, vectors, block)) return new Set(others > 1 ? block : []);
  }
  return new Set();
}

/** 其中：市本级 below a total introduces a part of it, unless it is the city listed first, which the total adds. */
function partBesideTotal({ rows, vectors, places }: Lines, row: TableRow, i: number): TableRow['kind'] | undefined {
  if (!isPartRow(row)) return undefined;
  let above = i - 1;
  while (above >= 0 && isPartRow(rows[above])) above--;
  const total = vectors[above];
  if (!total || rows[above]?.kind !== 'total') return undefined;
  const others = places.filter((one) => one !== i);
  const isAdded = comesOutOnce(total, vectors, [...others, i]) && !comesOutOnce(total, vectors, others);
  return isAdded || isSumOf(total, vectors, [...others, i]) ? undefined : 'part';
}

const isPartRow = (row: TableRow | undefined): boolean =>
  row !== undefined && isUnnamed(row) && (isPartLabel(row.label) || isCityProperAlone(row.label));

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

/** Whether sums equal a row in half of the columns that hold anything, and tellingly in `least` of them. */
export function comesOut(own: Vector, sums: Vector, least = 1): boolean {
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
  return (filled > 1 || (filled >= least && hasTelling)) && equal >= asked * ENOUGH_SHARE;
}

/** Whether some rows add up to a row in one column at least; enough where something else says that they do. */
export function comesOutOnce(own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean {
  const sums = sumsOf(vectors, members);
  return own.some((figure, column) => figure !== 0 && isSameFigure(sums[column] ?? 0, figure));
}

/** Whether an unnamed row sums up all places of one kind, or all of the others. */
function isKindOfPlaces(own: Vector, { rows, vectors, places }: Lines): boolean {
  const typeOf = (i: number): string | undefined => rows[i]?.unit?.type;
  return [...new Set(places.map(typeOf))].some((type) =>
    [true, false].some((isOf) =>
      isSumOf(
        own,
        vectors,
        places.filter((i) => (typeOf(i) === type) === isOf),
      ),
    ),
  );
}

/**
 * Whether a row equals the rows that follow (`step` 1) or precede it (-1), up to the next sum or unnamed row. A city
 * is taken for the sum of its prefecture only where two columns say so, and only of its own prefecture's rows.
 */
export function isRunBeside(
  own: Vector,
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  i: number,
  step: 1 | -1,
): boolean {
  const prefecture = rows[i]?.unit?.prefecture?.id;
  const least = rows[i]?.unit === undefined ? 1 : 2;
  const sums = own.map(() => 0);
  for (let j = i + step, count = 1; j >= 0 && j < rows.length; j += step, count++) {
    const row = rows[j];
    if (!row || row.kind !== 'place' || isUnnamed(row)) return false;
    if (prefecture !== undefined && row.unit?.prefecture?.id !== prefecture) return false;
    addTo(sums, vectors[j] ?? []);
    if (count >= 2 && comesOut(own, sums, least)) return true;
    if (isBeyond(own, sums)) return false;
  }
  return false;
}

/** Once every column of a run exceeds the row, no longer run can come out. */
export const isBeyond = (own: Vector, sums: Vector): boolean =>
  own.every((figure, column) => (sums[column] ?? 0) > figure + NOISE);
