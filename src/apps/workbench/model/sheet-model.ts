import type { Area, Content } from '../../../core';
import type { CellContents, CellStyle, ConditionalFormat, SheetAspects, WorkbookAspects } from './sheet-contents';

/** What to put into a cell: a value (text stays text), a formula, or undefined to empty it. */
export type CellInput = Content;

export type Dimension = 'rows' | 'columns';

/**
 * One sheet of a living workbook. Rows and columns are zero-based, sizes points; every change goes to the change log.
 */
export interface SheetModel {
  /** Stable through renaming. */
  readonly id: string;
  name(): string;
  rename(name: string): void;
  /**
   * The smallest area from the first to the last cell in use; formats count unless `valuesOnly`; only of an area when
   * one is given. Undefined when there is none.
   */
  used(valuesOnly: boolean, within?: Area): Area | undefined;
  cell(row: number, column: number): CellContents;
  /** Puts contents from a top-left cell on; `null` leaves a cell alone. Styles stay. */
  write(row: number, column: number, rows: readonly (readonly (CellInput | null)[])[]): void;
  /** Merges style facts into the cells of an area; a fact that is undefined returns to the default. */
  style(area: Area, style: { readonly [Fact in keyof CellStyle]?: CellStyle[Fact] | undefined }): void;
  /** Number formats cell by cell; `null` leaves a cell alone. */
  writeFormats(row: number, column: number, formats: readonly (readonly (string | null)[])[]): void;
  clearStyle(area: Area): void;
  merges(): readonly Area[];
  merge(area: Area): void;
  /** Takes apart every merge that touches the area. */
  unmerge(area: Area): void;
  size(axis: Dimension, index: number): number;
  /** Undefined returns to the standard size. */
  resize(axis: Dimension, first: number, count: number, points: number | undefined): void;
  isHidden(axis: Dimension, index: number): boolean;
  hide(axis: Dimension, first: number, count: number, isHidden: boolean): void;
  /** Highest priority first. */
  conditionalFormats(): readonly ConditionalFormat[];
  conditionalFormat(id: string): ConditionalFormat | undefined;
  /** Moves one to a place counted from the highest priority. */
  rankConditionalFormat(id: string, place: number): void;
  /** Adds at the top, or replaces the one of the same id in its place. */
  putConditionalFormat(format: ConditionalFormat): void;
  removeConditionalFormat(id: string): void;
  get<Aspect extends keyof SheetAspects>(aspect: Aspect): SheetAspects[Aspect];
  set<Aspect extends keyof SheetAspects>(aspect: Aspect, value: SheetAspects[Aspect]): void;
}

/** One change since the workbook was opened, oldest first; sheets by id. What is there now is read from the model. */
export type ModelChange =
  | { readonly kind: 'contents' | 'style'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'aspect'; readonly sheet: string; readonly aspect: keyof SheetAspects }
  | { readonly kind: 'merges' | 'sizes' | 'hidden' | 'conditional-formats'; readonly sheet: string }
  /**
   * The user inserted (positive) or deleted (negative) whole rows or columns; earlier areas are in the coordinates
   * before it.
   */
  | {
      readonly kind: 'moved';
      readonly sheet: string;
      readonly axis: Dimension;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'sheet-added' | 'sheet-renamed' | 'sheet-moved'; readonly sheet: string }
  | { readonly kind: 'sheet-removed'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'settings' }
  /** A recalculation has filled cells, or others were selected; told to listeners, never logged. */
  | { readonly kind: 'calculated' | 'selected'; readonly sheet: string };

/** A living workbook: what the page shows, the strict Office host works on, and saving reads. */
export interface WorkbookModel {
  sheets(): readonly SheetModel[];
  /** Appends a sheet; throws nothing: the caller has checked the name. */
  addSheet(name: string): SheetModel;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): SheetModel;
  activate(id: string): void;
  /** The selected area of the active sheet. */
  selection(): Area;
  select(id: string, area: Area): void;
  aspects(): WorkbookAspects;
  setAspects(aspects: Partial<WorkbookAspects>): void;
  setting(key: string): unknown;
  settings(): Readonly<Record<string, unknown>>;
  /** Undefined removes the setting. */
  setSetting(key: string, value: unknown): void;
  /** Resolves when every pending recalculation has arrived in the cells. */
  settled(): Promise<void>;
  changes(): readonly ModelChange[];
  /** Called after every change, by the user or through this interface. */
  onChange(listener: (change: ModelChange) => void): void;
}
