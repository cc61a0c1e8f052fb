import { valueAt, type Sheet } from '../workbook';
import type { TableRow } from './table-parts';

/** 一、 or （二） as an ordinal, alone or before a name; and 1. or (2). */
const UPPER = /^[(（]?[一二三四五六七八九十]{1,3}(?:[)）、.．]|$)/;
const LOWER = /^[(（]?\d{1,3}(?:[)）、.．]|$)/;

/** The rows 1. 2. 3. below a row that is numbered 一、: the list that it heads, whose sum it may be. */
export function listBelow(sheet: Sheet, rows: readonly TableRow[], i: number): readonly number[] {
  const isHead = (row: TableRow | undefined): boolean => row !== undefined && isNumbered(sheet, row, UPPER);
  const below = (row: TableRow | undefined): boolean => row !== undefined && isNumbered(sheet, row, LOWER);
  const list: number[] = [];
  if (isHead(rows[i])) for (let j = i + 1; below(rows[j]); j++) list.push(j);
  return list;
}

/** Whether the name or the cell left of it begins with such an ordinal. */
function isNumbered(sheet: Sheet, { label, labelCell: { row, column } }: TableRow, ordinal: RegExp): boolean {
  const beside = valueAt(sheet, row, column - 1);
  return ordinal.test(label.trim()) || (typeof beside !== 'object' && ordinal.test(String(beside ?? '').trim()));
}
