import { matchPlace } from '../places';
import { valueAt, type Sheet } from '../workbook';
import { isIndexRow, isPlaceHeader, isWeakPlaceHeader } from './words';

/** A cell that names the column of places, or that stands where such a name is missing. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly isStrong: boolean;
}

/** Cells that name the column of places; strong words first in every row, weak ones only where no strong one stands. */
export function findAnchors(sheet: Sheet): readonly Anchor[] {
  const found: Anchor[] = [];
  sheet.values.forEach((row, i) => row.forEach((value, j) => {
    if (typeof value !== 'string' || value.length > 24) return;
    const isStrong = isPlaceHeader(value);
    if (!isStrong && !isWeakPlaceHeader(value)) return;
    found.push(anchorAt(sheet, sheet.origin.row + i, sheet.origin.column + j, isStrong));
  }));
  const strongRows = new Set(found.filter((one) => one.isStrong).flatMap((one) => [one.row - 1, one.row, one.row + 1]));
  return found.filter((one) => one.isStrong || !strongRows.has(one.row));
}

function anchorAt(sheet: Sheet, row: number, column: number, isStrong: boolean): Anchor {
  const merge = sheet.merges.find((area) => area.column === column && area.row <= row && area.row + area.rows > row);
  return { row: merge?.row ?? row, column, rows: merge?.rows ?? 1, isStrong };
}

/** How many names of units one below the other make a column of places without a header. */
const ENOUGH_NAMES = 3;

/** Where the name of a column of places should stand and does not: above the first name of a column that lists units. */
export function guessAnchors(sheet: Sheet): readonly Anchor[] {
  const width = sheet.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, j) => sheet.origin.column + j).flatMap((column) => {
    const rows = sheet.values.map((_, i) => sheet.origin.row + i);
    const kinds = rows.map((row) => kindAt(sheet, row, column));
    const first = kinds.findIndex((kind) => kind !== undefined && kind !== 'unknown' && kind !== 'blank' && kind !== 'outside');
    if (kinds.filter((kind) => kind === 'unit').length < ENOUGH_NAMES || first < 1) return [];
    return [anchorAt(sheet, headerRow(sheet, (rows[first] ?? 0) - 1), column, false)];
  });
}

/** The row above an index row. */
const headerRow = (sheet: Sheet, row: number): number =>
  isIndexRow((sheet.values[row - sheet.origin.row] ?? []).map((value) => (typeof value === 'object' ? '' : String(value ?? '')))) ? row - 1 : row;

function kindAt(sheet: Sheet, row: number, column: number): ReturnType<typeof matchPlace>['kind'] | undefined {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? matchPlace(value).kind : undefined;
}
