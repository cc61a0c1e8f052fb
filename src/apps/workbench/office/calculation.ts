import type { Value } from '../../../core';
import type { CellContents, SheetModel, WorkbookModel } from '../model';

/** What formulas show in a workbook that calculates by hand: what stood there before, until it is told to calculate. */
export interface Calculation {
  wrote(sheet: SheetModel, row: number, column: number): void;
  shown(sheet: SheetModel, cell: CellContents, row: number, column: number): Value;
  calculate(): void;
}

export function calculationOf(model: WorkbookModel): Calculation {
  const stale = new Map<string, Value>();
  const key = (sheet: SheetModel, row: number, column: number): string => `${sheet.id}!${row},${column}`;
  return {
    wrote(sheet, row, column) {
      if (model.aspects().calculatesByHand) stale.set(key(sheet, row, column), sheet.cell(row, column).value);
    },
    shown(sheet, cell, row, column) {
      const at = key(sheet, row, column);
      return cell.formula !== undefined && stale.has(at) ? stale.get(at) : cell.value;
    },
    calculate: () => stale.clear(),
  };
}
