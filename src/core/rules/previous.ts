import { addressOf, refsBefore, type Ref } from '../relations';
import { findColumn, type Table } from '../tables';
import { cellsIn } from './hit';
import type { Context, Hit } from './rule';

/** The cell of the period before for the same annex, place and column; undefined where there is none. */
export const previousRef = (ref: Ref, context: Context): Ref | undefined => refsBefore(ref, context)[0];

/** The cell of the period before as one that may be the wrong one instead, where it stands in the same workbook. */
export const besideOf = (before: Ref, { tables }: Context): Pick<Hit<never>, 'also'> =>
  tables.includes(before.table) ? { also: [addressOf(before)] } : {};

/** The cells of a table that accumulate from January, row by row. */
export const cumulativeCells = (table: Table): readonly Ref[] =>
  cellsIn(
    table,
    table.annex.cumulative.flatMap((id) => findColumn(table, id) ?? []),
  );
