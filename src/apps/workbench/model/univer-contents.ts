import { BooleanNumber } from '@univerjs/core';
import type { IColumnData, IObjectArrayPrimitiveType, IRange, IRowData, IWorksheetData } from '@univerjs/core';
import type { Area } from '../../../core';
import { DEFAULT_ASPECTS, type CellStyle, type SheetContents } from './sheet-contents';
import { openedCell } from './univer-cell';

/** Univer measures in pixels of 96 to the inch, we in points. */
export const PIXELS_PER_POINT = 4 / 3;
/** Excel's standard sizes for Calibri 11. */
export const STANDARD_WIDTH = 48;
/** In points, as the width. */
export const STANDARD_HEIGHT = 15;
/** Room below and right of the data, so that a user can go on typing. */
const SPARE = { rows: 60, columns: 8 };
const LEAST = { rows: 100, columns: 26 };

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

export const toArea = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** A sheet in the form Univer opens; `listed` gives the name of a style in the workbook's list. */
export function univerSheet(
  id: string,
  sheet: SheetContents,
  listed: (style: CellStyle) => string,
): Partial<IWorksheetData> {
  const aspects = { ...DEFAULT_ASPECTS, ...sheet };
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(LEAST.rows, sheet.rows.length + SPARE.rows),
    columnCount: Math.max(LEAST.columns, width + SPARE.columns),
    defaultColumnWidth: STANDARD_WIDTH * PIXELS_PER_POINT,
    defaultRowHeight: STANDARD_HEIGHT * PIXELS_PER_POINT,
    cellData: Object.fromEntries(sheet.rows.map((row, index) => [index, cellRow(row, listed)])),
    mergeData: (sheet.merges ?? []).map(toRange),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    hidden: aspects.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: aspects.showsGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeOf(aspects.frozen),
    ...(aspects.tabColour === undefined ? {} : { tabColor: aspects.tabColour }),
  };
}

/** Univer's freeze for counts of frozen rows and columns. */
export const freezeOf = ({ rows, columns }: { readonly rows: number; readonly columns: number }) => ({
  startRow: rows || -1,
  startColumn: columns || -1,
  ySplit: rows,
  xSplit: columns,
});

const cellRow = (row: SheetContents['rows'][number], listed: (style: CellStyle) => string) =>
  Object.fromEntries(row.flatMap((cell, column) => (cell ? [[column, openedCell(cell, listed)]] : [])));

function rowData(sheet: SheetContents): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const hidden = (sheet.hiddenRows ?? []).map((row) => [row, { hd: BooleanNumber.TRUE }] as const);
  const heights = Object.entries(sheet.rowHeights ?? {}).map(
    ([row, points]) => [Number(row), { h: points * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }] as const,
  );
  return merged<Partial<IRowData>>([...heights, ...hidden]);
}

function columnData(sheet: SheetContents): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const hidden = (sheet.hiddenColumns ?? []).map((column) => [column, { hd: BooleanNumber.TRUE }] as const);
  const widths = Object.entries(sheet.columnWidths ?? {}).map(
    ([column, points]) => [Number(column), { w: points * PIXELS_PER_POINT }] as const,
  );
  return merged<Partial<IColumnData>>([...widths, ...hidden]);
}

/** Facts about the same row or column put together. */
function merged<Facts extends object>(entries: readonly (readonly [number, Facts])[]): Record<number, Facts> {
  const all: Record<number, Facts> = {};
  for (const [index, facts] of entries) all[index] = { ...all[index], ...facts };
  return all;
}
