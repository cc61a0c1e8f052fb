import { a1, isError, isFormula, type CellEdit, type Content } from '../../core';
import type { TargetSheets } from './target-sheets';

/** Words without digits or signs, in Chinese characters: Excel cannot take them for a number, a date or a formula. */
const INERT = /^\p{Script=Han}[\p{Script=Han}、，。：；（）“” ]*$/u;

/**
 * What to hand to Excel so that a literal stays what it is. Excel reads a string as if it were typed; an apostrophe
 * keeps text as text and leaves the cell's number format alone, so a number can be typed there later.
 */
function entered(content: Content, isTextCell: boolean): string | number | boolean {
  if (content === undefined) return '';
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  if (typeof content === 'string') return isTextCell || content === '' || INERT.test(content) ? content : `'${content}`;
  return isFormula(content) ? content.formula : content.error;
}

/** Queues one cell: its number format first, because a text cell takes contents literally. */
export function writeCell(sheets: TargetSheets, { at, to, format }: CellEdit, formatBefore: string): void {
  const range = sheets.named(at.sheet).getRange(a1(at));
  const wanted = format ?? formatBefore;
  if (wanted === '@' && isLive(to)) range.numberFormat = [['General']];
  else if (format !== undefined) range.numberFormat = [[format]];
  range.formulas = [[entered(to, wanted === '@')]];
}

/** A formula or an error would be taken as text in a cell formatted as text. */
const isLive = (content: Content): boolean => typeof content === 'object' && (isFormula(content) || isError(content));
