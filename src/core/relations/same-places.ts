import { placeRows, type Table } from '../tables';
import { once } from '../workbook';

const unitsOf: (table: Table) => ReadonlySet<string> = once(
  (table: Table) =>
    new Set([table, ...(table.continues ?? [])].flatMap(placeRows).flatMap(({ unit }) => unit?.id ?? [])),
);

/** The places that a table lists, the sheets it goes on over included, by id. */
export const listedUnits = (table: Table): ReadonlySet<string> => unitsOf(table);

/** Whether the total of a table stands for about the same places as that of another: a page's is of that page. */
export const totalsSameAs = (table: Table, other: Table): boolean =>
  table.isPage === other.isPage && listsMostOf(table, listedUnits(other));

/**
 * Whether the total of a table stands for about the same places as another's: a county's total is not to be held
 * against the province's. A place or two that came or went does not matter.
 */
export function listsMostOf(table: Table, others: Iterable<string>): boolean {
  const own = unitsOf(table);
  const all = [...others];
  return all.filter((id) => own.has(id)).length * 2 > all.length;
}
