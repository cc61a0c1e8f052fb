import { matchPlace } from '../places';
import { valueAt, type Area, type Sheet } from '../workbook';
import { mergesIn, textAt } from './header';
import { plainText } from './header-text';
import { readPeriod } from './period';
import { isPartLabel, isPlaceHeader, isSequenceHeader, isWeakPlaceHeader } from './words';

/** A header block found on a sheet: its area and the column that holds the places. */
export interface Block {
  readonly header: Area;
  readonly placeColumn: number;
  /** A column left of the places that names their prefecture. */
  readonly parentColumn?: number;
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly isStrong: boolean;
}

const MOST_HEADER_ROWS = 5;

/** Every header block of a sheet, top to bottom and left to right: each is built around a cell that names the column of places. */
export function findBlocks(sheet: Sheet): readonly Block[] {
  const blocks: Block[] = [];
  const anchors = findAnchors(sheet);
  for (const anchor of anchors) {
    if (blocks.some((block) => holds(block, anchor))) continue;
    const block = growBlock(sheet, anchor, anchors);
    if (block && !blocks.some((other) => overlap(other.header, block.header))) blocks.push(block);
  }
  return blocks;
}

const holds = ({ header }: Block, cell: { row: number; column: number }): boolean =>
  cell.row >= header.row && cell.row < header.row + header.rows && cell.column >= header.column && cell.column < header.column + header.columns;

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Cells that name the column of places; strong words first in every row, weak ones only where no strong one stands. */
function findAnchors(sheet: Sheet): readonly Anchor[] {
  const found: Anchor[] = [];
  sheet.values.forEach((row, i) => row.forEach((value, j) => {
    if (typeof value !== 'string' || value.length > 24) return;
    const isStrong = isPlaceHeader(value);
    if (!isStrong && !isWeakPlaceHeader(value)) return;
    const at = { row: sheet.origin.row + i, column: sheet.origin.column + j };
    const merge = sheet.merges.find((area) => area.row === at.row && area.column === at.column);
    found.push({ ...at, rows: merge?.rows ?? 1, isStrong });
  }));
  const strongRows = new Set(found.filter((one) => one.isStrong).flatMap((one) => [one.row - 1, one.row, one.row + 1]));
  return found.filter((one) => one.isStrong || !strongRows.has(one.row));
}

function growBlock(sheet: Sheet, anchor: Anchor, anchors: readonly Anchor[]): Block | undefined {
  const row = topRow(sheet, anchor);
  const rows = bottomRow(sheet, anchor, row) - row + 1;
  const place = rightmostNeighbour(anchor, anchors);
  const column = leftEdge(sheet, place.column, row, rows);
  const columns = rightEdge(sheet, place.column, row, rows) - column + 1;
  if (columns < 2) return undefined;
  const parent = place === anchor ? {} : { parentColumn: anchor.column };
  return { header: { row, column, rows, columns }, placeColumn: place.column, ...parent };
}

/** 城市 beside 县(市、区): the rightmost of adjoining place headers holds the places. */
function rightmostNeighbour(anchor: Anchor, anchors: readonly Anchor[]): Anchor {
  const next = anchors.find((one) => one.row === anchor.row && one.column === anchor.column + 1);
  return next ? rightmostNeighbour(next, anchors) : anchor;
}

function topRow(sheet: Sheet, anchor: Anchor): number {
  let row = anchor.row;
  while (anchor.row - row < MOST_HEADER_ROWS && isGroupRow(sheet, row - 1, anchor.column)) row--;
  return row;
}

/** A row above the anchor belongs to the header when all it holds are group names right of the anchor. */
function isGroupRow(sheet: Sheet, row: number, column: number): boolean {
  const texts = rowTexts(sheet, row).filter(({ text }) => text !== '');
  return texts.length > 0 && texts.every((cell) => cell.column > column && isGroupText(cell.text));
}

const isGroupText = (text: string): boolean =>
  (!/[:：]/.test(text) || isPartLabel(text)) && !/附件|附表|示例/.test(text) && !/^[(].*[)]$/.test(plainText(text)) && readPeriod(text) === undefined && !isNumericText(text);

const isNumericText = (text: string): boolean => /^[-+\d.,%\s]+$/.test(text.normalize('NFKC'));

function bottomRow(sheet: Sheet, anchor: Anchor, top: number): number {
  let row = anchor.row + anchor.rows - 1;
  while (row + 1 - top < MOST_HEADER_ROWS && isLeafRow(sheet, row + 1, anchor.column)) row++;
  return row;
}

/** A row below the anchor belongs to the header when the place cell is empty and everything else is text. */
function isLeafRow(sheet: Sheet, row: number, placeColumn: number): boolean {
  const cells = rowTexts(sheet, row).filter(({ text }) => text !== '');
  if (cells.length === 0 || cells.some((cell) => cell.column <= placeColumn && !isHeaderish(cell.text))) return false;
  return cells.every((cell) => !cell.isNumber && !isNumericText(cell.text) && isGroupText(cell.text))
    && valueAt(sheet, row, placeColumn) === undefined;
}

const isHeaderish = (text: string): boolean => isSequenceHeader(text) && matchPlace(text).kind === 'unknown';

function rowTexts(sheet: Sheet, row: number): readonly { column: number; text: string; isNumber: boolean }[] {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.map((value, i) => ({
    column: sheet.origin.column + i,
    text: value === undefined || typeof value === 'object' ? '' : String(value).trim(),
    isNumber: typeof value === 'number',
  }));
}

function leftEdge(sheet: Sheet, placeColumn: number, row: number, rows: number): number {
  let column = placeColumn;
  while (column > 0 && headerTexts(sheet, row, rows, column - 1).length > 0) column--;
  return column;
}

/** Right to the first blank header column that is not followed by more of the same header. */
function rightEdge(sheet: Sheet, placeColumn: number, row: number, rows: number): number {
  const last = sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;
  let column = placeColumn;
  while (column < last) {
    const step = [1, 2].find((ahead) => continues(sheet, row, rows, column + ahead));
    if (step === undefined) break;
    column += step;
  }
  return column;
}

function continues(sheet: Sheet, row: number, rows: number, column: number): boolean {
  const texts = headerTexts(sheet, row, rows, column);
  return texts.length > 0 && !texts.some((text) => isSequenceHeader(text) || isPlaceHeader(text));
}

function headerTexts(sheet: Sheet, row: number, rows: number, column: number): readonly string[] {
  const merges = mergesIn(sheet, row, rows);
  return Array.from({ length: rows }, (_, i) => textAt(sheet, row + i, column, merges)).filter((text) => text.trim() !== '');
}
