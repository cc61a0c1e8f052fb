import { BooleanNumber } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { SheetModel, WorkbookModel } from '../model';
import { afterBurst } from './later';

/** Gives rows room for wrapped text once it has been written, as Excel does, unless they have a height of their own. */
export function fitRows(grid: FUniver, model: WorkbookModel): void {
  const written = new Set<string>();
  const fitWritten = afterBurst(() => {
    model
      .sheets()
      .filter(({ id }) => written.has(id))
      .forEach((sheet) => fitSheet(grid, sheet));
    written.clear();
  });
  model.onChange((change) => {
    if (change.kind !== 'contents' && change.kind !== 'style') return;
    written.add(change.sheet);
    fitWritten();
  });
}

function fitSheet(grid: FUniver, sheet: SheetModel): void {
  const target = grid.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
  const used = sheet.used(true);
  if (!target || !used) return;
  const rows = target.getSheet().getConfig().rowData;
  const isFree = (row: number): boolean => rows[row]?.ia !== BooleanNumber.FALSE;
  for (const { first, count } of runs(used.row, used.row + used.rows, isFree)) target.autoResizeRows(first, count);
}

/** The runs of neighbouring numbers that meet a condition. */
function runs(
  from: number,
  to: number,
  meets: (number: number) => boolean,
): readonly { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const last = found.at(-1);
    if (!meets(at)) continue;
    if (last && last.first + last.count === at) last.count += 1;
    else found.push({ first: at, count: 1 });
  }
  return found;
}
