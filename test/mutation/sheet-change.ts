import type { Sheet, Value } from '../../src/core';

/** The sheet with one cell changed; coordinates are the sheet's. The formula goes, as when a person types over it. */
export function withCell(sheet: Sheet, row: number, column: number, value: Value): Sheet {
  const [i, j] = [row - sheet.origin.row, column - sheet.origin.column];
  return {
    ...sheet,
    values: replaced(sheet.values, i, j, value),
    formulas: replaced(sheet.formulas, i, j, undefined),
  };
}

const replaced = <T>(grid: readonly (readonly T[])[], i: number, j: number, value: T): readonly (readonly T[])[] =>
  grid.map((row, at) => (at === i ? row.map((cell, k) => (k === j ? value : cell)) : row));

/** The sheet as a county submits it when everything was typed: values stay, formulas go. */
export const typed = (sheet: Sheet): Sheet => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map(() => undefined)) });

/** The sheet without one row, or with one row twice; what lies below moves with it. */
export function withRows(sheet: Sheet, order: (rows: readonly number[]) => readonly number[]): Sheet {
  const rows = order(sheet.values.map((_, i) => i));
  const pick = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] => rows.map((i) => grid[i] ?? []);
  return { ...sheet, values: pick(sheet.values), formulas: pick(sheet.formulas), formats: pick(sheet.formats), merges: sheet.merges.filter((area) => area.row < 6) };
}
