import type { Area, Content, PlannedCell } from '../workbook';

/** Something that stands in a row, over one grid column or several. */
export interface Piece {
  readonly at: number;
  readonly span?: number;
  readonly content?: Content;
  readonly look: string;
}

/** One row of the sheet; the height is in points. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** A row in which nothing stands. */
export const emptyLine = (height: number): Line => ({ pieces: [], height });

/** The cells of a row; every cell under a wide piece has its look, so that borders close. */
export function cellsOf({ pieces }: Line, columns: number): readonly PlannedCell[] {
  const cells: PlannedCell[] = Array.from({ length: columns }, () => ({}));
  for (const { at, span = 1, content, look } of pieces) {
    for (let column = at; column < at + span; column++)
      cells[column] = column === at && content !== undefined ? { content, look } : { look };
  }
  return cells;
}

/** The areas that wide pieces merge. */
export const mergesOf = (lines: readonly Line[]): readonly Area[] =>
  lines.flatMap(({ pieces }, row) =>
    pieces.flatMap(({ at, span = 1 }) => (span > 1 ? [{ row, column: at, rows: 1, columns: span }] : [])),
  );

/** Pieces side by side over columns, each given its share of them; the last takes what is left. */
export function spread(
  from: number,
  columns: number,
  shares: readonly number[],
): readonly { readonly at: number; readonly span: number }[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let at = from;
  let passed = 0;
  return shares.map((share, i) => {
    passed += share;
    const end =
      i === shares.length - 1
        ? from + columns
        : Math.max(
            at + 1,
            Math.min(from + Math.round((passed / all) * columns), from + columns - (shares.length - 1 - i)),
          );
    const piece = { at, span: end - at };
    at = end;
    return piece;
  });
}
