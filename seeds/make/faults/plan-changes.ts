import type { SheetPlan } from '../plan';

/** The same sheet with a place's row once more after another place. */
export const duplicated = (plan: SheetPlan, place: string, after: string): SheetPlan => ({
  ...plan,
  rows: plan.rows.flatMap((row) =>
    row.place === after ? [row, ...plan.rows.filter((one) => one.place === place)] : [row],
  ),
});

/** The same sheet without a place, numbered anew. */
export const withoutPlace = (plan: SheetPlan, place: string): SheetPlan => ({
  ...plan,
  rows: plan.rows.filter((row) => row.place !== place),
});

/** The same sheet without a column. */
export const withoutColumn = (plan: SheetPlan, key: string): SheetPlan => ({
  ...plan,
  columns: plan.columns.filter((column) => column.key !== key),
});

/** The same sheet whose numbers skip one at a place and run on from there. */
export function skippingNumberAt(plan: SheetPlan, place: string): SheetPlan {
  const from = plan.rows.findIndex((row) => row.place === place);
  return {
    ...plan,
    rows: plan.rows.map((row, i) => (i < from ? row : { ...row, cells: { ...row.cells, sequence: i + 2 } })),
  };
}
