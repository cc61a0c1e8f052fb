import type { Sheet, Snapshot } from '../../src/core';
import type { SheetModel, WorkbookModel } from '../../src/apps/workbench/model';

/** Settings of the add-in carry this before their key. */
const SETTING_PREFIX = 'annex-audit:';

/** What the host reads of a workbook, taken from its model without office.js; nothing of what a protection allows. */
export const snapshotOf = (model: WorkbookModel): Snapshot => ({
  sheets: model.sheets().map(sheetOf),
  settings: Object.fromEntries(
    Object.entries(model.settings()).flatMap(([key, value]) =>
      key.startsWith(SETTING_PREFIX) ? [[key.slice(SETTING_PREFIX.length), value]] : [],
    ),
  ),
});

function sheetOf(sheet: SheetModel): Sheet {
  const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.used(true) ?? {};
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.cell(row + r, column + c)),
  );
  return {
    name: sheet.name(),
    visibility: sheet.get('visibility'),
    isProtected: sheet.get('isProtected'),
    origin: { row, column },
    values: cells.map((line) => line.map(({ value }) => value)),
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
    formats: cells.map((line) => line.map(({ style }) => style?.format ?? 'General')),
    merges: sheet.merges(),
    hiddenRows: [],
    hiddenColumns: [],
  };
}
