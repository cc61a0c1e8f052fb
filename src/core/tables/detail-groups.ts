import { addTo, comesOut, isBeyond, isSameFigure, sumsOf, type Vector } from './row-sums';
import type { TableRow } from './table-parts';

/** The rows of a list with their figures. */
export interface GroupableRows {
  readonly rows: readonly TableRow[];
  /** The rows that are no sums by their names. */
  readonly open: readonly number[];
  readonly vectors: readonly Vector[];
}

/** The members of heads, by their indices. */
export type Groups = ReadonlyMap<number, readonly number[]>;

/** Every head with the members that follow it, or stand above it, up to the next row that is neither. */
export function groupsOf({ rows, open }: GroupableRows, members: ReadonlySet<number>, isLeading: boolean): Groups {
  const heads = new Set(open);
  const groups = new Map<number, number[]>();
  let current: number | undefined;
  for (const i of inOrder(rows, isLeading)) {
    if (!heads.has(i)) current = undefined;
    else if (!members.has(i)) current = i;
    else if (current === undefined) return new Map();
    else {
      const list = groups.get(current);
      if (list) list.push(i);
      else groups.set(current, [i]);
    }
  }
  return groups;
}

const inOrder = (rows: readonly TableRow[], isDown: boolean): readonly number[] =>
  rows.map((_, i) => (isDown ? i : rows.length - 1 - i));

/** A place has no more projects than these where nothing marks them. */
const MOST_UNMARKED = 40;

/** The groups that come out in the columns that add up: a slip in one of them breaks no group then. */
export function unmarkedGroups(list: GroupableRows, isLeading: boolean): Groups {
  const groups = groupsThatComeOut(list, isLeading);
  const adding = new Set(columnsOf(list, groups).flatMap((one, column) => (isAdding(one) ? [column] : [])));
  const vectors = list.vectors.map((vector) => vector.filter((_, column) => adding.has(column)));
  return adding.size === 0 ? groups : groupsThatComeOut({ ...list, vectors }, isLeading);
}

/** Every row with the shortest run behind it that it is the sum of, wherever the rows before have left it. */
function groupsThatComeOut({ rows, open, vectors }: GroupableRows, isLeading: boolean): Groups {
  const order = inOrder(rows, isLeading);
  const places = new Set(open);
  const groups = new Map<number, readonly number[]>();
  for (let at = 0; at < order.length; at++) {
    const head = order[at] ?? 0;
    const own = vectors[head] ?? [];
    if (!places.has(head) || !own.some(Boolean)) continue;
    const sums = own.map(() => 0);
    for (let next = at + 1; next <= at + MOST_UNMARKED && places.has(order[next] ?? -1); next++) {
      addTo(sums, vectors[order[next] ?? 0] ?? []);
      if (isBeyond(own, sums)) break;
      if (!comesOut(own, sums)) continue;
      groups.set(head, order.slice(at + 1, next + 1));
      at = next;
      break;
    }
  }
  return groups;
}

/** The groups that the figures prove best; undefined where they prove none. Of equals the first are taken. */
export function strongest(list: GroupableRows, ways: readonly Groups[]): Groups | undefined {
  let best: { readonly groups: Groups; readonly weight: number } | undefined;
  for (const groups of ways) {
    const weight = weightOf(list, groups);
    if (weight > (best?.weight ?? -Infinity)) best = { groups, weight };
  }
  return best?.groups;
}

/** How many groups have something in a column, how many of these come out, and how many of several figures. */
interface ColumnOfGroups {
  readonly asked: number;
  readonly out: number;
  readonly sums: number;
}

const columnsOf = ({ vectors }: GroupableRows, groups: Groups): readonly ColumnOfGroups[] =>
  (vectors[0] ?? []).map((_, column) => {
    let [asked, out, sums] = [0, 0, 0];
    for (const [head, members] of groups) {
      const whole = vectors[head]?.[column] ?? 0;
      const parts = members.map((i) => vectors[i]?.[column] ?? 0).filter(Boolean);
      if (whole === 0 && parts.length === 0) continue;
      asked++;
      if (
        !isSameFigure(
          whole,
          sum(parts, (part) => part),
        )
      )
        continue;
      out++;
      if (parts.length > 1) sums++;
    }
    return { asked, out, sums };
  });

/** Of the groups that have something in a column, so many come out there where it adds up. */
const ENOUGH_OUT = 0.6;

const isAdding = ({ asked, out }: ColumnOfGroups): boolean => asked > 0 && out >= asked * ENOUGH_OUT;

/** So many sums of two figures or more do not come out by chance. */
const ENOUGH_SUMS = 2;

/**
 * How much speaks for groups: that the total adds their heads most, then every sum of several figures that comes out,
 * without those that do not and the rows that are neither. Nothing speaks for them where less than half of the columns
 * add up, or the total adds all rows alike.
 */
function weightOf(list: GroupableRows, groups: Groups): number {
  const { rows, open, vectors } = list;
  const columns = columnsOf(list, groups).filter(({ asked }) => asked > 0);
  const adding = columns.filter(isAdding);
  const sums = sum(adding, (one) => one.sums);
  if (sums < ENOUGH_SUMS || adding.length * 2 < columns.length) return -Infinity;
  const members = new Set([...groups.values()].flat());
  const tops = open.filter((i) => !members.has(i));
  const total = vectors[rows.findIndex(({ kind }) => kind === 'total')];
  if (total !== undefined && comesOut(total, sumsOf(vectors, open))) return -Infinity;
  const isWhole = total !== undefined && comesOut(total, sumsOf(vectors, tops));
  const [out, asked] = [sum(adding, (one) => one.out), sum(adding, (one) => one.asked)];
  const alone = (tops.length - groups.size) * adding.length;
  return (isWhole ? WHOLE : 0) + sums + out - 2 * (asked - out) - alone;
}

/** More than all sums of a table. */
const WHOLE = 1_000_000;

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0);
