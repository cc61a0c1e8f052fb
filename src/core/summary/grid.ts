import type { MeasureProgress, Progress } from '../progress';

/** One measure and the grid column that is its own, in the headline and in both tables of places. */
export interface SummaryMeasure {
  readonly measure: MeasureProgress;
  readonly at: number;
}

/**
 * The columns that every section of the sheet is laid out on: two for the place, one for each measure, one for notes.
 * A field of any section takes one column of its own, so hardly anything has to be merged.
 */
export interface Grid {
  readonly programmes: readonly SummaryMeasure[];
  readonly columns: number;
  /** The column behind the measures where the user's notes begin; they go on to the last column. */
  readonly notes: number;
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** The first columns of the sheet: the prefecture, the place, then the measures. */
export const PREFECTURE_COLUMN = 0;
/** Behind the prefecture. */
export const PLACE_COLUMN = 1;
/** The first column of a measure. */
const FIRST = 2;
/** Four Chinese characters, such as 白山市 or 延边州. */
const PREFECTURE_WIDTH = 8;
/** Seven: 前郭尔罗斯县 with room. */
const PLACE_WIDTH = 15;
/** A short sentence in two lines. */
const NOTES_WIDTH = 16;
/** The list of matters to urge has so many fields between the measure's name and the notes. */
const FEWEST_BETWEEN = 8;
/** A column narrower than this cannot hold a figure of seven digits at the size of the tables. */
const NARROWEST = 8;
/**
 * The width of the sheet in characters: printed one landscape A4 page wide, 10.5 points become 7 or more even where the
 * workbook's font is a wide one (measured with LibreOffice and a font of 9.3 pixels a digit).
 */
const WIDTH = 150;

/** Lays the measures out side by side; they share the width that the page has. */
export function gridOf({ measures }: Progress): Grid {
  const between = Math.max(measures.length, FEWEST_BETWEEN);
  const room = (WIDTH - PREFECTURE_WIDTH - PLACE_WIDTH - NOTES_WIDTH) / between;
  const width = Math.max(NARROWEST, Math.floor(room * 10) / 10);
  return {
    programmes: measures.map((measure, i) => ({ measure, at: FIRST + i })),
    columns: FIRST + between + 1,
    notes: FIRST + measures.length,
    widths: [PREFECTURE_WIDTH, PLACE_WIDTH, ...Array.from({ length: between }, () => width), NOTES_WIDTH],
  };
}

/** How many characters stand side by side in these columns. */
export const widthBetween = ({ widths }: Grid, at: number, span: number): number =>
  widths.slice(at, at + span).reduce((sum, width) => sum + width, 0);

/** Where the head of the notes stands: over all columns that the notes have. */
export const notesHead = ({ notes, columns }: Grid): { readonly at: number; readonly span: number } => ({
  at: notes,
  span: columns - notes,
});
