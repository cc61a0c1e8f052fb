import { isSameFigure, isSumOf, sumsOf, TELLING, type Vector } from './row-sums';
import type { TableRow } from './table-parts';
import { isPartLabel } from './words';

/** The row as a share of a total; as it is without one. */
export function ofShare(row: TableRow, subtotal: number | undefined): TableRow {
  const { unit: _, ...rest } = row;
  return subtotal === undefined ? row : { ...rest, kind: 'part', subtotal };
}

/** A total is parted into so few at most; more would only cost time. */
const MOST_SHARES = 20;

/**
 * 其中：南疆 and 北疆 above or below it: rows from a 其中 on that together are the total, and so are no places beside the
 * others. Where there are no others they are the places themselves. Each with the index of the total.
 */
export function sharesOfTotal(rows: readonly TableRow[], vectors: readonly Vector[]): ReadonlyMap<number, number> {
  const total = totalOf(rows);
  const first = rows.findIndex(({ label }) => isPartLabel(label));
  const own = vectors[total];
  if (!own || first < 0) return new Map();
  const end = Math.min(rows.length, first + MOST_SHARES);
  for (const isOut of [isSumOf, isToldSum]) {
    for (let last = first + 1; last < end && last !== total && rows[last]?.kind !== 'total'; last++) {
      const block = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const others = rows.filter(({ kind }, i) => kind === 'place' && !block.includes(i)).length;
      if (isOut === isToldSum && block.some((i) => rows[i]?.kind !== 'place' || rows[i].unit)) break;
      if (isOut(own, vectors, block)) return new Map(others > 1 ? block.map((i) => [i, total]) : []);
    }
  }
  return new Map();
}

/** The total, or the only sum where it is none of a prefecture's: 全市合计. */
export function totalOf(rows: readonly TableRow[]): number {
  const total = rows.findIndex(({ kind }) => kind === 'total');
  const sums = rows.flatMap(({ kind, prefecture }, i) => (kind === 'subtotal' ? [{ i, prefecture }] : []));
  const [only] = sums;
  return total >= 0 || !only || sums.length > 1 || only.prefecture !== undefined ? total : only.i;
}

/** Whether regions, which name no place, are a row in one telling column: another may hold a slip. */
const isToldSum = (own: Vector, vectors: readonly Vector[], members: readonly number[]): boolean => {
  const sums = sumsOf(vectors, members);
  return own.some((figure, column) => figure >= TELLING && isSameFigure(sums[column] ?? 0, figure));
};
