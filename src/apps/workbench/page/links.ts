import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets-ui/facade';
import { a1, parseArea } from '../../../core';
import { jumpOf } from '../file/jump';
import type { WorkbookModel } from '../model';

/** Follows the hyperlinks of the open workbook at a click: places in the workbook here, web addresses in a new tab. */
export function followLinks(grid: FUniver, current: () => WorkbookModel | undefined): void {
  grid.addEvent(grid.Event.CellClicked, ({ worksheet, row, column }) => {
    const model = current();
    const sheet = model?.sheets().find(({ id }) => id === worksheet.getSheetId());
    const link = sheet?.get('hyperlinks')[a1({ row, column })];
    const jump = jumpOf(link);
    if (model && jump) select(model, jump.sheet, jump.cell);
    else if (link?.address?.startsWith('https://')) window.open(link.address, '_blank', 'noopener');
  });
}

function select(model: WorkbookModel, name: string, cell: string): void {
  const sheet = model.sheets().find((one) => one.name().toLowerCase() === name.toLowerCase());
  const area = parseArea(cell);
  if (sheet && area) model.select(sheet.id, area);
}
