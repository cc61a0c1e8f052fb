import { additiveColumns, figureAt, previousFigure, targetRef, type Ref } from '../../relations';
import type { Measure, Unit } from '../../programmes';
import type { Context } from '../../rules';
import type { Table, TableColumn } from '../../tables';
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
  const like = table.rows.find(({ kind }) => kind === 'place');
  const verdicts = additiveColumns(table).flatMap((column) => {
    const ref = like && { table, row: { ...like, unit }, column };
    return (ref && (isTarget(ref, figure(column), context) ?? mayFollow(ref, figure(column), context))) ?? [];
  });
  return verdicts.length > 0 ? verdicts.every((agrees) => agrees) : undefined;
}

/** The same of the figures that stand in a row. */
export const isStandingFor = (unit: Unit, { table, row }: Omit<Ref, 'column'>, context: Context): boolean =>
  isRowOf(unit, (column) => figureAt({ table, row, column }) ?? 0, table, context) === true;

/** Whether a plan is the target of its place; undefined where there is none. */
function isTarget({ table, row, column }: Ref, figure: number, { targets }: Context): boolean | undefined {
  const measure = measureOf({ table, column });
  const target = measure && targets && targetRef(targets, measure, row);
  return target && (figureAt(target) ?? 0) === figure;
}

/**
 * Whether a figure may follow that of the period before: what is cumulated does not fall, and a plan stays. Undefined
 * where there is none before.
 */
function mayFollow(ref: Ref, figure: number, past: Context): boolean | undefined {
  const before = previousFigure(ref, past);
  if (before === undefined) return undefined;
  const isCumulated = ref.table.annex.cumulative.includes(ref.column.definition?.id ?? '');
  return isCumulated ? figure >= before : measureOf(ref) === undefined || figure === before;
}

/** The measure whose plan a column holds. */
const measureOf = ({ table, column }: Omit<Ref, 'row'>): Measure | undefined =>
  table.annex.measures.find(({ target }) => target !== undefined && target === column.definition?.id);
