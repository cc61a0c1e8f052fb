import { once, type Sheet } from '../workbook';
import { listBelow } from './ordinals';
import { comesOut, comesOutOnce, isRunBeside, isSumOf, isUnnamed, sumsOf, type Telling, type Vector } from './row-sums';
import { ofShare, sharesOfTotal, totalOf } from './shares';
import type { TableRow } from './table-parts';
import { isCityProperAlone, isPartLabel } from './words';

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
  if (!rows.some(isOpen)) return rows;
  const shares = sharesOfTotal(rows, vectors);
  if (isAddedAlike(rows, vectors, shares))
    return shares.size === 0 ? rows : rows.map((row, i) => ofShare(row, shares.get(i)));
  const places = rows.flatMap((row, i) => (row.kind === 'place' && !isUnnamed(row) ? [i] : []));
  const lines: Lines = { sheet, rows, vectors, places, whole: sumsOf(vectors, places), least: 2, share: 0.5 };
  const found = withKinds(lines, shares);
  const cities = found.filter(({ kind }, i) => kind === 'subtotal' && rows[i]?.unit && rows[i]?.kind === 'place');
  return cities.length === 0
    ? found
    : withKinds({ ...lines, rows: found, least: 1, share: A_THIRD, isBordered: true }, shares);
}

/** Of three columns one is a rate, which never comes out, and one may hold a slip. */
const A_THIRD = 0.33;

function withKinds(lines: Lines, shares: ReadonlyMap<number, number>): readonly TableRow[] {
  return lines.rows.map((row, i) => {
    if (!isOpen(row) && !shares.has(i)) return row;
    if (shares.has(i)) return ofShare(row, shares.get(i));
    const kind = kindByFigures(lines, row, i);
    if (kind === undefined || kind === row.kind) return row;
    const { unit, ...rest } = row;
    const prefecture = kind === 'subtotal' && unit?.prefecture ? { prefecture: unit.prefecture.id } : {};
    return kind === 'place' ? row : { ...rest, ...prefecture, kind };
  });
}

/** Where the total adds all rows alike, but for shares of it, none of them is the sum of others. */
function isAddedAlike(
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  shares: ReadonlyMap<number, number>,
): boolean {
  const total = vectors[totalOf(rows)];
  const open = rows.flatMap(({ kind }, i) => (kind === 'place' && !shares.has(i) ? [i] : []));
  const sums = rows.filter(({ kind }) => kind === 'subtotal').length;
  return (
    total !== undefined && sums <= (rows[totalOf(rows)]?.kind === 'subtotal' ? 1 : 0) && isSumOf(total, vectors, open)
  );
}

/** The rows of a table with their figures, those that name places, and what these have together. */
interface Lines extends Telling {
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

function kindByFigures(lines: Lines, row: TableRow, i: number): TableRow['kind'] | undefined {
  const { sheet, rows, vectors, places, whole } = lines;
  const own = vectors[i] ?? [];
  if (own.every((figure) => figure === 0)) return partBesideTotal(lines, row, i);
  const others = isUnnamed(row) ? whole : whole.map((sum, column) => sum - (own[column] ?? 0));
  if (places.length > (isUnnamed(row) ? 1 : 2) && comesOut(own, others))
    return row.unit?.prefecture ? undefined : 'total';
  if (isUnnamed(row) && isKindOfPlaces(own, lines)) return 'part';
  const least = row.unit === undefined ? 1 : lines.least;
  if (([1, -1] as const).some((step) => isRunBeside(own, rows, vectors, i, step, { ...lines, least })))
    return 'subtotal';
  if (comesOutOnce(own, vectors, listBelow(sheet, rows, i))) return 'subtotal';
  return partBesideTotal(lines, row, i);
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

/** Whether an unnamed row sums up all places of one kind, or all of the others. */
const isKindOfPlaces = (own: Vector, lines: Lines): boolean => sumsOfKinds(lines).some((sums) => comesOut(own, sums));

/** What all places of each kind have together, and all of the others. */
const sumsOfKinds = once(({ rows, vectors, places }: Lines): readonly Vector[] => {
  const typeOf = (i: number): string | undefined => rows[i]?.unit?.type;
  return [...new Set(places.map(typeOf))]
    .flatMap((type) => [true, false].map((isOf) => places.filter((i) => (typeOf(i) === type) === isOf)))
    .filter((members) => members.length > 1)
    .map((members) => sumsOf(vectors, members));
});
