import type { Measure } from '../programmes';
import { findColumn, placeRows, type Table, type TableRow } from '../tables';
import { figureAt, type Ref } from './figure';
import { listsMostOf } from './same-places';
import { once } from '../workbook';

/** The plan cell of a measure beside the target it must equal. */
export interface PlanAndTarget {
  readonly measure: Measure;
  readonly plan: Ref;
  /** Absent when the targets list no such place or column. */
  readonly target?: Ref;
}

const targetRows: (
  targets: readonly Table[],
) => ReadonlyMap<string, { readonly table: Table; readonly row: TableRow }> = once((targets: readonly Table[]) => {
  const rows = new Map<string, { readonly table: Table; readonly row: TableRow }>();
  for (const table of targets) {
    for (const row of table.rows) {
      const key = rowKey(row);
      if (key !== undefined && !rows.has(key)) rows.set(key, { table, row });
    }
  }
  return rows;
});

const rowKey = (row: TableRow): string | undefined =>
  row.kind === 'total' ? 'total' : row.kind === 'place' ? row.unit?.id : undefined;

/** The target of a measure for the place (or total) of a row; undefined where the targets have none. */
export function targetRef(targets: readonly Table[], measure: Measure, row: TableRow): Ref | undefined {
  const key = rowKey(row);
  const found = key === undefined ? undefined : targetRows(targets).get(key);
  const column =
    found && measure.targetColumn !== undefined ? findColumn(found.table, measure.targetColumn) : undefined;
  return found && column && { ...found, column };
}

/** The places for which the targets of a measure are above zero. */
const plannedUnits = (targets: readonly Table[], { targetColumn = '' }: Measure): readonly string[] =>
  targets.flatMap((table) => {
    const column = findColumn(table, targetColumn);
    return column
      ? placeRows(table)
          .filter((row) => (figureAt({ table, row, column }) ?? 0) > 0)
          .flatMap(({ unit }) => unit?.id ?? [])
      : [];
  });

/** Whether the total of a table stands for about all places that the targets give a task, not for a page. */
export const isWholeOfPlan = (table: Table, targets: readonly Table[], measure: Measure): boolean =>
  !table.isPage && listsMostOf(table, plannedUnits(targets, measure));

/** Every plan cell of a table whose measure has a column in the targets, with the target where there is one. */
export function plansAndTargets(table: Table, targets: readonly Table[]): readonly PlanAndTarget[] {
  return table.annex.measures.flatMap((measure) => {
    const column = measure.target === undefined ? undefined : findColumn(table, measure.target);
    const hasTargets =
      measure.targetColumn !== undefined && targets.some((one) => findColumn(one, measure.targetColumn ?? ''));
    if (!column || !hasTargets) return [];
    const isWhole = isWholeOfPlan(table, targets, measure);
    return table.rows
      .filter((row) => rowKey(row) !== undefined && (row.kind !== 'total' || isWhole))
      .map((row) => {
        const target = targetRef(targets, measure, row);
        return { measure, plan: { table, row, column }, ...(target ? { target } : {}) };
      });
  });
}
