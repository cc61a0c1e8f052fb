import type { Address, Area } from './address';
import type { Content, SheetPlan } from './sheet-plan';

/** One change to one cell. `was` is what the snapshot held; a host refuses the batch when the cell holds something else now. */
export interface CellEdit {
  readonly kind: 'cell';
  readonly at: Address;
  readonly was: Content;
  readonly to: Content;
  /** The number format that comes with the new content; left as it is when absent. */
  readonly format?: string;
  readonly wasFormat?: string;
}

/** The looks an audit mark can have: one per level of finding. */
export type MarkLook = 'error' | 'warning' | 'info';

/** Marks areas of one sheet with an owned conditional format, without touching the user's formats. */
export interface MarkEdit {
  readonly kind: 'mark';
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly look: MarkLook;
}

/** A live highlight on the user's sheet, owned and cleared like a mark; the formula is relative to the area's top-left cell. */
export interface HighlightEdit {
  readonly kind: 'highlight';
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly look: { readonly fill: string; readonly colour?: string; readonly bold?: boolean };
}

/** Removes owned conditional formats from every sheet: audit marks, progress highlights, or both. */
export interface ClearMarksEdit {
  readonly kind: 'clear-marks';
  readonly what: 'audit' | 'progress' | 'all';
}

/** Writes or refreshes a sheet the add-in owns. A sheet of that name that is not owned is never overwritten: the host fails. */
export interface SheetEdit {
  readonly kind: 'sheet';
  readonly plan: SheetPlan;
}

/** Removes a sheet the add-in owns; nothing happens when it is not there. */
export interface RemoveSheetEdit {
  readonly kind: 'remove-sheet';
  readonly name: string;
}

/** Stores a setting of the add-in in the workbook; undefined removes it. */
export interface SettingEdit {
  readonly kind: 'setting';
  readonly key: string;
  readonly to: unknown;
}

/** A change to a workbook as plain data. A batch is written in order and as a whole. */
export type Edit =
  | CellEdit | MarkEdit | HighlightEdit | ClearMarksEdit | SheetEdit | RemoveSheetEdit | SettingEdit;

/** The edits that put everything back, newest first; only cell edits can be undone. */
export const undone = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === 'cell').map(swapped).reverse();

const swapped = (edit: CellEdit): CellEdit => ({
  kind: 'cell',
  at: edit.at,
  was: edit.to,
  to: edit.was,
  ...(edit.wasFormat === undefined ? {} : { format: edit.wasFormat }),
  ...(edit.format === undefined ? {} : { wasFormat: edit.format }),
});
