import { matchPlace, type PlaceMatch } from '../places';
import type { Area, Sheet } from '../workbook';
import { markPrefectureSums, nameCityProper } from './city-proper';
import type { Block } from './find-blocks';
import { readLine, textOf, type Line } from './line';
import type { RowKind, TableRow } from './table';
import { assignSubtotals } from './subtotals';
import { isIndexRow, isPartLabel } from './words';

/** The rows below a header: places, totals, sub-totals and parts, the blank rows between them, and the notes below. */
export interface Body {
  readonly rows: readonly TableRow[];
  readonly blankRows: readonly number[];
  readonly notes: readonly string[];
  /** The row after the last body row. */
  readonly end: number;
}

/** How many blank rows may stand inside a body before what follows is something else. */
const MOST_BLANK_ROWS = 3;
/** How many rows of a form may be left open before a row that holds figures, such as the total at its foot. */
const MOST_OPEN_ROWS = 60;

/** Reads the body of a block down to `limit`, the first row that belongs to something else; `headers` are repeated inside it. */
export function readBody(sheet: Sheet, block: Block, limit: number, headers: readonly Block[] = []): Body {
  const start = bodyStart(sheet, block);
  const rows: TableRow[] = [];
  const blankRows: number[] = [];
  let pending: number[] = [];
  let row = start;
  for (; row < limit; row++) {
    if (headers.some(({ header }) => row >= header.row && row < header.row + header.rows)) continue;
    const line = readLine(sheet, block, row);
    if (line.kind === 'aside') continue;
    if (line.kind === 'blank') {
      pending.push(row);
      continue;
    }
    if (line.kind === 'foot' || isBeyond(line, pending.length)) break;
    if (rows.length > 0) blankRows.push(...pending);
    pending = [];
    rows.push(asRow(sheet, row, line));
  }
  const settled = assignSubtotals(markParts(markPrefectureSums(nameCityProper(listUnder(sheet, block, rows)))));
  return { rows: settled, blankRows, notes: readNotes(sheet, block.header, (rows.at(-1)?.row ?? start) + 1, limit), end: (rows.at(-1)?.row ?? start - 1) + 1 };
}

/** Whether a row that follows blank ones is no longer of this body. */
function isBeyond({ match, hasFigures }: Line, blankRows: number): boolean {
  if (blankRows === 0) return false;
  const isCertain = match.kind !== 'unknown' && match.kind !== 'blank';
  return !isCertain || blankRows > (hasFigures ? MOST_OPEN_ROWS : MOST_BLANK_ROWS);
}

/** The first row of the body; an index row is not of it, nor a blank row before that. */
function bodyStart(sheet: Sheet, { header }: Block): number {
  const first = header.row + header.rows;
  const index = [first, first + 1].find((row) => isIndexRow(Array.from({ length: header.columns }, (_, i) => textOf(sheet, row, header.column + i))));
  return index === undefined ? first : index + 1;
}

function asRow(sheet: Sheet, row: number, { label, column, match }: Line): TableRow {
  return {
    kind: kindOf(match),
    row,
    label,
    labelCell: { sheet: sheet.name, row, column },
    match,
    ...(match.kind === 'unit' ? { unit: match.unit } : {}),
    ...(match.kind === 'subtotal' || match.kind === 'prefecture' ? { prefecture: match.prefecture.id } : {}),
  };
}

function kindOf(match: PlaceMatch): RowKind {
  if (match.kind === 'total') return match.scope === 'prefecture' ? 'subtotal' : 'total';
  return match.kind === 'subtotal' || match.kind === 'prefecture' ? 'subtotal' : 'place';
}

/** Reads the column of prefectures beside the places; a blank cell goes on with the one above. */
function listUnder(sheet: Sheet, { parentColumn }: Block, rows: readonly TableRow[]): readonly TableRow[] {
  if (parentColumn === undefined) return rows;
  let current: string | undefined;
  return rows.map((row) => {
    current = prefectureOf(textOf(sheet, row.row, parentColumn)) ?? current;
    return current === undefined ? row : { ...row, listedUnder: current, ...(row.kind === 'subtotal' && !row.prefecture ? { prefecture: current } : {}) };
  });
}

function prefectureOf(label: string): string | undefined {
  const match = matchPlace(label);
  if (match.kind === 'prefecture' || match.kind === 'subtotal') return match.prefecture.id;
  return match.kind === 'unit' ? match.unit.prefecture?.id : undefined;
}

/** 其中 below a place is a part of it; below a total or sub-total it only introduces the members. */
function markParts(rows: readonly TableRow[]): readonly TableRow[] {
  let whole: RowKind | undefined;
  return rows.map((row) => {
    const isPart = isPartLabel(row.label) && whole === 'place';
    if (!isPart) whole = row.kind;
    return isPart ? { ...row, kind: 'part' } : row;
  });
}

function readNotes(sheet: Sheet, header: Area, from: number, limit: number): readonly string[] {
  const notes: string[] = [];
  for (let row = from; row < limit && notes.length < 20; row++) {
    const values = sheet.values[row - sheet.origin.row] ?? [];
    const start = header.column - sheet.origin.column;
    const line = values.slice(start, start + header.columns).filter((value) => typeof value === 'string').join(' ').trim();
    if (line !== '') notes.push(line);
  }
  return notes;
}
