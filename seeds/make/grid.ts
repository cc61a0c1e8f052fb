import type { Content } from './formula';
import type { ColumnPlan, SheetPlan } from './plan';

/** How a cell looks: the part of the sheet it belongs to, or the shape of its column. */
export type Look =
  | 'label'
  | 'title'
  | 'cut-off'
  | 'example'
  | 'units'
  | 'header'
  | 'note'
  | 'foot'
  | `body-${ColumnPlan['shape']}`
  | `total-${ColumnPlan['shape']}`;

/** One cell on the sheet. */
export interface LaidCell {
  readonly content: Content;
  readonly look: Look;
}

/** A cell with its A1 name. */
export type Placed = readonly [string, LaidCell];

/** Cells and the merged areas among them, by first and last A1 name. */
export interface Block {
  readonly cells: readonly Placed[];
  readonly merges: readonly (readonly [string, string])[];
}

/** A sheet with every cell in its place, by A1 name. */
export interface LaidSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, LaidCell>;
  readonly merges: Block['merges'];
  readonly widths: readonly number[];
  /** Heights in points by one-based row. */
  readonly heights: ReadonlyMap<number, number>;
  /** One-based first and last header row. */
  readonly header: readonly [number, number];
  readonly lastRow: number;
  readonly paper: SheetPlan['paper'];
  /** The A1 name of a place's cell in a column; 合计 is the total row. */
  readonly find: (place: string, key: string) => string;
}

/**
 * One-based rows of a sheet in the order in which people read them; `body` is the first place, `notes` the first note.
 */
export interface Rows {
  readonly title: number;
  readonly header: readonly [number, number];
  readonly total: number | undefined;
  readonly body: number;
  readonly notes: number;
  readonly foot: number;
}

/** The letter of a zero-based column; no example has more than 26. */
export const letter = (column: number): string => String.fromCharCode(65 + column);

/** A cell with its name. */
export const cell = (name: string, content: Content, look: Look): Placed => [name, { content, look }];

/** The name of a column's cell in a row, by column key. */
export const inRow =
  (plan: SheetPlan, row: number) =>
  (key: string): string => {
    const column = plan.columns.findIndex((one) => one.key === key);
    if (column < 0) throw new RangeError(`${plan.name} has no column ${key}`);
    return `${letter(column)}${row}`;
  };

/** Where everything of a plan stands. */
export function rowsOf(plan: SheetPlan): Rows {
  const title = plan.label ? 2 : 1;
  const first = title + 3;
  const headerEnd = first + Math.max(...plan.columns.map(({ header }) => header.length)) - 1;
  const body = headerEnd + (plan.total?.at === 'first' ? 2 : 1);
  const end = body + plan.rows.length - 1;
  const total = plan.total && (plan.total.at === 'first' ? headerEnd + 1 : end + 1);
  const notes = end + (plan.total?.at === 'last' ? 2 : 1);
  return { title, header: [first, headerEnd], total, body, notes, foot: notes + plan.notes.length };
}
