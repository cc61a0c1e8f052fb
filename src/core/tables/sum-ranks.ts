import type { Sheet } from '../workbook';
import { isRunBeside, isSumOf, vectorOf, type Vector } from './row-sums';
import type { TableRow } from './table';

/**
 * Of several sums the figures tell which is that of all places, whatever they are called: 全省 above 省直管小计. A sum
 * that only comes out over the rows beside it is a lesser one.
 */
export function ranksOfSums(rows: readonly TableRow[], sheet: Sheet, columns: readonly number[]): readonly TableRow[] {
  const sums = rows.flatMap((row, i) => (isOpenSum(row) ? [i] : []));
  if (sums.length < 2) return rows;
  const vectors = rows.map((row) => vectorOf(sheet, row, columns));
  const places = rows.flatMap(({ kind }, i) => (kind === 'place' ? [i] : []));
  const wholes = new Set(sums.filter((i) => isSumOf(vectors[i] ?? [], vectors, places)));
  if (wholes.size === 0) return rows;
  return rows.map((row, i) => {
    if (wholes.has(i)) return row.kind === 'total' ? row : { ...row, kind: 'total' };
    return row.kind === 'total' && sums.includes(i) && isLesser(rows, vectors, i) ? { ...row, kind: 'subtotal' } : row;
  });
}

const isOpenSum = ({ kind, prefecture }: TableRow): boolean =>
  kind === 'total' || (kind === 'subtotal' && prefecture === undefined);

const isLesser = (rows: readonly TableRow[], vectors: readonly Vector[], i: number): boolean =>
  ([1, -1] as const).some((step) => isRunBeside(vectors[i] ?? [], rows, vectors, i, step));
