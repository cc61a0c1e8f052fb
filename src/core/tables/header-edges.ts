import type { Sheet } from '../workbook';
import { textAt, type MergeAt } from './header';
import { isNumericText, isSignature, type ColumnReach } from './header-rows';
import { isSequenceHeader } from './words';

/** The first column of a header: left as long as something is written in it. */
export function leftEdge(
  sheet: Sheet,
  placeColumn: number,
  row: number,
  rows: number,
  reach: ColumnReach,
  mergeAt: MergeAt,
): number {
  let column = placeColumn;
  while (column > reach.from && headerTexts(sheet, row, rows, column - 1, mergeAt).length > 0) column--;
  return column;
}

/** Right to the first blank header column that is not followed by more of the same header. */
export function rightEdge(
  sheet: Sheet,
  placeColumn: number,
  row: number,
  rows: number,
  reach: ColumnReach,
  mergeAt: MergeAt,
): number {
  let column = placeColumn;
  while (column < reach.to) {
    const step = [1, 2].find(
      (ahead) => column + ahead <= reach.to && continues(sheet, row, rows, column + ahead, mergeAt),
    );
    if (step === undefined) break;
    column += step;
  }
  return column;
}

function continues(sheet: Sheet, row: number, rows: number, column: number, mergeAt: MergeAt): boolean {
  const texts = headerTexts(sheet, row, rows, column, mergeAt);
  return (
    texts.length > 0 &&
    !texts.every((text) => isSignature(text) || isNumericText(text)) &&
    !(texts.some(isSequenceHeader) && headerTexts(sheet, row, rows, column + 1, mergeAt).length > 0)
  );
}

function headerTexts(sheet: Sheet, row: number, rows: number, column: number, mergeAt: MergeAt): readonly string[] {
  return Array.from({ length: rows }, (_, i) => textAt(sheet, row + i, column, mergeAt)).filter(
    (text) => text.trim() !== '',
  );
}
