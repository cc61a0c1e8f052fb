import type { Address, Area } from './address';
import type { Content, SheetPlan } from './sheet-plan';

/**
 * One change to one cell. `was` is what the snapshot held; a host refuses the batch when the cell holds something else
 * now.
 */
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

/**
 * A live highlight on the user's sheet, owned and cleared like a mark; the formula is relative to the area's top-left
 * cell.
 */
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

/**
 * Writes or refreshes a sheet the add-in owns. A sheet of that name that is not owned is never overwritten: the host
 * fails.
 */
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

/** What a cell may hold. Bounds are inclusive; dates are serial numbers. Items of a list are shown in its order. */
export type Allowed =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The items stand in cells: a formula such as =$Z$1:$Z$9, for lists over 255 characters or with commas inside. */
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'whole' | 'decimal' | 'date'; readonly least?: number; readonly most?: number }
  /** True where the formula is, relative to the first area's top-left cell. */
  | { readonly kind: 'formula'; readonly formula: string };

/** A heading and a sentence that Excel shows beside a cell. */
export interface CellPrompt {
  readonly title: string;
  readonly text: string;
}

/**
 * Says what cells may hold: Excel offers and explains it, and refuses anything else (or only warns). Blank stays
 * allowed.
 */
export interface ValidationEdit {
  readonly kind: 'validation';
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly allowed: Allowed;
  /** Shown when the cell is chosen. */
  readonly prompt?: CellPrompt;
  /** Shown when something else was typed. */
  readonly refusal?: CellPrompt;
  readonly onlyWarns?: boolean;
  /**
   * Puts back what a protected form had checked before: its sheet is opened for it and closed again in the same way.
   */
  readonly isRestored?: boolean;
}

/** What stays possible on a protected sheet beside typing into unlocked cells. */
export type ProtectedAction =
  'sort' | 'filter' | 'insert-rows' | 'delete-rows' | 'format-cells' | 'format-columns' | 'format-rows';

/**
 * Protects a sheet without a password: only the unlocked areas can be typed into. Nothing more can be written after it.
 */
export interface ProtectionEdit {
  readonly kind: 'protection';
  readonly sheet: string;
  readonly unlocked: readonly Area[];
  readonly allowed: readonly ProtectedAction[];
}

/** Sets document properties; those not named stay. `custom` ones are read back as the snapshot's `properties`. */
export interface PropertiesEdit {
  readonly kind: 'properties';
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/** A change to a workbook as plain data. A batch is written in order and as a whole. */
export type Edit =
  | CellEdit
  | MarkEdit
  | HighlightEdit
  | ClearMarksEdit
  | SheetEdit
  | RemoveSheetEdit
  | SettingEdit
  | ValidationEdit
  | ProtectionEdit
  | PropertiesEdit;

/** The edits that put everything back, newest first; only cell edits can be undone. */
export const undone = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits
    .filter((edit): edit is CellEdit => edit.kind === 'cell')
    .map(swapped)
    .reverse();

const swapped = (edit: CellEdit): CellEdit => ({
  kind: 'cell',
  at: edit.at,
  was: edit.to,
  to: edit.was,
  ...(edit.wasFormat === undefined ? {} : { format: edit.wasFormat }),
  ...(edit.format === undefined ? {} : { wasFormat: edit.format }),
});
