import { groupedBy, groupedByCell, once, type Address } from '../workbook';
import type { Table } from '../tables';
import type { Found } from './found';

/** The findings at a cell; an exchange stands at both of its cells, and a whole column at every one of its own. */
export function byCell(found: readonly Found[]): (at: Address) => readonly Found[] {
  const cells = groupedByCell(found, (one) =>
    isExchange(one) ? [one.hit, ...(one.hit.fix?.others ?? [])].map(({ at }) => at) : [one.hit.at],
  );
  const columns = found.filter(({ reading, silenced }) => reading?.isWhole && silenced);
  return columns.length === 0 ? cells : (at) => [...cells(at), ...columns.filter((one) => isTold(one, at))];
}

/** Whether a cell is one of those that a finding of a whole column tells. */
const isTold = (one: Found, { sheet, row, column }: Address): boolean =>
  column === one.hit.column?.column && rowsTold(one).get(sheet)?.has(row) === true;

/** The rows of each sheet that a finding of a whole column tells: counted up when the first cell of it is asked for. */
const rowsTold = once(({ hit: { column }, silenced = [] }: Found): ReadonlyMap<string, ReadonlySet<number>> => {
  const told = groupedBy(silenced, ({ found: { hit } }) => (hit.column === column ? hit.at.sheet : undefined));
  return new Map([...told].map(([sheet, all]) => [sheet, new Set(all.map(({ found: { hit } }) => hit.at.row))]));
});

/** The findings of each table that has some of a kind. */
export const foundByTable = (
  found: readonly Found[],
  isAsked: (one: Found) => boolean,
): readonly (readonly [Table, readonly Found[]])[] =>
  [...groupedBy(found, ({ table }) => table)].filter(([, own]) => own.some(isAsked));

/** The row of a sheet that a cell stands in, as a key. */
export const rowKey = ({ sheet, row }: Address): string => `${sheet}!${row}`;

/** A failing relation at its located cell, or at a whole whose own fault is known. */
export const isRelational = ({ hit, reading }: Found): boolean =>
  (hit.balance !== undefined || hit.rate !== undefined) && reading?.isLocated !== false;

/** Two cells in each other's place: what is odd about either value follows from that. */
export const isExchange = (one: Found): boolean =>
  isRelational(one) && one.reading?.isLocated === true && one.hit.fix?.others !== undefined;
