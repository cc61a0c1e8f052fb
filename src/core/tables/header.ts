import { valueAt, type Area, type Sheet } from '../workbook';
import { isRatePath, readHeaderText } from './header-text';

/** One header column: its zero-based sheet column, header texts from top to bottom, the unit, and the row of its lowest text. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly unit?: string;
  readonly lastRow: number;
}

/** The text of a cell, or of the merged area that covers it; white space kept. */
export function textAt(sheet: Sheet, row: number, column: number, merges: readonly Area[] = []): string {
  const merge = merges.find((area) => covers(area, row, column));
  const value = valueAt(sheet, merge?.row ?? row, merge?.column ?? column);
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The merged areas that touch some rows of a sheet; header reading asks for few rows, sheets may have many merges. */
export const mergesIn = (sheet: Sheet, row: number, rows: number): readonly Area[] =>
  sheet.merges.filter((area) => area.row < row + rows && area.row + area.rows > row);

/** Reads the header block of 1–5 rows into one path per column. A group cell without merge reaches right over the blank cells beside it. */
export function readHeader(sheet: Sheet, block: Area): readonly HeaderColumn[] {
  const merges = mergesIn(sheet, block.row, block.rows);
  return Array.from({ length: block.columns }, (_, i) => headerColumn(sheet, block, merges, block.column + i));
}

function headerColumn(sheet: Sheet, block: Area, merges: readonly Area[], column: number): HeaderColumn {
  const path: string[] = [];
  let unit: string | undefined;
  let lastRow = block.row;
  for (let row = block.row; row < block.row + block.rows; row++) {
    const header = readHeaderText(textAt(sheet, row, column, merges) || groupText(sheet, block, merges, row, column));
    unit = header.unit ?? unit;
    if (header.text && header.text !== path.at(-1)) path.push(header.text);
    if (valueAt(sheet, row, column) !== undefined) lastRow = row;
  }
  const isInherited = unit !== '%' && isRatePath(path);
  return { column, path, lastRow, ...(unit === undefined || isInherited ? {} : { unit }) };
}

/** The unmerged group text to the left, when this cell is blank and something stands below it. */
function groupText(sheet: Sheet, block: Area, merges: readonly Area[], row: number, column: number): string {
  const isLeafRow = row === block.row + block.rows - 1;
  if (isLeafRow || !hasTextBelow(sheet, block, merges, row, column)) return '';
  for (let left = column - 1; left >= block.column; left--) {
    const text = textAt(sheet, row, left, merges);
    if (text === '') continue;
    const isOpenGroup = !merges.some((area) => covers(area, row, left)) && hasTextBelow(sheet, block, merges, row, left);
    return isOpenGroup ? text : '';
  }
  return '';
}

function hasTextBelow(sheet: Sheet, block: Area, merges: readonly Area[], row: number, column: number): boolean {
  const own = textAt(sheet, row, column, merges);
  for (let below = row + 1; below < block.row + block.rows; below++) {
    const text = textAt(sheet, below, column, merges);
    if (text !== '' && text !== own) return true;
  }
  return false;
}
