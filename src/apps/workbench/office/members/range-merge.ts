import type { Area } from '../../../../core';
import type { SheetModel } from '../../model';
import { overlap } from '../areas';
import { OfficeFailure } from '../failure';
import type { RangeState } from './range-state';

/**
 * Only the first cell keeps what it holds (support.microsoft.com, "Merge and unmerge cells"); tables take no merges.
 */
export function mergeRange(state: RangeState, across: unknown): void {
  const { sheet, area } = state;
  if (sheet.get('tables').some((table) => overlap(table.area, area)))
    throw new OfficeFailure('InvalidOperation', 'a table takes no merged cells');
  sheet.unmerge(area);
  const rows =
    across === true ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })) : [area];
  rows.forEach((each) => {
    dropOthers(sheet, each);
    sheet.merge(each);
  });
}

function dropOthers(sheet: SheetModel, area: Area): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const { value, formula } = sheet.cell(area.row + r, area.column + c);
      if ((r > 0 || c > 0) && (value !== undefined || formula !== undefined))
        sheet.write(area.row + r, area.column + c, [[undefined]]);
    }
  }
}
