import { sum, type Content } from './formula';
import { cell, inRow, letter, type Placed, type Rows } from './grid';
import type { ColumnPlan, RowPlan, SheetPlan } from './plan';

/** The cells of one place's row: its own content first, else the column's formula. */
export function bodyCells(plan: SheetPlan, row: RowPlan, index: number, at: number): readonly Placed[] {
  const own: Readonly<Record<string, Content>> = { sequence: index + 1, place: row.place, ...row.cells };
  return plan.columns.map((column, i) =>
    cell(
      `${letter(i)}${at}`,
      column.key in own ? own[column.key] : column.derive?.(inRow(plan, at)),
      `body-${column.shape}`,
    ),
  );
}

/** The cells of the total row: label, sums over all places, and rates of sums. */
export function totalCells(plan: SheetPlan, { total: at, body }: Rows): readonly Placed[] {
  const { total } = plan;
  if (!total || !at) return [];
  const own: Readonly<Record<string, Content>> = {
    [total.isMerged ? 'sequence' : 'place']: total.label,
    ...total.cells,
  };
  const end = body + plan.rows.length - 1;
  const content = (column: ColumnPlan, i: number): Content => {
    if (column.key in own) return own[column.key];
    if (column.total === 'sum') return sum(letter(i), body, end);
    return column.total === 'derived' ? column.derive?.(inRow(plan, at)) : undefined;
  };
  return plan.columns.map((column, i) => cell(`${letter(i)}${at}`, content(column, i), `total-${column.shape}`));
}
