import { isLikePlace } from '../places';
import { groupedBy, type Sheet } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import { lastRow, type LineRole, type Shape } from './last-row';
import { isCertain, readLine, textOf, type Line } from './line';
import type { View } from './view';

/** The lines of a table from its header to its last row, told apart into rows and everything else. */
export interface Extent {
  /** Places, sums and parts. */
  readonly rows: readonly Line[];
  readonly blankRows: readonly number[];
  /** Notes, page furniture, index rows and averages inside the table: text that is no row. */
  readonly asides: readonly Line[];
  /** Names of prefectures that only head the rows below them. */
  readonly headings: readonly Line[];
  /** Offsets from the first header column that most rows fill with figures. */
  readonly figures: readonly number[];
  /** The row after the last row of the table. */
  readonly end: number;
}

/** A row fills the columns that other rows fill: the least share of them, so that one telephone number makes no row. */
const LEAST_SHARE = 0.4;
/** How many lines with a known name tell which columns a table fills; more would only cost time. */
const SAMPLE = 400;

/**
 * Reads down to `limit`, the first row that belongs to another table; `headers` repeat this one's header further down.
 */
export function readExtent(view: View, block: HeaderBlock, limit: number, headers: readonly HeaderBlock[]): Extent {
  const lines = readLines(view, block, limit, headers);
  const shape = shapeOf(lines);
  const kinds = lines.map((line) => roleOf(line, shape));
  const last = lastRow(view, lines, kinds, shape);
  const inside = lines.slice(0, last + 1);
  const byRole = groupedBy(inside.keys(), (i) => kinds[i]);
  const withRole = (role: LineRole): readonly Line[] => (byRole.get(role) ?? []).flatMap((i) => inside[i] ?? []);
  const rows = withRole('row');
  const headings = groupHeadings(view.sheet, rows);
  return {
    rows: rows.filter((line) => !headings.has(line)),
    headings: [...headings],
    figures: [...shape.figures].sort((a, b) => a - b),
    blankRows: withRole('blank')
      .map(({ row }) => row)
      .filter((row) => row > (rows[0]?.row ?? 0)),
    asides: withRole('aside'),
    end: (inside.at(-1)?.row ?? block.header.row + block.header.rows - 1) + 1,
  };
}

function readLines(view: View, block: HeaderBlock, limit: number, headers: readonly HeaderBlock[]): readonly Line[] {
  const lines: Line[] = [];
  const again = new Set(headers.flatMap(({ header }) => Array.from({ length: header.rows }, (_, i) => header.row + i)));
  for (let row = block.header.row + block.header.rows; row < limit; row++) {
    if (!again.has(row)) lines.push(readLine(view, block, row));
  }
  // Parts of a list that was cut are seldom of one length: their blank lines part nothing.
  return view.split ? lines.filter(({ kind }) => kind !== 'blank') : lines;
}

const isKnownPlace = ({ match }: Line): boolean => !['unknown', 'blank', 'total'].includes(match.kind);

/** Learnt from the lines that name a place; where none does, as in another province, from all that hold figures. */
function shapeOf(lines: readonly Line[]): Shape {
  const certain = lines.filter((line) => isKnownPlace(line) && line.filled.length > 0).slice(0, SAMPLE);
  const sample = certain.length > 0 ? certain : lines.filter(({ figures }) => figures.length > 0).slice(0, SAMPLE);
  const most = (of: (line: Line) => readonly number[]): ReadonlySet<number> => {
    const counts = new Map<number, number>();
    for (const line of sample) for (const i of of(line)) counts.set(i, (counts.get(i) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count * 2 >= sample.length).map(([i]) => i));
  };
  return {
    filled: most(({ filled }) => filled),
    figures: most(({ figures }) => figures),
    isNumbered: sample.filter(({ isNumbered }) => isNumbered).length * 2 > sample.length,
  };
}

/**
 * A line with a known name is a row; one with an unknown name is a row where it fills the table's columns as rows do.
 */
function roleOf(line: Line, shape: Shape): LineRole {
  if (line.kind === 'blank') return 'blank';
  if (line.kind !== 'line') return 'aside';
  if (isCertain(line)) return 'row';
  if (line.match.kind === 'blank' && line.filled.length === 0) return 'blank';
  if (isFilledLikeRow(line, shape)) return 'row';
  if (line.match.kind === 'unknown' && line.match.nearest && isEmptyOrFull(line, shape)) return 'row';
  if (isListedPlace(line, shape)) return 'row';
  return looksLikeHeader(line, shape) ? 'header' : 'aside';
}

/**
 * A name that is nearly a place's names a row that is still empty, numbered where the others are, or one of answers in
 * words: 三、河源市 over its counties is no 辽源市.
 */
const isEmptyOrFull = ({ filled, isNumbered }: Line, shape: Shape): boolean =>
  filled.length === 0
    ? isNumbered || !shape.isNumbered
    : filled.filter((i) => shape.filled.has(i)).length * 2 > shape.filled.size;

/**
 * What has the form of a place's name names a row that is numbered as the others are, or, where they are not or hold no
 * figures, one that answers where they do.
 */
function isListedPlace({ label, filled, isNumbered }: Line, shape: Shape): boolean {
  if (!isLikePlace(label)) return false;
  const mustBeNumbered = shape.isNumbered && shape.figures.size > 0;
  return isNumbered || (!mustBeNumbered && filled.some((i) => shape.filled.has(i)));
}

/** A dash beside a figure is an answer as well. */
function isFilledLikeRow({ label, filled, figures, dashes }: Line, shape: Shape): boolean {
  if (/[:：]/.test(label.trim().replace(/^其中[:：]/, ''))) return false;
  const usual = shape.figures.size > 0 ? shape.figures : shape.filled;
  const own = (shape.figures.size > 0 ? figures : filled).filter((i) => usual.has(i)).length;
  return own > 0 && own + dashes >= usual.size * LEAST_SHARE;
}

/** Words over the columns of figures, and no figure: the header of something else. */
function looksLikeHeader({ filled, figures }: Line, shape: Shape): boolean {
  return (
    figures.length === 0 &&
    shape.figures.size > 1 &&
    [...shape.figures].filter((i) => filled.includes(i)).length * 2 > shape.figures.size
  );
}

/** The name of a city alone on its line, which stands a second time with figures, is the heading of its group. */
function groupHeadings(sheet: Sheet, rows: readonly Line[]): ReadonlySet<Line> {
  const empty = rows.filter((line) => line.filled.length === 0);
  if (empty.length === 0) return new Set();
  const key = ({ match }: Line): string | undefined => (match.kind === 'unit' ? match.unit.id : undefined);
  const filled = new Set(rows.filter((line) => line.filled.length > 0).map(key));
  return new Set(
    empty.filter((line) => {
      const isGroup = line.match.kind === 'prefecture' || (key(line) !== undefined && filled.has(key(line)));
      return isGroup && isAlone(sheet, line);
    }),
  );
}

/** Whether nothing else stands on the line, ordinals included. */
const isAlone = (sheet: Sheet, line: Line): boolean =>
  (sheet.values[line.row - sheet.origin.row] ?? []).every(
    (_, i) => sheet.origin.column + i === line.column || textOf(sheet, line.row, sheet.origin.column + i).trim() === '',
  );
