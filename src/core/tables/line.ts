import { matchPlace, type PlaceMatch } from '../places';
import { isBlank, valueAt, type Sheet } from '../workbook';
import type { Block } from './find-blocks';
import { isAverageLabel, isFootLine } from './words';

/** A line that is a row of the body: its label, where that stands, and what it names. */
export interface Line {
  readonly kind: 'row';
  readonly label: string;
  readonly column: number;
  readonly match: PlaceMatch;
  readonly hasFigures: boolean;
}

/** A line that is no row: nothing on it, a note or signature, or an average that is passed over. */
export type NoRow = { readonly kind: 'blank' } | { readonly kind: 'foot' } | { readonly kind: 'aside' };

/** A cell as text; an error is none. */
export const textOf = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === undefined || typeof value === 'object' ? '' : String(value);
};

/** Reads one line below a header. */
export function readLine(sheet: Sheet, block: Block, row: number): Line | NoRow {
  const { header, placeColumn } = block;
  const values = sheet.values[row - sheet.origin.row] ?? [];
  const from = header.column - sheet.origin.column;
  const cells = values.slice(from, from + header.columns);
  if (cells.every(isBlank)) return { kind: 'blank' };
  const first = cells.find((value) => !isBlank(value));
  if (typeof first === 'string' && isFootLine(first, cells.some((value) => typeof value === 'number'))) return { kind: 'foot' };
  const column = labelColumn(sheet, block, row);
  const label = textOf(sheet, row, column);
  if (isAverageLabel(label)) return { kind: 'aside' };
  const match = matchPlace(label);
  const place = placeColumn - header.column;
  const hasFigures = (place === header.columns - 1 ? cells.slice(0, place) : cells.slice(place + 1)).some((value) => !isBlank(value));
  if (match.kind === 'unknown' && (label.length > 16 || (!hasFigures && !match.nearest))) return { kind: 'foot' };
  if (match.kind === 'blank' && !hasFigures) return { kind: 'blank' };
  return { kind: 'row', label, column, match, hasFigures };
}

/** The cell that names a row: the place cell, or the cells left of it for totals merged over both. */
function labelColumn(sheet: Sheet, { header, placeColumn }: Block, row: number): number {
  if (textOf(sheet, row, placeColumn).trim() !== '') return placeColumn;
  for (let column = placeColumn - 1; column >= header.column; column--) {
    const label = textOf(sheet, row, column).trim();
    if (label !== '' && !/^\d+$/.test(label)) return column;
  }
  return placeColumn;
}
