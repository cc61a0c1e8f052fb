import type { Table } from '../tables';
import { figureAt, readingAt, type Ref } from '../relations';

/** Looks up the figure of the period before for the same annex, place (or total) and column; undefined where there is none. */
export function previousFigures(previous: readonly Table[] | undefined): (ref: Ref) => number | undefined {
  const figures = new Map<string, Ref>();
  for (const table of previous ?? []) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const key = keyOf({ table, row, column });
        if (key !== undefined && !figures.has(key)) figures.set(key, { table, row, column });
      }
    }
  }
  return (ref) => {
    const key = keyOf(ref);
    const found = key === undefined ? undefined : figures.get(key);
    return found && readingAt(found).kind === 'number' ? figureAt(found) : undefined;
  };
}

function keyOf({ table, row, column }: Ref): string | undefined {
  const who = row.kind === 'total' ? 'total' : row.unit?.id;
  const what = column.definition?.id;
  return who === undefined || what === undefined || row.kind === 'part' || row.kind === 'subtotal' ? undefined : `${table.annex.id}|${who}|${what}`;
}
