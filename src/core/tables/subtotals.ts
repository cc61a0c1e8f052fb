import { groupedBy } from '../workbook';
import { addTo, isSameFigure, sumsOf, type Vector } from './row-sums';
import type { TableRow } from './table-parts';
import { isLesserTotal } from './words';

/**
 * Tells totals from sub-totals and says which sub-total each row counts towards: by prefecture where the label names
 * one, else by position; whether sub-totals lead or follow their rows is what makes more of them come out.
 */
export function assignSubtotals(rows: readonly TableRow[], vectors: readonly Vector[]): readonly TableRow[] {
  const kinds = lesserTotals(rows);
  if (!kinds.some((row) => row.kind === 'subtotal')) return kinds;
  const [leading, following] = [true, false].map((isLeading) =>
    withoutStrangers(assigned(kinds, isLeading), isLeading, vectors),
  );
  if (!leading || !following) return kinds;
  const [ahead = 0, behind = 0] = [leading, following].map((one) => howManyComeOut(one, vectors));
  const whole = ofAll(kinds);
  if (whole && howManyComeOut(whole, vectors) >= Math.max(1, ahead, behind)) return whole;
  if (ahead === behind) return agreement(kinds, true) >= agreement(kinds, false) ? leading : following;
  return ahead > behind ? leading : following;
}

/** How many rows stand by their place under, or over, the sub-total of their own prefecture. */
const agreement = (rows: readonly TableRow[], isLeading: boolean): number =>
  byPosition(rows, isLeading).filter((position, i) => position !== undefined && isOwn(rows[i], rows[position])).length;

/**
 * The only sum of a table may be that of all its places, wherever it stands; undefined where there are several, or it
 * names whose it is.
 */
function ofAll(rows: readonly TableRow[]): readonly TableRow[] | undefined {
  const sums = rows.flatMap(({ kind }, i) => (kind === 'subtotal' || kind === 'total' ? [i] : []));
  const [only] = sums;
  if (only === undefined || sums.length > 1 || rows[only]?.prefecture !== undefined) return undefined;
  return rows.map((row) => (row.kind === 'place' ? { ...row, subtotal: only } : row));
}

function assigned(rows: readonly TableRow[], isLeading: boolean): readonly TableRow[] {
  const positions = byPosition(rows, isLeading);
  const named = new Map(
    rows.flatMap((row, i) => (row.kind === 'subtotal' && row.prefecture ? [[row.prefecture, i] as const] : [])),
  );
  const holdsOwn = new Set(positions.filter((position, i) => position !== undefined && isOwn(rows[i], rows[position])));
  return rows.map((row, i) => {
    if (row.kind !== 'place') return row;
    const own = row.unit?.prefecture ? named.get(row.unit.prefecture.id) : undefined;
    const subtotal = own ?? fallback(rows, row, positions[i]);
    const isBeside = own !== undefined && Math.abs(own - i) === 1;
    const around =
      isBeside || positions[i] === undefined || !holdsOwn.has(positions[i] ?? 0)
        ? undefined
        : rows[positions[i] ?? 0]?.prefecture;
    return {
      ...row,
      ...(subtotal === undefined ? {} : { subtotal }),
      ...(row.listedUnder === undefined && around !== undefined ? { listedUnder: around } : {}),
    };
  });
}

/**
 * Whether a row is of the prefecture that a sub-total names: only then does the sub-total stand for the rows around it.
 */
const isOwn = (row: TableRow | undefined, subtotal: TableRow | undefined): boolean =>
  row?.unit?.prefecture !== undefined && row.unit.prefecture.id === subtotal?.prefecture;

/** How many figures of sub-totals equal the sum of the rows that count towards them. */
function howManyComeOut(rows: readonly TableRow[], vectors: readonly Vector[]): number {
  const members = groupedBy(rows.keys(), (i) => rows[i]?.subtotal);
  return [...members].reduce((all, [index, list]) => all + equalIn(vectors[index] ?? [], sumsOf(vectors, list)), 0);
}

/** In how many columns a row that holds something equals some sums. */
const equalIn = (whole: Vector, sums: Vector): number =>
  whole.filter((figure, column) => figure !== 0 && isSameFigure(figure, sums[column] ?? 0)).length;

/**
 * Rows that only their position counts towards a sub-total do not where the nearer ones come out without them: a place
 * of its own may follow a group.
 */
function withoutStrangers(
  rows: readonly TableRow[],
  isLeading: boolean,
  vectors: readonly Vector[],
): readonly TableRow[] {
  const members = groupedBy(rows.keys(), (i) => {
    const subtotal = rows[i]?.subtotal;
    return subtotal === undefined || rows[subtotal]?.prefecture !== undefined ? undefined : subtotal;
  });
  const strangers = new Set(
    [...members].flatMap(([subtotal, list]) => beyondRun(vectors, subtotal, isLeading ? list : [...list].reverse())),
  );
  if (strangers.size === 0) return rows;
  return rows.map((row, i) => {
    const { subtotal: _, ...alone } = row;
    return strangers.has(i) ? alone : row;
  });
}

/** The members, nearest first, behind the run that comes out in most columns: two at least, and half of all. */
function beyondRun(vectors: readonly Vector[], subtotal: number, members: readonly number[]): readonly number[] {
  const whole = vectors[subtotal] ?? [];
  const sums = whole.map(() => 0);
  const best = { count: members.length, equal: 0 };
  for (const [count, member] of members.entries()) {
    addTo(sums, vectors[member] ?? []);
    const asked = whole.filter((figure, column) => figure !== 0 || sums[column] !== 0).length;
    const equal = equalIn(whole, sums);
    // Places further off that have nothing in some columns belong to the run as well.
    if (equal < 2 || equal * 2 < asked || equal < best.equal) continue;
    best.count = count + 1;
    best.equal = equal;
  }
  return members.slice(best.count);
}

/** A position counts only where the sub-total names no other prefecture. */
function fallback(rows: readonly TableRow[], row: TableRow, position: number | undefined): number | undefined {
  if (position === undefined) return undefined;
  const prefecture = rows[position]?.prefecture;
  return prefecture !== undefined && row.unit !== undefined ? undefined : position;
}

/** 小计 beside 合计, or many 小计, are sub-totals. */
function lesserTotals(rows: readonly TableRow[]): readonly TableRow[] {
  const totals = rows.filter((row) => row.kind === 'total');
  const lesser = new Set(totals.filter((row) => isLesserTotal(row.label)));
  if (lesser.size === 0 || (lesser.size === totals.length && lesser.size === 1)) return rows;
  return rows.map((row) => (lesser.has(row) ? { ...row, kind: 'subtotal' } : row));
}

function byPosition(rows: readonly TableRow[], isLeading: boolean): readonly (number | undefined)[] {
  const result: (number | undefined)[] = new Array(rows.length).fill(undefined);
  let current: number | undefined;
  const order = isLeading ? rows.map((_, i) => i) : rows.map((_, i) => rows.length - 1 - i);
  for (const i of order) {
    const kind = rows[i]?.kind;
    if (kind === 'subtotal') current = i;
    else if (kind === 'total') current = undefined;
    else result[i] = current;
  }
  return result;
}
