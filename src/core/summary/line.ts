import type { Area, Content, PlannedCell } from '../workbook';
import { OPEN_SIDES, type OpenLook } from './looks';

/** Something that stands in a row, over one grid column or several. */
export interface LinePiece {
  readonly at: number;
  readonly span?: number;
  readonly content?: Content;
  readonly look: string;
}

/** Something in the first of several columns that may run on over the others, which stay empty and unmerged. */
export interface OpenPiece {
  readonly at: number;
  readonly span: number;
  readonly content?: Content;
  readonly open: OpenLook;
}

/** One row of the sheet; the height is in points. */
export interface GridLine {
  readonly pieces: readonly (LinePiece | OpenPiece)[];
  readonly height: number;
}

/** A row in which nothing stands. */
export const emptyLine = (height: number): GridLine => ({ pieces: [], height });

/** The cells of a row; every cell under a wide piece has its look, so that borders close. */
export function lineCells({ pieces }: GridLine, columns: number): readonly PlannedCell[] {
  const cells: PlannedCell[] = Array.from({ length: columns }, () => ({}));
  for (const piece of pieces) {
    const { at, span = 1, content } = piece;
    for (let column = at; column < at + span; column++) {
      const look = 'open' in piece ? openLook(piece.open, column - at, span) : piece.look;
      cells[column] = column === at && content !== undefined ? { content, look } : { look };
    }
  }
  return cells;
}

/** The first cell is closed on the left, the last on the right. */
function openLook(name: OpenLook, index: number, span: number): string {
  if (span === 1) return name;
  const part = index === 0 ? 'first' : index === span - 1 ? 'last' : 'between';
  return OPEN_SIDES[name][part];
}

/** The areas that wide pieces merge. */
export const lineMerges = (lines: readonly GridLine[]): readonly Area[] =>
  lines.flatMap(({ pieces }, row) =>
    pieces.flatMap((piece) => {
      const { at, span = 1 } = piece;
      return span > 1 && !('open' in piece) ? [{ row, column: at, rows: 1, columns: span }] : [];
    }),
  );

/** How wide a text is in characters; Chinese ones count double. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

/** Characters of the tables' size that a width holds: columns are measured in those of a slightly larger font. */
const USED = 0.95;

/** How many lines a text takes in a cell of this width. */
export const linesIn = (text: string, width: number): number =>
  Math.max(1, Math.ceil(textWidth(text) / (width * USED)));

/** How high a row of so many lines of text is, in points. */
export const heightOf = (lines: number): number => 5 + 15 * lines;
