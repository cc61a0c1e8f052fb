import type { Table } from '../tables';
import { figureInUnitOf, readingAt, type Ref } from './figure';
import { listedUnits, listsMostOf } from './same-places';
import { once } from '../workbook';

/** Looks up the cell of the period before for the same annex, place (or total) and column; indexed once. */
export const previousRefs: (previous: readonly Table[]) => (ref: Ref) => Ref | undefined = once(
  (previous: readonly Table[]) => {
    const refs = new Map<string, Ref>();
    for (const table of previous) {
      for (const row of table.rows) {
        for (const column of table.columns) {
          const key = keyOf({ table, row, column });
          if (key !== undefined && !refs.has(key)) refs.set(key, { table, row, column });
        }
      }
    }
    return (ref: Ref) => {
      const key = keyOf(ref);
      const before = key === undefined ? undefined : refs.get(key);
      return before && ref.row.kind === 'total' && !listsMostOf(ref.table, listedUnits(before.table))
        ? undefined
        : before;
    };
  },
);

/** The number of the period before; undefined where there is none. */
export function previousFigure(ref: Ref, previous: readonly Table[] | undefined): number | undefined {
  const before = previous && previousRefs(previous)(ref);
  return before && readingAt(before).kind === 'number' ? figureInUnitOf(before, ref) : undefined;
}

function keyOf({ table, row, column }: Ref): string | undefined {
  const who = row.kind === 'total' ? 'total' : row.unit?.id;
  const what = column.definition?.id;
  return who === undefined || what === undefined || row.kind === 'part' || row.kind === 'subtotal'
    ? undefined
    : `${table.annex.id}|${who}|${what}`;
}
