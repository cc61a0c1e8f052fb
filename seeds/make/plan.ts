import type { Content, Formula } from './formula';

/** How the cells of a column are shown. */
export type Shape =
  'sequence' | 'place' | 'count' | 'amount' | 'figure-rate' | 'fraction-rate' | 'choice' | 'words' | 'date';

/** One column: its header from top to bottom, its width in characters, and how its cells come about. */
export interface ColumnPlan {
  readonly key: string;
  readonly header: readonly string[];
  readonly width: number;
  readonly shape: Shape;
  /** A formula over cells of the same row, named by column key; without it the row's own content stands. */
  readonly derive?: (cell: (key: string) => string) => Formula;
  /** What the total row holds: the column's sum, the same formula as every row, or nothing. */
  readonly total: 'sum' | 'derived' | 'none';
}

/** One place's row: its name and its content by column key. */
export interface RowPlan {
  readonly place: string;
  readonly cells: Readonly<Record<string, Content>>;
}

/** The total row: where it stands and how it is labelled. */
export interface TotalPlan {
  readonly at: 'first' | 'last';
  readonly label: string;
  /** Whether the label covers 序号 and 市县 as one merged cell. */
  readonly isMerged: boolean;
  /** Further content of the total row by column key. */
  readonly cells?: Readonly<Record<string, Content>>;
}

/** One annex as plain data, before it has rows and columns on a sheet. */
export interface SheetPlan {
  readonly name: string;
  /** The line above the title: 附件1. */
  readonly label?: string;
  readonly title: string;
  readonly cutOff: string;
  /** What stands after 单位：; absent on a sheet without quantities. */
  readonly units?: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly total?: TotalPlan;
  readonly notes: readonly string[];
  readonly filledOn: string;
  readonly paper: 'landscape' | 'portrait';
}
