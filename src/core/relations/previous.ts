import type { Period, Table } from '../tables';
import { figureInUnitOf, readingAt, type Ref } from './figure';
import { totalsSameAs } from './same-places';
import { groupedBy, once } from '../workbook';

/** What a table is compared with that lies before it: another workbook, else earlier sheets of its own. */
export interface Past {
  readonly tables: readonly Table[];
  readonly previous?: readonly Table[];
}

/** The tables before a table, the latest first; undefined where there is none. */
export function tablesBefore(table: Table, { tables, previous }: Past): readonly Table[] | undefined {
  if (previous) return previous;
  const own = earlierOf(tables)(table);
  return own.length > 0 ? own : undefined;
}

const earlierOf = once((tables: readonly Table[]) => {
  const months = byMonth(tables);
  return once((table: Table): readonly Table[] =>
    [...(months.get(table.annex)?.values() ?? [])]
      .filter(([first]) => isEarlier(first?.period, table.period))
      .sort(([one], [other]) => (other?.period?.toMonth ?? 0) - (one?.period?.toMonth ?? 0))
      .flat(),
  );
});

/** The tables of each annex that state a month, month by month: a workbook has many of these and few months. */
const byMonth = (tables: readonly Table[]): ReadonlyMap<Table['annex'], ReadonlyMap<string, readonly Table[]>> =>
  new Map(
    [...groupedBy(tables, ({ annex }) => annex)].map(([annex, own]) => [
      annex,
      groupedBy(own, ({ period }) => period && `${period.year}-${period.toMonth}`),
    ]),
  );

/** Figures are cumulated from January: only an earlier month of the same year lies before. */
const isEarlier = (one: Period | undefined, other: Period | undefined): boolean =>
  one !== undefined && other !== undefined && one.year === other.year && one.toMonth < other.toMonth;

/** The cells that state the same fact before, the latest first. */
export function refsBefore(ref: Ref, past: Past): readonly Ref[] {
  const key = keyOf(ref);
  const tables = key === undefined ? undefined : tablesBefore(ref.table, past);
  const refs = tables && key !== undefined ? (indexOf(tables).get(key) ?? []) : [];
  return ref.row.kind === 'total' ? refs.filter((one) => totalsSameAs(ref.table, one.table)) : refs;
}

const indexOf = once((tables: readonly Table[]): ReadonlyMap<string, readonly Ref[]> => {
  const refs = new Map<string, Ref[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const key = keyOf({ table, row, column });
        if (key === undefined) continue;
        const known = refs.get(key);
        if (known) known.push({ table, row, column });
        else refs.set(key, [{ table, row, column }]);
      }
    }
  }
  return refs;
});

/** The number of the period before; undefined where there is none. */
export function previousFigure(ref: Ref, past: Past): number | undefined {
  const [before] = refsBefore(ref, past);
  return before && readingAt(before).kind === 'number' ? figureInUnitOf(before, ref) : undefined;
}

function keyOf({ table, row, column }: Ref): string | undefined {
  const who = row.kind === 'total' ? 'total' : row.unit?.id;
  const what = column.definition?.id;
  return who === undefined || what === undefined || row.kind === 'part' || row.kind === 'subtotal'
    ? undefined
    : `${table.annex.id}|${who}|${what}`;
}
