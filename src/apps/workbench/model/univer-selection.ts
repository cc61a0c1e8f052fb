import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { WorkbookModel } from './sheet-model';
import { toArea } from './univer-contents';
import type { UniverSheets } from './univer-sheets';

/** Shows a selected cell to the user; the page scrolls to it. */
export interface ModelOptions {
  readonly reveal?: (sheet: FWorksheet, row: number, column: number) => void;
}

/** Which sheet is in front and what is selected on it. */
export function selection(
  workbook: FWorkbook,
  sheets: UniverSheets,
  found: (id: string) => FWorksheet,
  { reveal }: ModelOptions,
): Pick<WorkbookModel, 'activeSheet' | 'activate' | 'selection' | 'select'> {
  return {
    activeSheet: () => sheets.of(workbook.getActiveSheet()),
    activate(id) {
      found(id).activate();
    },
    selection() {
      const range = workbook.getActiveRange()?.getRange();
      return range ? toArea(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    },
    select(id, area) {
      const sheet = found(id);
      sheet.activate();
      sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
      reveal?.(sheet, area.row, area.column);
    },
  };
}
