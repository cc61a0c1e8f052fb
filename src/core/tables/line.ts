import { matchPlace, type PlaceMatch } from '../places';
import { isBlank, valueAt, type Sheet } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import { isFigure, readNumber } from './number';
import type { View } from './view';
import { isAverageLabel, isIndexRow, isSumLabel } from './words';

/**
 * One line below a header, as it stands: what its label names, which columns hold something, and which of these read as
 * figures. Whether it is a row of the body is decided by the lines around it.
 */
export interface Line {
  readonly kind: 'line' | 'blank' | 'index' | 'average';
  readonly row: number;
  readonly label: string;
  /** The sheet column of the label. */
  readonly column: number;
  readonly match: PlaceMatch;
  /** Offsets from the first header column that hold something beside the label. */
  readonly filled: readonly number[];
  /** Those of `filled` that read as a figure: a number, a text number, an error of a formula. */
  readonly figures: readonly number[];
  /** How many of `filled` say that there is nothing: a dash, 无. */
  readonly dashes: number;
  /** Whether an ordinal stands before the label. */
  readonly isNumbered: boolean;
}

/** A cell as text; an error is none. */
export const textOf = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === undefined || typeof value === 'object' ? '' : String(value);
};

/** Reads one line below a header. */
export function readLine({ sheet, programme }: View, block: HeaderBlock, row: number): Line {
  const { header } = block;
  const from = header.column - sheet.origin.column;
  const cells = (sheet.values[row - sheet.origin.row] ?? []).slice(from, from + header.columns);
  if (cells.every(isBlank)) return blankLine(sheet, block, row);
  const column = labelColumn(sheet, block, row);
  const label = textOf(sheet, row, column);
  const filled: number[] = [];
  const figures: number[] = [];
  const first = Math.max(column - header.column + 1, firstRight(block));
  let [isNumbered, dashes] = [false, 0];
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i];
    if (isBlank(value) || (i >= column - header.column && i < first)) continue;
    if (i >= first) filled.push(i);
    if (!isFigure(value)) {
      if (i >= first && readNumber(value).kind === 'none') dashes++;
      continue;
    }
    if (i >= first) figures.push(i);
    else isNumbered = true;
  }
  const isIndex = isIndexRow(cells);
  return {
    kind: isIndex ? 'index' : isAverageLabel(label) ? 'average' : 'line',
    row,
    label,
    column,
    match: isIndex ? { kind: 'unknown' } : matchPlace(label, programme),
    filled,
    figures,
    dashes,
    isNumbered,
  };
}

const NONE: readonly number[] = [];
const NOTHING: PlaceMatch = { kind: 'blank' };

/** A line of nothing; a stray cell far down makes a million of them. */
const blankLine = (sheet: Sheet, { placeColumn }: HeaderBlock, row: number): Line => ({
  kind: 'blank',
  row,
  label: textOf(sheet, row, placeColumn),
  column: placeColumn,
  filled: NONE,
  figures: NONE,
  dashes: 0,
  isNumbered: false,
  match: NOTHING,
});

/** Left of the places stand ordinals and prefectures; they are no figures of the row. The first offset that may be. */
const firstRight = ({ header, placeColumn }: HeaderBlock): number =>
  placeColumn < header.column + header.columns - 1 ? placeColumn - header.column + 1 : 0;

/** The cell that names a row: the place cell, or the cells left of it for totals merged over both. */
function labelColumn(sheet: Sheet, { header, placeColumn }: HeaderBlock, row: number): number {
  if (textOf(sheet, row, placeColumn).trim() !== '') return placeColumn;
  for (let column = placeColumn - 1; column >= header.column; column--) {
    const label = textOf(sheet, row, column).trim();
    if (label !== '' && !/^\d+$/.test(label)) return column;
  }
  return placeColumn;
}

/** Whether a line is a row by its name alone. */
export const isCertain = ({ match, label }: Line): boolean =>
  (match.kind !== 'unknown' && match.kind !== 'blank') || isSumLabel(label);
