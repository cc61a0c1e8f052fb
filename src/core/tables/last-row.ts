import type { Sheet } from '../workbook';
import { isCertain, type Line } from './line';
import type { View } from './view';

/** What a line is within a table. */
export type LineRole = 'row' | 'aside' | 'blank' | 'header';

/** Which columns the rows of a table fill, and which of these with figures. */
export interface Shape {
  readonly filled: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
  /** Whether most rows are numbered. */
  readonly isNumbered: boolean;
}

/** How many rows of a form may be left open before a row that holds figures, such as the total at its foot. */
const MOST_OPEN_ROWS = 60;
/** How many blank rows may stand before a row that names a place but holds no figures. */
const MOST_BLANK_ROWS = 3;

/** The index of the last row; a header of something else, or too many blank lines, end the table before it. */
export function lastRow(view: View, lines: readonly Line[], roles: readonly LineRole[], shape: Shape): number {
  const usual = usualGap(roles);
  let last = -1;
  let blanks = 0;
  let [isParted, hasOtherHeader] = [false, false];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (roles[i] === 'header' && last >= 0) break;
    if (roles[i] === 'blank') {
      blanks++;
      isParted = true;
    }
    if (roles[i] === 'aside') {
      hasOtherHeader ||= line !== undefined && isParted && isSmallHeader(view.sheet, line, shape);
      blanks = Math.max(0, blanks - 1);
    }
    if (roles[i] !== 'row' || !line) continue;
    if (hasOtherHeader && last >= 0 && !isCertain(line)) break;
    const most = line.figures.length > 0 && isCertain(line) ? MOST_OPEN_ROWS : blankLimit(line);
    if (last >= 0 && blanks > most + usual) break;
    last = i;
    blanks = 0;
    [isParted, hasOtherHeader] = [false, false];
  }
  return last;
}

const blankLimit = (line: Line): number => (isCertain(line) ? MOST_BLANK_ROWS : 0);

/** How many blank lines stand between most rows: a table may be double-spaced. */
function usualGap(roles: readonly LineRole[]): number {
  const gaps = new Map<number, number>();
  let [gap, rows] = [-1, 0];
  for (const role of roles) {
    if (role === 'blank' && gap >= 0) gap++;
    if (role !== 'row') continue;
    if (gap >= 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    [gap, rows] = [0, rows + 1];
  }
  const [usual] = [...gaps].find(([, count]) => count * 2 > rows - 1) ?? [0];
  return rows > MOST_BLANK_ROWS ? Math.min(usual, MOST_BLANK_ROWS) : 0;
}

/** Words that may head a column are short. */
const LONGEST_WORD = 8;

/** Short words over some column of figures, and nothing else, under a blank line: a smaller table begins. */
function isSmallHeader(sheet: Sheet, { row, label, filled, figures }: Line, shape: Shape): boolean {
  const line = sheet.values[row - sheet.origin.row] ?? [];
  return (
    label.trim() !== '' &&
    figures.length === 0 &&
    filled.some((i) => shape.figures.has(i)) &&
    line.every((value) => typeof value !== 'string' || (value.trim().length <= LONGEST_WORD && !/[:：]/.test(value)))
  );
}
