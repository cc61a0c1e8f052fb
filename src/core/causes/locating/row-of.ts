import { additiveColumns, figureAt, previousFigure, targetRef } from '../../relations';
import type { Unit } from '../../programmes';
import type { Context } from '../../rules';
import type { Table, TableColumn, TableRow } from '../../tables';
import type { Found } from '../found';

/** Whether a finding compares the row of a place with the row of that name elsewhere. */
export const comparesElsewhere = ({ rule, hit }: Found): boolean =>
  rule.traits.compares?.includes('elsewhere') === true && hit.row?.kind === 'place';

/** The place that a finding says its table lacks. */
export const missingUnit = ({ table, hit }: Found): Unit | undefined =>
  table?.programme.units.find(({ name }) => name === hit.value);

/**
 * Whether figures can be a place's row: its plans are the targets or those of the period before, and nothing has
 * fallen since. Undefined when neither says anything about the place.
 */
export function isRowOf(
  unit: Unit,
  figure: (column: TableColumn) => number,
  table: Table,
  context: Context,
): boolean | undefined {
  const [like] = table.rows.filter(({ kind }) => kind === 'place');
  if (!like) return undefined;
  const verdicts = additiveColumns(table).flatMap(
    (column) => verdictOn(column, figure(column), { ...like, unit }, table, context) ?? [],
  );
  return verdicts.length > 0 ? verdicts.every((agrees) => agrees) : undefined;
}

function verdictOn(
  column: TableColumn,
  figure: number,
  row: TableRow,
  table: Table,
  context: Context,
): boolean | undefined {
  const id = column.definition?.id ?? '';
  const measure = table.annex.measures.find(({ target }) => target === id);
  const target = measure && context.targets && targetRef(context.targets, measure, row);
  if (target) return (figureAt(target) ?? 0) === figure;
  const before = previousFigure({ table, row, column }, context);
  if (before === undefined) return undefined;
  return table.annex.cumulative.includes(id) ? figure >= before : !measure || figure === before;
}
