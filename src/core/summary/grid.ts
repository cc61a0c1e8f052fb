import type { MeasureProgress, Progress } from '../progress';

/** One measure and the grid columns that are its own. */
export interface Programme {
  readonly measure: MeasureProgress;
  readonly at: number;
  readonly span: number;
}

/**
 * The columns that every section of the sheet is laid out on: two for the place, some for each measure, one for notes.
 */
export interface Grid {
  readonly programmes: readonly Programme[];
  readonly columns: number;
  /** The column of the user's notes, behind the measures; with few measures it takes all that are left. */
  readonly notes: number;
  /** Widths in characters. */
  readonly widths: readonly number[];
}

export const PREFECTURE_COLUMN = 0;
export const PLACE_COLUMN = 1;
const FIRST = 2;
const PREFECTURE_WIDTH = 7;
const PLACE_WIDTH = 11.5;
const NOTES_WIDTH = 15;
/** Sections with many fields need so many columns. */
const FEWEST = 16;
/** A sheet of this many characters prints one landscape page wide at a size that people read. */
const WIDTH = 180;

/** Rate, status word and rank; the widths that their figures need at the size of the table. */
const PARTS = [5.4, 5.8, 3.8];
const ANSWER_WIDTH = 13;
const EMPTY_WIDTH = 8;

/** The notes as a piece of a row. */
export const notesPiece = ({ notes, columns }: Grid): { readonly at: number; readonly span: number } => ({
  at: notes,
  span: columns - notes,
});

/** Lays the measures out side by side: answers take one column, the others three. */
export function gridOf({ measures }: Progress): Grid {
  let at = FIRST;
  const programmes = measures.map((measure) => {
    const programme = { measure, at, span: measure.kind === 'answered' ? 1 : 3 };
    at += programme.span;
    return programme;
  });
  const columns = Math.max(at + 1, FEWEST);
  const needed = programmes.flatMap(({ span }) => (span === 1 ? [ANSWER_WIDTH] : PARTS));
  const rest = Array.from({ length: columns - at }, () => (columns === at + 1 ? NOTES_WIDTH : EMPTY_WIDTH));
  return {
    programmes,
    columns,
    notes: at,
    widths: [PREFECTURE_WIDTH, PLACE_WIDTH, ...stretched([...needed, ...rest])],
  };
}

/** With few measures their columns share the width that the page has, up to twice what they need. */
function stretched(needed: readonly number[]): readonly number[] {
  const sum = needed.reduce((all, width) => all + width, 0);
  const factor = Math.min(2, Math.max(1, (WIDTH - PREFECTURE_WIDTH - PLACE_WIDTH) / sum));
  return needed.map((width) => Math.round(width * factor * 10) / 10);
}
