import { isNumeric } from '../programmes';
import { cellFormula, findColumn, type Table } from '../tables';
import { once } from '../workbook';
import { figureAt, readingAt, type Ref } from './figure';

/**
 * Whether all columns of the same task are blank for the place: those under one heading, or plan, done and rate of one
 * measure.
 */
export function hasNoTask({ table, row, column }: Ref): boolean {
  const { definition } = column;
  if (!definition || !isNumeric(definition)) return false;
  if (definition.mayBeBlank) return true;
  return taskGroups(table).some(
    (ids) =>
      ids.has(definition.id) &&
      table.columns.every((other) => !ids.has(other.definition?.id ?? '') || isUntyped({ table, row, column: other })),
  );
}

/** The columns that stand or fall together, by id: those under one heading, and those of one measure. */
const taskGroups = once((table: Table): readonly ReadonlySet<string>[] => {
  const { columns, measures } = table.annex;
  const numeric = columns.filter(
    (column) => column.kind === 'count' || column.kind === 'amount' || column.kind === 'rate',
  );
  const headings = [...new Set(numeric.flatMap(({ path }) => (path.length > 1 ? path.slice(0, 1) : [])))];
  const byHeading = headings.map(
    (heading) => new Set(numeric.filter(({ path }) => path.length > 1 && path[0] === heading).map(({ id }) => id)),
  );
  const byMeasure = measures.map(
    ({ done, target, rate }) => new Set([done, target, rate].filter((id) => id !== undefined)),
  );
  return [...byHeading, ...byMeasure].filter(({ size }) => size > 1);
});

/** Whether a plan is blank in a row that reports progress against it: what it is, its sums and its rate may tell. */
export const isBlankPlan = (ref: Ref): boolean =>
  readingAt(ref).kind === 'blank' &&
  ref.table.annex.measures.some(({ target, done }) => {
    const column = target === ref.column.definition?.id ? findColumn(ref.table, done) : undefined;
    return column !== undefined && (figureAt({ ...ref, column }) ?? 0) > 0;
  });

/** Blank, or a formula of the form that has nothing to compute yet: it shows 0 or the sign for no task. */
export const isUntyped = (ref: Ref): boolean =>
  readingAt(ref).kind === 'blank' ||
  (cellFormula(ref.table, ref.row, ref.column) !== undefined &&
    (readingAt(ref).kind === 'none' || figureAt(ref) === 0));
