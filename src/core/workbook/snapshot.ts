import { type Area, isInside } from './address';
import { groupedBy } from './grouped';
import { once } from './once';

/** An error value of a formula, such as #DIV/0!; typed text that looks alike is a string. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows to calculation. A blank cell is undefined; dates are serial numbers; percents are fractions. */
export type Value = string | number | boolean | CellError | undefined;

/** One sheet as read: row-major grids that begin at `origin`, the top-left cell of the range in use. */
export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  /** What may be changed although the sheet is protected; absent where nothing may. */
  readonly openings?: Openings;
  /** Parts with contents that a host did not read, because there is too much of it; absent when all was read. */
  readonly unread?: readonly Area[];
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly Value[])[];
  /** The formula with its leading =, or undefined for a constant; same shape as `values`. */
  readonly formulas: readonly (readonly (string | undefined)[])[];
  /** Excel number format codes ("General", "0.0%", "@"); same shape as `values`. */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas in sheet coordinates. */
  readonly merges: readonly Area[];
  /** Zero-based sheet rows and columns that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /**
   * Cells whose formula stands in the file without a result, in sheet coordinates: nobody has calculated them, so what
   * they show is not known. Their value reads as blank.
   */
  readonly uncalculated?: readonly { readonly row: number; readonly column: number }[];
  /** Areas in which Excel checks what is typed, where the host can tell. */
  readonly validations?: readonly Area[];
}

/**
 * A whole workbook as plain data, read at one moment. Settings are the add-in's own, by key, already parsed from JSON.
 */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * The document's custom properties that are text, by name, where the host can tell; the add-in's settings are not
   * among them.
   */
  readonly properties?: Readonly<Record<string, string>>;
  /** The structure of the workbook is protected: sheets can be neither added nor removed. */
  readonly isStructureProtected?: boolean;
}

/** Whether a value is an error of a formula. */
export const isError = (value: Value): value is CellError => typeof value === 'object';

/** Whether a value shows nothing: blank, or text of white space only. */
export const isBlank = (value: Value): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** The value at sheet coordinates; undefined outside the range in use. */
export const valueAt = (sheet: Sheet, row: number, column: number): Value =>
  sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column];

/** The formula at sheet coordinates; undefined for a constant. */
export const formulaAt = (sheet: Sheet, row: number, column: number): string | undefined =>
  sheet.formulas[row - sheet.origin.row]?.[column - sheet.origin.column];

/** The number format at sheet coordinates. */
export const formatAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.formats[row - sheet.origin.row]?.[column - sheet.origin.column] ?? 'General';

/** The range in use; zero rows for an empty sheet. */
export const usedArea = (sheet: Sheet): Area => ({
  ...sheet.origin,
  rows: sheet.values.length,
  columns: sheet.values[0]?.length ?? 0,
});

const uncalculatedCells = once(
  (sheet: Sheet): ReadonlySet<string> =>
    new Set((sheet.uncalculated ?? []).map(({ row, column }) => `${row},${column}`)),
);

/** Whether the cell at sheet coordinates holds a formula that nobody has calculated: not blank, but not known. */
export const isUncalculated = (sheet: Sheet, row: number, column: number): boolean =>
  uncalculatedCells(sheet).has(`${row},${column}`);

/** The sheet of a name, compared as Excel does, without regard to case. */
export const findSheet = (snapshot: Snapshot, name: string): Sheet | undefined =>
  sheetsByName(snapshot.sheets).get(name.toLowerCase())?.[0];

const sheetsByName = once((sheets: readonly Sheet[]) => groupedBy(sheets, ({ name }) => name.toLowerCase()));

/** What may be changed on a protected sheet: the cells that are not locked, and looks where 设置单元格格式 is allowed. */
export interface Openings {
  readonly unlocked: readonly Area[];
  readonly canFormat: boolean;
}

/** A sheet that holds nothing but values, from A1: no formulas, no formats, nothing merged or hidden. */
export const plainSheet = (name: string, values: readonly (readonly Value[])[]): Sheet => ({
  name,
  visibility: 'visible',
  isProtected: false,
  origin: { row: 0, column: 0 },
  values,
  formulas: values.map((row) => row.map(() => undefined)),
  formats: values.map((row) => row.map(() => 'General')),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/**
 * A sheet with all its parts in one order, absent ones too: however a host made it, code that reads sheets then meets
 * objects of one shape, and need not be compiled again for each.
 */
export const inOneShape = once((sheet: Sheet): Sheet => {
  const { name, visibility, isProtected, openings, unread, origin, values, formulas, formats } = sheet;
  const { merges, hiddenRows, hiddenColumns, uncalculated, validations } = sheet;
  // A part that is added to a sheet and forgotten here does not compile.
  const whole: { readonly [Part in keyof Required<Sheet>]: Sheet[Part] } = {
    name,
    visibility,
    isProtected,
    openings,
    unread,
    origin,
    values,
    formulas,
    formats,
    merges,
    hiddenRows,
    hiddenColumns,
    uncalculated,
    validations,
  };
  shaped.add(whole as Sheet);
  return whole as Sheet;
});

/** What `inOneShape` has made. */
const shaped = new WeakSet<Sheet>();

/** A workbook with all its sheets in one shape: the same for the same workbook, so that it is read once. */
export const shapedAlike = once((snapshot: Snapshot): Snapshot =>
  snapshot.sheets.every((sheet) => shaped.has(sheet))
    ? snapshot
    : { ...snapshot, sheets: snapshot.sheets.map(inOneShape) },
);

type Guarded = Pick<Sheet, 'isProtected' | 'openings'>;

/** Whether the contents of a cell may be changed: its sheet is not protected, or it is one of the unlocked cells. */
export const isWritable = (
  { isProtected, openings }: Guarded,
  at: { readonly row: number; readonly column: number },
): boolean => !isProtected || (openings?.unlocked.some((area) => isInside(at, area)) ?? false);

/** Whether cells may be given looks: conditional formats and number formats. */
export const isMarkable = ({ isProtected, openings }: Guarded): boolean =>
  !isProtected || (openings?.canFormat ?? false);
