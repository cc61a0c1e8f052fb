import type { Area, Value } from '../../core';

/** Formulas of a loaded range; text that merely begins with = shows itself as its value and is no formula. */
export const formulasFrom = (used: Excel.Range): (string | undefined)[][] => used.formulas.map((row: readonly unknown[], r) =>
  row.map((formula, c) => (typeof formula === 'string' && formula.startsWith('=') && formula !== used.values[r]?.[c] ? formula : undefined)));

/** Values of a loaded range: blank is undefined, an error is told from text that looks like one by its type. */
export const valuesFrom = (used: Excel.Range, formulas: readonly (readonly (string | undefined)[])[]): Value[][] =>
  used.values.map((row: readonly unknown[], r) => row.map((value, c) =>
    valueFrom(value, used.valueTypes[r]?.[c], formulas[r]?.[c] !== undefined)));

function valueFrom(value: unknown, type: string | undefined, hasFormula: boolean): Value {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || (value === '' && !hasFormula)) return undefined;
  return value;
}

/** Merged areas of a loaded RangeAreas, which is a null object when there are none. */
export const mergesFrom = (merged: Excel.RangeAreas): readonly Area[] => (merged.isNullObject ? [] : merged.areas.items.map((area) =>
  ({ row: area.rowIndex, column: area.columnIndex, rows: area.rowCount, columns: area.columnCount })));
