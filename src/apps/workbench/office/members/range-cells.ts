import { isError, type Area, type Value } from '../../../../core';
import type { CellContents, CellInput } from '../../model';
import { overlap } from '../areas';
import { grid } from '../arguments';
import { invalid } from '../failure';
import { checkedFormula } from '../formula-check';
import { cellText } from '../limits';
import type { Json, World } from '../object-model';
import { typed } from '../typed';
import type { RangeState } from './range-state';

/**
 * The cells of a range, row by row; refused for whole sheets, rows and columns, whose values Excel does not give
 * either.
 */
export function cells<Made>(
  { sheet, area }: RangeState,
  make: (cell: CellContents, row: number, column: number) => Made,
): Made[][] {
  if (area.rows * area.columns > 5_000_000) return invalid('the range is too large for this property');
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) =>
      make(sheet.cell(area.row + r, area.column + c), area.row + r, area.column + c),
    ),
  );
}

/** How Excel's `values` shows a value. */
export const shown = (value: Value): Json => (value === undefined ? '' : isError(value) ? value.error : value);

/** Excel's name for the type of a value. */
export function valueType(value: Value): string {
  if (value === undefined) return 'Empty';
  if (isError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** Writes values or formulas over a range, as if they had been typed. */
export function writeCells(state: RangeState, value: unknown, name: string, { model, calculation }: World): void {
  const { sheet, area } = state;
  const hasSheet = (one: string): boolean =>
    model.sheets().some((other) => other.name().toLowerCase() === one.toLowerCase());
  const rows = grid(value, area.rows, area.columns, name);
  const inputs = rows.map((row, r) =>
    row.map((cell, c) => input(cell, () => sheet.cell(area.row + r, area.column + c).style?.format === '@', name)),
  );
  inputs.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === 'string') cellText(cell);
      if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return;
      checkedFormula(cell.formula, hasSheet);
      calculation.wrote(sheet, area.row + r, area.column + c);
    }),
  );
  sheet.write(area.row, area.column, inputs);
}

function input(cell: unknown, isTextCell: () => boolean, name: string): CellInput | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return typeof cell === 'string'
    ? typed(cell, isTextCell())
    : invalid(`${name} takes strings, numbers, booleans and null`);
}

/** The used part of a range; undefined when nothing in it is used. */
export function usedWithin({ sheet, area }: RangeState, valuesOnly: unknown): Area | undefined {
  const whole = sheet.used(valuesOnly === true);
  const inside = whole && overlap(whole, area);
  const isWhole = inside !== undefined && inside.rows === whole?.rows && inside.columns === whole.columns;
  return isWhole ? whole : inside && sheet.used(valuesOnly === true, inside);
}
