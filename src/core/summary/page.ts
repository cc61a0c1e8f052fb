import type { Grid } from './grid';
import type { Line } from './line';

/** A4 landscape with the margins of planned sheets, in points. */
const PAPER_WIDTH = 805.9;
const PAPER_HEIGHT = 487.3;

/** How much of the sheet, in points of row height, one printed page takes when the sheet is one page wide; whole percents, as Excel scales. */
export function pageHeight({ widths }: Grid): number {
  const points = widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
  const percent = Math.min(100, Math.floor((PAPER_WIDTH / points) * 100));
  return PAPER_HEIGHT / (percent / 100);
}

/** How much of the last page is left below these lines; rows never break, repeated rows stand on every page after the first. */
export function roomLeft(lines: readonly Line[], page: number, repeated: number): number {
  let left = page;
  for (const { height } of lines) {
    if (height > left) left = page - repeated;
    left -= height;
  }
  return left;
}
