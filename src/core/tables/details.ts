import { isLikePlace } from '../places';
import type { Sheet } from '../workbook';
import { groupsOf, strongest, unmarkedGroups, type Groups, type GroupableRows } from './detail-groups';
import { marksOf } from './detail-marks';
import type { Line } from './line';
import { vectorsOf } from './row-sums';
import type { TableRow } from './table-parts';

/** The rows of a list without those that only say in detail what another row says, and these, each with its head. */
export interface Detailed {
  readonly tops: readonly TableRow[];
  /** What a head holds in detail: a row of `tops` for each. */
  readonly details: ReadonlyMap<TableRow, TableRow>;
}

/**
 * Tells the places of a list from the projects below or above each: where a mark parts the rows in two, so that nearly
 * every row without it is the sum of those with it beside it, these are its details. Blank or repeated names, names
 * that are no place's, indentation, ordinals or the word for a sum may be the mark, or nothing but that sums come out;
 * only the figures prove it.
 */
export function withDetails(
  sheet: Sheet,
  lines: readonly Line[],
  rows: readonly TableRow[],
  columns: readonly number[],
): Detailed {
  const open = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  if (open.length < FEWEST || !mayHaveDetails(open, rows)) return { tops: rows, details: new Map() };
  const list: GroupableRows = { rows, open, vectors: vectorsOf(sheet, rows, columns) };
  const marked = marksOf(sheet, lines, rows, open)
    .filter((members) => members.size > 1 && members.size < open.length)
    .flatMap((members) => [groupsOf(list, members, true), groupsOf(list, members, false)]);
  const ways = [...marked, unmarkedGroups(list, true), unmarkedGroups(list, false)];
  const best = strongest(
    list,
    ways.filter((groups) => !arePlaces(rows, groups)),
  );
  return best ? parted(rows, best) : { tops: rows, details: new Map() };
}

/** A head and two details. */
const FEWEST = 3;

/** Most lists name a place in every row. */
const mayHaveDetails = (open: readonly number[], rows: readonly TableRow[]): boolean =>
  open.some((i) => rows[i]?.unit === undefined) || new Set(open.map((i) => rows[i]?.unit)).size < open.length;

/** More of the members have names of places of their own than projects have. */
const MOST = 0.67;

/** Whether what would be details are places: then their heads are prefectures, and sums. */
function arePlaces(rows: readonly TableRow[], groups: Groups): boolean {
  const members = [...groups].flatMap(([head, list]) =>
    list.map((i) => ({ row: rows[i], isAgain: rows[i]?.label === rows[head]?.label })),
  );
  const places = members.filter(({ row, isAgain }) => row && !isAgain && (row.unit || isLikePlace(row.label)));
  return places.length > members.length * MOST;
}

/** The list without the members, each of which is a part of its head; a head without a name has that of its group. */
function parted(rows: readonly TableRow[], groups: Groups): Detailed {
  const details = new Map<TableRow, TableRow>();
  const heads = new Map<number, TableRow>();
  const members = new Set<number>();
  for (const [i, list] of groups) {
    const row = rows[i];
    if (!row) continue;
    const first = row.label.trim() === '' ? list.find((j) => rows[j]?.label.trim()) : undefined;
    const named = first === undefined ? undefined : rows[first];
    const head = named ? { ...named, row: row.row } : row;
    heads.set(i, head);
    for (const member of list) members.add(member);
    for (const member of list) {
      const { unit: _, ...part } = rows[member] ?? row;
      details.set({ ...part, kind: 'part' }, head);
    }
  }
  return { tops: rows.flatMap((row, i) => (members.has(i) ? [] : [heads.get(i) ?? row])), details };
}

/** All rows of a list again in their order, each detail counting towards its head. */
export function withoutParting({ details }: Detailed, tops: readonly TableRow[]): readonly TableRow[] {
  if (details.size === 0) return tops;
  const all = [...tops, ...details.keys()].sort((a, b) => a.row - b.row);
  const indexOf = new Map(all.map((row, i) => [row.row, i] as const));
  return all.map((row) => {
    const head = details.get(row) ?? (row.subtotal === undefined ? undefined : tops[row.subtotal]);
    const subtotal = head && indexOf.get(head.row);
    return subtotal === undefined ? row : { ...row, subtotal };
  });
}
