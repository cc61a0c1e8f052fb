import { matchPlace, type PlaceMatch } from '../places';
import { isBlank, valueAt, type Area, type Sheet } from '../workbook';
import type { Block } from './find-blocks';
import type { RowKind, TableRow } from './table';
import { assignSubtotals } from './subtotals';
import { isCityProper, isFootLine, isIndexRow, isPartLabel } from './words';

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

/** Reads the body of a block down to `limit`, the first row that belongs to something else. */
export function readBody(sheet: Sheet, block: Block, limit: number): Body {
  const start = bodyStart(sheet, block);
  const rows: TableRow[] = [];
  const blankRows: number[] = [];
  let pending: number[] = [];
  let row = start;
  for (; row < limit; row++) {
    const line = readLine(sheet, block, row);
    if (line.kind === 'blank') {
      pending.push(row);
      continue;
    }
    if (line.kind === 'foot' || pending.length > MOST_BLANK_ROWS || (pending.length > 0 && !isCertain(line))) break;
    if (rows.length > 0) blankRows.push(...pending);
    pending = [];
    rows.push(asRow(sheet, row, line));
  }
  const settled = assignSubtotals(listUnder(sheet, block, markParts(markPrefectureSums(rows))));
  return { rows: settled, blankRows, notes: readNotes(sheet, block.header, (rows.at(-1)?.row ?? start) + 1, limit), end: (rows.at(-1)?.row ?? start - 1) + 1 };
}

interface Line {
  readonly kind: 'row';
  readonly label: string;
  readonly column: number;
  readonly match: PlaceMatch;
  readonly hasFigures: boolean;
}

const isCertain = (line: Line): boolean => line.match.kind !== 'unknown' && line.match.kind !== 'blank';

function bodyStart(sheet: Sheet, { header }: Block): number {
  const first = header.row + header.rows;
  const texts = Array.from({ length: header.columns }, (_, i) => text(sheet, first, header.column + i));
  return isIndexRow(texts) ? first + 1 : first;
}

const text = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === undefined || typeof value === 'object' ? '' : String(value);
};

function readLine(sheet: Sheet, block: Block, row: number): Line | { readonly kind: 'blank' } | { readonly kind: 'foot' } {
  const { header, placeColumn } = block;
  const values = sheet.values[row - sheet.origin.row] ?? [];
  const from = header.column - sheet.origin.column;
  const cells = values.slice(from, from + header.columns);
  if (cells.every(isBlank)) return { kind: 'blank' };
  const first = cells.find((value) => !isBlank(value));
  if (typeof first === 'string' && isFootLine(first)) return { kind: 'foot' };
  const column = labelColumn(sheet, block, row);
  const label = text(sheet, row, column);
  const match = matchPlace(label);
  const hasFigures = cells.slice(placeColumn - header.column + 1).some((value) => !isBlank(value));
  if (match.kind === 'unknown' && (label.length > 16 || (!hasFigures && !match.nearest))) return { kind: 'foot' };
  if (match.kind === 'blank' && !hasFigures) return { kind: 'blank' };
  return { kind: 'row', label, column, match, hasFigures };
}

/** The cell that names a row: the place cell, or the cells left of it for totals merged over both. */
function labelColumn(sheet: Sheet, { header, placeColumn }: Block, row: number): number {
  if (text(sheet, row, placeColumn).trim() !== '') return placeColumn;
  for (let column = placeColumn - 1; column >= header.column; column--) {
    const label = text(sheet, row, column).trim();
    if (label !== '' && !/^\d+$/.test(label)) return column;
  }
  return placeColumn;
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

/** 通化市 beside 通化市本级 is the sum of its prefecture, not a place twice. */
function markPrefectureSums(rows: readonly TableRow[]): readonly TableRow[] {
  const proper = new Set(rows.filter((row) => row.unit && isCityProper(row.label)).map((row) => row.unit?.id));
  return rows.map((row) => {
    if (!row.unit || !proper.has(row.unit.id) || isCityProper(row.label)) return row;
    const { unit, ...rest } = row;
    return { ...rest, kind: 'subtotal', ...(unit.prefecture ? { prefecture: unit.prefecture.id } : {}) };
  });
}

/** Reads the column of prefectures beside the places; a blank cell goes on with the one above. */
function listUnder(sheet: Sheet, { parentColumn }: Block, rows: readonly TableRow[]): readonly TableRow[] {
  if (parentColumn === undefined) return rows;
  let current: string | undefined;
  return rows.map((row) => {
    current = prefectureOf(text(sheet, row.row, parentColumn)) ?? current;
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
