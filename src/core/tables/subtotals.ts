import type { TableRow } from './table';
import { isLesserTotal } from './words';

/** Tells totals from sub-totals and says which sub-total each row counts towards: by prefecture where the label names one, else by position. */
export function assignSubtotals(rows: readonly TableRow[]): readonly TableRow[] {
  const kinds = lesserTotals(rows);
  if (!kinds.some((row) => row.kind === 'subtotal')) return kinds;
  const isLeading = kinds.find((row) => row.kind !== 'total')?.kind === 'subtotal';
  const positions = byPosition(kinds, isLeading);
  const named = new Map(kinds.flatMap((row, i) => (row.kind === 'subtotal' && row.prefecture ? [[row.prefecture, i] as const] : [])));
  return kinds.map((row, i) => {
    if (row.kind !== 'place') return row;
    const own = row.unit?.prefecture ? named.get(row.unit.prefecture.id) : undefined;
    const subtotal = own ?? fallback(kinds, row, positions[i]);
    const around = positions[i] === undefined ? undefined : kinds[positions[i] ?? 0]?.prefecture;
    return { ...row, ...(subtotal === undefined ? {} : { subtotal }), ...(row.listedUnder === undefined && around !== undefined ? { listedUnder: around } : {}) };
  });
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
  const hasGreater = totals.some((row) => !isLesserTotal(row.label));
  const lesser = totals.filter((row) => isLesserTotal(row.label));
  if (lesser.length === 0 || (!hasGreater && lesser.length === 1)) return rows;
  return rows.map((row) => (lesser.includes(row) ? { ...row, kind: 'subtotal' } : row));
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
