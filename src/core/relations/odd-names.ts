import { isNearName } from '../places';
import type { Table, TableRow } from '../tables';
import { once } from '../workbook';

/** Tables that share so many of their names list the same places. */
const SAME_PLACES = 0.8;

/**
 * Rows whose name stands in no other table, where one written before lists the same places and has a name nearly alike
 * instead, with that name: where no register tells what is right, one of the two is misspelt.
 */
export const oddNames = once((tables: readonly Table[]): ReadonlyMap<TableRow, string> => {
  const lists = tables.map(({ rows }) => {
    const places = rows.filter(({ kind }) => kind === 'place');
    return new Map(places.map((row) => [row.label.trim(), row]));
  });
  const odd = new Map<TableRow, string>();
  lists.forEach((own, i) => {
    for (const other of lists.slice(0, i)) {
      const shared = [...own.keys()].filter((name) => other.has(name)).length;
      if (shared < SAME_PLACES * Math.max(own.size, other.size)) continue;
      const absent = [...other.keys()].filter((name) => !own.has(name));
      for (const [name, row] of own) {
        const meant = other.has(name) ? undefined : absent.find((one) => isNearName(name, one));
        if (meant !== undefined && !odd.has(row)) odd.set(row, meant);
      }
    }
  });
  return odd;
});
