import type { Area, Value } from '../../../core';

/** One edge of a cell, in the words of Excel's line styles. */
export interface Edge {
  readonly style: 'thin' | 'medium' | 'thick' | 'double' | 'hair' | 'dotted' | 'dashed';
  readonly colour: string;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** How one cell looks. Colours are #RRGGBB, sizes points; what is absent is Excel's default. */
export interface CellStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: string;
  readonly edges?: Readonly<Partial<Record<Side, Edge>>>;
}

/** What a cell holds: the value it shows, the formula behind it, its own style (never that of a conditional format). */
export interface CellContents {
  readonly value?: Value;
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** The look a conditional format gives. */
export interface FormatLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/**
 * A conditional format: by a formula (relative to the top-left cell of its first area), or of a kind only the engine
 * understands.
 */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string; readonly look: FormatLook }
    | { readonly kind: 'engine'; readonly data: unknown };
}

/**
 * How a sheet prints; `titleRows` is the last repeated row counted from one, zero for none, `titleFrom` the first
 * counted from zero. Margins are points.
 */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: string;
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  readonly titleRows: number;
  readonly titleFrom?: number | undefined;
  readonly centred: boolean;
  /** Zero-based rows before which a page ends. */
  readonly breakBefore?: readonly number[];
  readonly footer?: string;
  readonly margins?: Readonly<Record<Side, number>>;
  /** What is printed; all of the sheet where it is left out. */
  readonly area?: Area;
}

/** A chart as data; the page draws it. Areas are on `source`. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly at?: Area;
  readonly series: readonly ChartSeries[];
  readonly format?: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly kind?: string;
  readonly colour?: string;
  readonly source?: string;
  readonly values?: Area;
  readonly categories?: Area;
}

/** An Excel table: its name and area, header row included. */
export interface ExcelTable {
  readonly name: string;
  readonly area: Area;
  /** Excel's name of the table style. */
  readonly style?: string;
}

/** A jump: inside the workbook ('附件1'!F12) or to the web. */
export interface Hyperlink {
  readonly reference?: string;
  readonly address?: string;
}

/** What the cells of an area may hold, in Excel's own words; only the area is known of what was in the file. */
export interface Validation {
  readonly area: Area;
  readonly rule?: Readonly<Record<string, unknown>>;
  readonly alert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
}

/** Facts of a sheet beside its cells. All are plain data, replaced as a whole. */
export interface SheetAspects {
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  /** The cells that are not locked, and whether looks may be changed, while the sheet is protected. */
  readonly unlocked: readonly Area[];
  readonly allowsFormat: boolean;
  /** What the protection allows, as it was asked for. */
  readonly allowed: Readonly<Record<string, boolean>>;
  readonly validations: readonly Validation[];
  readonly tabColour: string | undefined;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: Area | undefined;
  readonly showsGridlines: boolean;
  readonly print: PrintSetup;
  readonly charts: readonly Chart[];
  readonly tables: readonly ExcelTable[];
  /** By A1 address of the cell. */
  readonly hyperlinks: Readonly<Record<string, Hyperlink>>;
}

/** A whole sheet as data, to open a model with. Sizes are points; rows start at A1. */
export interface SheetContents extends Partial<SheetAspects> {
  readonly name: string;
  readonly rows: readonly (readonly (CellContents | undefined)[])[];
  readonly merges?: readonly Area[];
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
}

/** Facts of a workbook beside its sheets. */
export interface WorkbookAspects {
  /** Sheets can be neither added, removed, renamed, moved, hidden nor shown. */
  readonly isStructureProtected: boolean;
  /** The user has turned automatic calculation off. */
  readonly calculatesByHand: boolean;
  /** Document properties: those every document has, and the custom ones. */
  readonly properties: { readonly [name: string]: string };
  readonly customProperties: { readonly [name: string]: string };
}

/** A whole workbook as data. Settings are JSON values by key, as Office.js keeps them. */
export interface WorkbookContents extends Partial<WorkbookAspects> {
  readonly sheets: readonly SheetContents[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a sheet is before anybody sets anything. */
export const DEFAULT_ASPECTS: SheetAspects = {
  visibility: 'visible',
  isProtected: false,
  unlocked: [],
  allowsFormat: false,
  allowed: {},
  validations: [],
  tabColour: undefined,
  frozen: { rows: 0, columns: 0 },
  filter: undefined,
  showsGridlines: true,
  print: { orientation: 'portrait', paper: 'A4', titleRows: 0, centred: false },
  charts: [],
  tables: [],
  hyperlinks: {},
};
