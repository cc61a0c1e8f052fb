import { areaA1, columnName, rectangles, runsOf, type Area, type SheetPlan } from '../../core';
import { addressLists } from './addresses';

/** Excel's pixels for a width in characters of its default font, and points per pixel at 96 to the inch. */
const CHARACTER = 7;
/** The pixels Excel adds to the characters of a column, left and right together. */
const PADDING = 5;
/** 72 points and 96 pixels make an inch. */
const POINTS_PER_PIXEL = 0.75;

/** Queues what surrounds the cells: sizes, merges, frozen rows, filter. */
export function writeFrame(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeWidths(sheet, plan.columnWidths);
  writeHeights(sheet, plan);
  for (const { area, isAcross } of mergeCalls(plan.merges ?? [])) sheet.getRange(areaA1(area)).merge(isAcross);
  freeze(sheet, plan.freezeRows ?? 0, plan.freezeColumns ?? 0);
  if (plan.filter) sheet.autoFilter.apply(sheet.getRange(areaA1(plan.filter)));
}

/**
 * Merges in few calls: those of one row each that stand below one another in the same columns are one call that merges
 * across.
 */
export function mergeCalls(merges: readonly Area[]): readonly { readonly area: Area; readonly isAcross: boolean }[] {
  const calls: { area: Area; isAcross: boolean }[] = [];
  const open = new Map<string, { area: Area; isAcross: boolean }>();
  for (const area of [...merges].sort((one, other) => one.row - other.row)) {
    const key = `${area.column}/${area.columns}`;
    const above = open.get(key);
    if (
      area.rows === 1 &&
      above &&
      (above.isAcross || above.area.rows === 1) &&
      above.area.row + above.area.rows === area.row
    ) {
      Object.assign(above, { area: { ...above.area, rows: above.area.rows + 1 }, isAcross: true });
    } else {
      const call = { area, isAcross: false };
      calls.push(call);
      open.set(key, call);
    }
  }
  return calls;
}

/** Queues the table of a planned sheet. */
export function writeTable(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (!plan.table) return;
  const table = sheet.tables.add(areaA1(plan.table.area), true);
  table.name = plan.table.name;
  table.style = 'TableStyleLight1';
}

function writeWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const { key, column, columns } of runsOf(widths.map(String))) {
    const points = (Math.trunc(Number(key) * CHARACTER) + PADDING) * POINTS_PER_PIXEL;
    sheet.getRange(`${columnName(column)}:${columnName(column + columns - 1)}`).format.columnWidth = points;
  }
}

/** Rows fit their text unless the plan says how high they are; those of one height are set in one call. */
function writeHeights(sheet: Excel.Worksheet, { cells, rowHeights = {} }: SheetPlan): void {
  if (cells.length > 0) sheet.getRange(`1:${cells.length}`).format.autofitRows();
  const heights = rectangles(
    Array.from({ length: Math.max(-1, ...Object.keys(rowHeights).map(Number)) + 1 }, (_, row) => [
      rowHeights[row]?.toString(),
    ]),
  );
  for (const [height, rows] of heights) {
    for (const list of addressLists(rows)) sheet.getRanges(list).format.rowHeight = Number(height);
  }
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
