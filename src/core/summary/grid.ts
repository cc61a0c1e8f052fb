import type { MeasureProgress, Progress } from '../progress';

/** One measure and the grid columns that are its own. */
export interface Programme {
  readonly measure: MeasureProgress;
  readonly at: number;
  readonly span: number;
}

/** The columns that every section of the sheet is laid out on: two for the place, some for each measure, one for notes. */
export interface Grid {
  readonly programmes: readonly Programme[];
  readonly columns: number;
  /** The column of the user's notes, the last. */
  readonly notes: number;
  /** Widths in characters. */
  readonly widths: readonly number[];
}

export const PREFECTURE_COLUMN = 0;
export const PLACE_COLUMN = 1;
const FIRST = 2;
const PREFECTURE_WIDTH = 7;
const PLACE_WIDTH = 11.5;
const NOTES_WIDTH = 17;
/** Sections with many fields need so many columns. */
const FEWEST = 16;
/** A sheet of this many characters prints one landscape page wide at a size that people read. */
const WIDTH = 205;
const NARROWEST = 5.4;

/** Lays the measures out side by side: answers take one column, the others three. */
export function gridOf({ measures }: Progress): Grid {
  let at = FIRST;
  const programmes = measures.map((measure) => {
    const programme = { measure, at, span: measure.kind === 'answered' ? 1 : 3 };
    at += programme.span;
    return programme;
  });
  const notes = Math.max(at, FEWEST - 1);
  const width = Math.min(11, Math.max(NARROWEST, (WIDTH - PREFECTURE_WIDTH - PLACE_WIDTH - NOTES_WIDTH) / (notes - FIRST)));
  const widths = [PREFECTURE_WIDTH, PLACE_WIDTH, ...Array.from({ length: notes - FIRST }, () => Math.round(width * 10) / 10), NOTES_WIDTH];
  return { programmes, columns: notes + 1, notes, widths: widened(widths, programmes) };
}

/** An answer of four characters needs more than a rate. */
const widened = (widths: readonly number[], programmes: readonly Programme[]): readonly number[] =>
  widths.map((width, column) => (programmes.some((one) => one.span === 1 && one.at === column) ? Math.max(8, width) : width));
