import { comesOut, comesOutOnce, isRunBeside, isSameFigure, sumsOf, type Vector } from './row-sums';
import type { TableRow } from './table-parts';

/** Longer lists are not searched for runs: the work grows with the square of their length. */
const MOST_PLACES = 300;
/** A run is told from chance by so many columns in which it comes out. */
const ENOUGH_COLUMNS = 2;

/**
 * Which places a sum adds where neither its name nor its position tells: the run of the list that comes out. Sums at
 * the foot of the list add runs of places (怀化市小计、湘西州小计), and sums of regions add the sums of their prefectures.
 */
export function runsOfSums(rows: readonly TableRow[], vectors: readonly Vector[]): readonly TableRow[] {
  const places = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  const sums = rows.flatMap(({ kind }, i) => (kind === 'subtotal' || kind === 'total' ? [i] : []));
  if (sums.length < 2 || places.length < 2 || places.length > MOST_PLACES) return rows;
  const isSettled = (i: number): boolean => {
    const members = rows[i]?.kind === 'total' ? places : rows.flatMap(({ subtotal }, j) => (subtotal === i ? [j] : []));
    return members.length > 0 && comesOut(vectors[i] ?? [], sumsOf(vectors, members));
  };
  const settled = new Set(sums.filter(isSettled));
  const before = prefixes(places, vectors);
  const found = sums.reduce<readonly TableRow[]>((known, i) => {
    const run = settled.has(i) ? undefined : runOf(vectors[i] ?? [], before);
    if (!run || run.length === places.length) return known;
    return withMembers(known, i, new Set(places.slice(run.from, run.from + run.length)), settled);
  }, rows);
  const totals = new Set(sums.filter((i) => rows[i]?.kind === 'total'));
  const isWhole = sums.some((i) => settled.has(i) && found[i]?.kind === 'total');
  return isWhole ? amidPlaces(found, vectors, totals, settled) : found;
}

/**
 * Beside the sum of all, a sum amid the places is that of what stands below or above it: the sums and single places up
 * to the next such sum, if they come out in one column at least.
 */
function amidPlaces(
  rows: readonly TableRow[],
  vectors: readonly Vector[],
  totals: ReadonlySet<number>,
  settled: ReadonlySet<number>,
): readonly TableRow[] {
  const last = rows.reduce((found, { kind }, i) => (kind === 'place' ? i : found), 0);
  const beside = (i: number, step: 1 | -1): readonly number[] => {
    const members: number[] = [];
    for (let j = i + step; j >= 0 && j < rows.length && !totals.has(j); j += step)
      if (rows[j]?.kind !== 'part' && rows[j]?.subtotal === undefined) members.push(j);
    return members;
  };
  const owners = new Map<number, number>();
  for (const [i, { kind }] of rows.entries()) {
    if (kind !== 'total' || settled.has(i) || i > last) continue;
    const members = ([1, -1] as const)
      .map((step) => beside(i, step))
      .find((some) => comesOutOnce(vectors[i] ?? [], vectors, some));
    for (const member of members ?? []) owners.set(member, i);
  }
  const sums = new Set(owners.values());
  return rows.map((row, i) => {
    const subtotal = owners.get(i);
    const ranked: TableRow = sums.has(i) ? { ...row, kind: 'subtotal' } : row;
    return subtotal === undefined ? ranked : { ...ranked, subtotal };
  });
}

/** What the first places together have, for none of them, the first, the first two and so on. */
function prefixes(places: readonly number[], vectors: readonly Vector[]): readonly Vector[] {
  const sums: Vector[] = [sumsOf(vectors, [])];
  for (const place of places)
    sums.push((sums.at(-1) ?? []).map((sum, column) => sum + (vectors[place]?.[column] ?? 0)));
  return sums;
}

interface Run {
  readonly from: number;
  readonly length: number;
}

/** The run of two places or more whose sum comes out in most columns; undefined where none does, or two do alike. */
function runOf(own: Vector, before: readonly Vector[]): Run | undefined {
  let best: (Run & { readonly equal: number }) | undefined;
  let isAlone = false;
  for (let from = 0; from < before.length - 2; from++) {
    for (let to = from + 2; to < before.length; to++) {
      const sum = own.map((_, column) => (before[to]?.[column] ?? 0) - (before[from]?.[column] ?? 0));
      const equal = own.filter((figure, column) => figure !== 0 && isSameFigure(figure, sum[column] ?? 0)).length;
      if (equal < ENOUGH_COLUMNS || (best && equal < best.equal) || !comesOut(own, sum, ENOUGH_COLUMNS)) continue;
      isAlone = best === undefined || equal > best.equal;
      best = { from, length: to - from, equal };
    }
  }
  return isAlone ? best : undefined;
}

/** The rows with those of a run counting towards a sum: each place, or the sum it counts towards already. */
function withMembers(
  rows: readonly TableRow[],
  sum: number,
  run: ReadonlySet<number>,
  settled: ReadonlySet<number>,
): readonly TableRow[] {
  const lesser = new Set([...run].flatMap((i) => rows[i]?.subtotal ?? []).filter((i) => settled.has(i) && i !== sum));
  return rows.map((row, i) => {
    if (i === sum) return row.kind === 'subtotal' ? row : { ...row, kind: 'subtotal' };
    if (lesser.has(i)) return { ...row, subtotal: sum };
    const counts = run.has(i) && (row.subtotal === undefined || !settled.has(row.subtotal));
    if (counts) return { ...row, subtotal: sum };
    if (row.subtotal !== sum) return row;
    const { subtotal: _, ...alone } = row;
    return alone;
  });
}

/**
 * Of several sums the figures tell which is that of all places, whatever they are called: 全省 above 省直管小计. A sum
 * that only comes out over the rows beside it is a lesser one.
 */
export function ranksOfSums(rows: readonly TableRow[], vectors: readonly Vector[]): readonly TableRow[] {
  const sums = rows.flatMap((row, i) => (isOpenSum(row) ? [i] : []));
  if (sums.length < 2) return rows;
  const places = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  const whole = sumsOf(vectors, places);
  const wholes = new Set(places.length > 1 ? sums.filter((i) => comesOut(vectors[i] ?? [], whole)) : []);
  if (wholes.size === 0) return rows;
  return rows.map((row, i) => {
    if (wholes.has(i)) return row.kind === 'total' ? row : { ...row, kind: 'total' };
    return row.kind === 'total' && isLesser(rows, vectors, i) ? { ...row, kind: 'subtotal' } : row;
  });
}

const isOpenSum = ({ kind, prefecture }: TableRow): boolean =>
  kind === 'total' || (kind === 'subtotal' && prefecture === undefined);

const isLesser = (rows: readonly TableRow[], vectors: readonly Vector[], i: number): boolean =>
  ([1, -1] as const).some((step) => isRunBeside(vectors[i] ?? [], rows, vectors, i, step));
