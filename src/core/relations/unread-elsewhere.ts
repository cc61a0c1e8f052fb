import { findColumn, type Table } from '../tables';
import { figureAt, refKey, type Ref } from './figure';
import { refsBefore } from './previous';
import { plansAndTargets } from './targets';

/** What an audit holds its tables against. */
export interface Elsewhere {
  readonly tables: readonly Table[];
  readonly targets?: readonly Table[];
  readonly previous?: readonly Table[];
}

/**
 * The cells of other workbooks that figures of the tables are held against, and that are no figures themselves: texts,
 * errors, formulas that nobody has calculated. Those of the audited workbook are told where they stand.
 */
export const unreadTargets = ({ tables, targets = [] }: Elsewhere): readonly Ref[] =>
  unreadAmong(
    tables.flatMap((table) => plansAndTargets(table, targets).flatMap(({ target }) => target ?? [])),
    tables,
  );

/** The same of the period before. */
export function unreadBefore({ tables, previous }: Elsewhere): readonly Ref[] {
  if (!previous) return [];
  const before = tables.flatMap((table) => {
    const plans = table.annex.measures.flatMap(({ target }) => target ?? []);
    const columns = [...table.annex.cumulative, ...plans].flatMap((id) => findColumn(table, id) ?? []);
    return table.rows.flatMap((row) =>
      columns.flatMap((column) => refsBefore({ table, row, column }, { tables, previous }).slice(0, 1)),
    );
  });
  return unreadAmong(before, tables);
}

function unreadAmong(refs: readonly Ref[], tables: readonly Table[]): readonly Ref[] {
  const unread = refs.filter((ref) => figureAt(ref) === undefined && !tables.includes(ref.table));
  return [...new Map(unread.map((ref) => [refKey(ref), ref])).values()];
}
