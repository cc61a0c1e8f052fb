import type { Area } from './address';
import type { Value } from './snapshot';

/**
 * A formula with its leading =. A result that is known is kept in a file beside it, so that the file can be read before
 * Excel calculates it.
 */
export interface Formula {
  readonly formula: string;
  readonly result?: Value;
}

/** What a cell is to hold: a literal (text stays text, never a formula) or a formula. */
export type Content = Value | Formula;

/** Whether content is a formula. */
export const isFormula = (content: Content): content is Formula => typeof content === 'object' && 'formula' in content;

/** How a cell looks. Colours are #RRGGBB, sizes points; what is left out stays as Excel's default. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Thin border in this colour, on all four sides or on those of `sides`. */
  readonly border?: string;
  /** The sides that have the border; cells without one between them read as one field. */
  readonly sides?: readonly ('top' | 'right' | 'bottom' | 'left')[];
  readonly format?: string;
  readonly indent?: number;
}

/** One cell of a planned sheet; `look` names an entry of the plan's `looks`. */
export interface PlannedCell {
  readonly content?: Content;
  readonly look?: string;
  /** A jump inside the workbook, shown as a hyperlink over the content. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** How a planned sheet prints. Margins are Excel's narrow ones; paper is A4. */
export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  readonly fitToWidth: boolean;
  /** The rows repeated on every page: those before this one, from the first or from `repeatFrom`; zero for none. */
  readonly repeatRows: number;
  /** The first row that is repeated, zero-based: a title above it stands on the first page only. */
  readonly repeatFrom?: number;
  /** What is printed; all of the sheet where it is left out. */
  readonly area?: Area;
  readonly pageNumbers: boolean;
  /** Zero-based rows that begin a new page, where a host can say so. */
  readonly breakBefore?: readonly number[];
}

/** A native chart on a planned sheet. `categories` and `values` are areas on `source` (the same sheet unless named). */
export interface ChartPlan {
  readonly name: string;
  readonly kind: 'bar' | 'stacked-bar' | 'column' | 'line';
  readonly title: string;
  readonly at: Area;
  readonly source?: string;
  readonly categories: Area;
  readonly series: readonly {
    readonly name: string;
    readonly values: Area;
    readonly colour: string;
    /** Drawn as a line over the bars, for a threshold. */
    readonly asLine?: boolean;
  }[];
  /** Number format of the value axis. */
  readonly format?: string;
}

/** A live conditional format: the formula is relative to the area's top-left cell. */
export interface HighlightPlan {
  readonly area: Area;
  readonly formula: string;
  readonly look: { readonly fill: string; readonly colour?: string; readonly bold?: boolean };
}

/** A whole sheet that the add-in writes and owns, as plain data; every host writes it natively. */
export interface SheetPlan {
  readonly name: string;
  readonly tabColour?: string;
  /** Row-major from A1. Row 2 of every planned sheet carries the owner's line (see `owned-sheet`). */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly looks: Readonly<Record<string, CellLook>>;
  /** Widths in characters, by column. */
  readonly columnWidths: readonly number[];
  /** Heights in points by zero-based row; rows left out keep the default. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly merges?: readonly Area[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly filter?: Area;
  /** An Excel table over the area, whose first row is its header. */
  readonly table?: { readonly name: string; readonly area: Area };
  readonly highlights?: readonly HighlightPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly print?: PrintPlan;
  readonly isHidden?: boolean;
}
