import type { Snapshot } from '../../core';
import { fileOf, type Excelize } from './excelize';
import { openPackage, zipped } from './package';
import { tabNames } from './sheet-list';
import { withoutSheet } from './write-sheets';

const BLANK_SHEET = 'Sheet1';

/** A workbook of one blank sheet. */
export const blankWorkbook = (excelize: Excelize): Uint8Array => fileOf(excelize.NewFile());

/** A new workbook without its blank sheet, once there is another. */
export function withoutBlankSheet(bytes: Uint8Array, before: Snapshot): Uint8Array {
  const source = openPackage(bytes);
  const isBlank = before.sheets.length === 1 && before.sheets[0]?.name === BLANK_SHEET && before.sheets[0].values.length === 0;
  return isBlank && tabNames(source).length > 1 ? zipped(withoutSheet(source, BLANK_SHEET)) : bytes;
}
