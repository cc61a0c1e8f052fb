import { a1, parseA1, valueAt, formulaAt, usedArea, type Sheet } from '../../../core';
import { attribute, isOn, scanXml } from '../../../hosts/xlsx';
import type { CellContents, CellStyle, SheetContents } from '../model/sheet-contents';
import { present } from './xml-tree';

/** Styles and heights as the rows of a worksheet part give them. */
export interface StyledRows {
  /** Style index by A1 address. */
  readonly styles: ReadonlyMap<string, number>;
  /** Points by zero-based row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly rows: number;
  readonly columns: number;
}

/** Formatted rows and columns beyond these are not drawn; values always are. */
const MOST = { rows: 2000, columns: 200 };

/** Scans the rows of a worksheet part for what cells look like, not for what they hold. */
export function styledRows(xml: string): StyledRows {
  const styles = new Map<string, number>();
  const heights: Record<number, number> = {};
  let [row, column, rows, columns] = [-1, -1, 0, 0];
  const openCell = (attributes: string): void => {
    column = parseA1(attribute(attributes, 'r') ?? '')?.column ?? column + 1;
    const style = Number(attribute(attributes, 's') ?? 0);
    if (style === 0 || row >= MOST.rows || column >= MOST.columns) return;
    styles.set(a1({ row, column }), style);
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  };
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      if (name !== 'row') return;
      [row, column] = [Number(attribute(attributes, 'r') ?? row + 2) - 1, -1];
      const height = Number(attribute(attributes, 'ht') ?? 0);
      if (height > 0 && !isOn(attributes, 'hidden')) heights[row] = height;
    },
  });
  return { styles, heights, rows, columns };
}

/** Excel's standard row, and how much taller than its letters a row grows. */
const STANDARD_HEIGHT = 15;
/** Calibri 11 stands in a row of 15 points: a line is about 1.3 times its letters. */
const LINE = 1.3;

/** The heights of rows that leave theirs to Excel: room for one line of the largest letters. */
export function fittedHeights(rows: StyledRows, looks: readonly CellStyle[]): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const [cell, style] of rows.styles) {
    const row = parseA1(cell)?.row ?? 0;
    const height = Math.ceil((looks[style]?.size ?? 0) * LINE);
    if (height > (heights[row] ?? STANDARD_HEIGHT)) heights[row] = height;
  }
  return heights;
}

/** Values, formulas and styles of a sheet together, from A1 to the last cell that holds or shows something. */
export function styledCells(sheet: Sheet, rows: StyledRows, looks: readonly CellStyle[]): SheetContents['rows'] {
  const used = usedArea(sheet);
  const height = Math.max(rows.rows, used.row + used.rows);
  const width = Math.max(rows.columns, used.column + used.columns);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const style = looks[rows.styles.get(a1({ row, column })) ?? 0];
      const [value, formula] = [valueAt(sheet, row, column), formulaAt(sheet, row, column)];
      const isPlain = value === undefined && formula === undefined && !rows.styles.has(a1({ row, column }));
      return isPlain ? undefined : present<CellContents>({ value, formula, style });
    }),
  );
}
