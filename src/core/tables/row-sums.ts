import type { Sheet } from '../workbook';
import { numberOf, readNumber } from './number';
import type { TableRow } from './table-parts';
import { listBelow } from './ordinals';
import { isCityProperAlone, isPartLabel } from './words';

/** The figures of a row in the columns that may add up. */
export type Vector = readonly number[];

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
  columns: readonly number[],
): readonly TableRow[] {
  if (!rows.some(isOpen)) return rows;
  const vectors = rows.map((row) => vectorOf(sheet, row, columns));
  const places = rows.flatMap((row, i) => (row.kind === 'place' && !isUnnamed(row) ? [i] : []));
  const shares = sharesOfTotal(rows, vectors);
  return rows.map((row, i) => {
    if (!isOpen(row) && !shares.has(i)) return row;
    const kind = shares.has(i) ? 'part' : kindByFigures(sheet, rows, vectors, places, i);
    if (kind === undefined || kind === row.kind) return row;
    const { unit, ...rest } = row;
    const prefecture = kind === 'subtotal' && unit?.prefecture ? { prefecture: unit.prefecture.id } : {};
    return kind === 'place' ? row : { ...rest, ...prefecture, kind };
  });
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

/** The figures of a row in some columns; nothing counts as zero. */
export const vectorOf = (sheet: Sheet, { row }: TableRow, columns: readonly number[]): Vector =>
  columns.map(
    (column) => numberOf(readNumber(sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column])) ?? 0,
  );

function kindByFigures(
  sheet: Sheet,
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  places: readonly number[],
  i: number,
): TableRow['kind'] | undefined {
  const own = vectors[i] ?? [];
  const row = rows[i];
  if (!row || own.every((figure) => figure === 0)) return partBesideTotal(rows, vectors, places, i);
  if (
    isSumOf(
      own,
      vectors,
      places.filter((other) => other !== i),
    )
  )
    return row.unit?.prefecture ? undefined : 'total';
  if (isUnnamed(row) && isKindOfPlaces(own, rows, vectors, places)) return 'part';
  if (isRunBeside(own, rows, vectors, i, 1) || isRunBeside(own, rows, vectors, i, -1)) return 'subtotal';
  if (comesOutOnce(own, vectors, listBelow(sheet, rows, i))) return 'subtotal';
  return partBesideTotal(rows, vectors, places, i);
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
function partBesideTotal(
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  places: readonly number[],
  i: number,
): TableRow['kind'] | undefined {
  const row = rows[i];
  let above = i - 1;
  while (above >= 0 && rows[above] && isPartRow(rows[above])) above--;
  const total = vectors[above];
  if (!isPartRow(row) || !total || rows[above]?.kind !== 'total') return undefined;
  const others = places.filter((one) => one !== i);
  const isAdded = comesOutOnce(total, vectors, [...others, i]) && !comesOutOnce(total, vectors, others);
  return isAdded || isSumOf(total, vectors, [...others, i]) ? undefined : 'part';
}

const isPartRow = (row: TableRow | undefined): boolean =>
  row !== undefined && isUnnamed(row) && (isPartLabel(row.label) || isCityProperAlone(row.label));

/** Whether a row equals the sum of some others in most of its columns. */
export function isSumOf(own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean {
  if (members.length < 2) return false;
  const sums = own.map((_, column) => members.reduce((sum, member) => sum + (vectors[member]?.[column] ?? 0), 0));
  return comesOut(own, sums);
}

/** Whether sums equal a row in half of the columns that hold anything, and tellingly in `least` of them. */
export function comesOut(own: Vector, sums: Vector, least = 1): boolean {
  const asked = own.flatMap((figure, column) => (figure === 0 && sums[column] === 0 ? [] : [column]));
  const equal = asked.filter((column) => isSameFigure(own[column] ?? 0, sums[column] ?? 0));
  const filled = equal.filter((column) => own[column] !== 0).length;
  const isTelling = filled > 1 || (filled >= least && equal.some((column) => Math.abs(own[column] ?? 0) >= TELLING));
  return isTelling && equal.length >= asked.length * ENOUGH_SHARE;
}

/** Whether some rows add up to a row in one column at least; enough where something else says that they do. */
export const comesOutOnce = (own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean =>
  own.some((figure, column) => {
    const sum = members.reduce((all, member) => all + (vectors[member]?.[column] ?? 0), 0);
    return figure !== 0 && isSameFigure(sum, figure);
  });

/** Whether an unnamed row sums up all places of one kind, or all of the others. */
function isKindOfPlaces(
  own: Vector,
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  places: readonly number[],
): boolean {
  const kinds = [...new Set(places.map((i) => rows[i]?.unit?.type))];
  return kinds.some(
    (kind) =>
      isSumOf(
        own,
        vectors,
        places.filter((i) => rows[i]?.unit?.type === kind),
      ) ||
      isSumOf(
        own,
        vectors,
        places.filter((i) => rows[i]?.unit?.type !== kind),
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
    (vectors[j] ?? []).forEach((figure, column) => {
      sums[column] = (sums[column] ?? 0) + figure;
    });
    if (count >= 2 && comesOut(own, sums, least)) return true;
    if (isBeyond(own, sums)) return false;
  }
  return false;
}

/** Once every column of a run exceeds the row, no longer run can come out. */
const isBeyond = (own: Vector, sums: Vector): boolean =>
  own.every((figure, column) => (sums[column] ?? 0) > figure + NOISE);
