import { matchPlace } from '../places';
import { usedArea, valueAt, type Area, type Sheet } from '../workbook';
import { findAnchors, guessAnchors, type Anchor } from './anchors';
import { mergesIn, textAt } from './header';
import { plainText, readHeaderText } from './header-text';
import { readPeriod } from './period';
import { isPartLabel, isSequenceHeader } from './words';

/** A header block found on a sheet: its area and the column that holds the places. */
export interface Block {
  readonly header: Area;
  readonly placeColumn: number;
  /** A column left of the places that names their prefecture. */
  readonly parentColumn?: number;
}

const MOST_HEADER_ROWS = 5;

/** Every header block of a sheet, top to bottom and left to right: each is built around a cell that names the column of places. */
export const findBlocks = (sheet: Sheet): readonly Block[] => blocksAround(sheet, findAnchors(sheet));

/** Header blocks that do not name their column of places, found by the places below. */
export const guessBlocks = (sheet: Sheet): readonly Block[] => blocksAround(sheet, guessAnchors(sheet));

function blocksAround(sheet: Sheet, anchors: readonly Anchor[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const anchor of anchors) {
    if (blocks.some((block) => holds(block, anchor))) continue;
    const block = growBlock(sheet, anchor, anchors, blocks);
    if (block && !blocks.some((other) => overlap(other.header, block.header))) blocks.push(block);
  }
  return blocks;
}

const holds = ({ header }: Block, cell: { row: number; column: number }): boolean =>
  cell.row >= header.row && cell.row < header.row + header.rows && cell.column >= header.column && cell.column < header.column + header.columns;

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** The header around an anchor; undefined when it is no wider than the places. */
function growBlock(sheet: Sheet, anchor: Anchor, anchors: readonly Anchor[], blocks: readonly Block[]): Block | undefined {
  const place = rightmostNeighbour(anchor, anchors);
  const reach = reachOf(sheet, anchor, place, anchors, blocks);
  const row = topRow(sheet, anchor, reach);
  const rows = bottomRow(sheet, anchor, row, reach) - row + 1;
  const column = leftEdge(sheet, place.column, row, rows, reach);
  const columns = rightEdge(sheet, place.column, row, rows, reach) - column + 1;
  if (columns < 2) return undefined;
  const parent = place === anchor ? {} : { parentColumn: anchor.column };
  return { header: { row, column, rows, columns }, placeColumn: place.column, ...parent };
}

/** The columns that may belong to a table: from the end of the table to its left to the beginning of the one to its right. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

function reachOf(sheet: Sheet, anchor: Anchor, place: Anchor, anchors: readonly Anchor[], blocks: readonly Block[]): Reach {
  const used = usedArea(sheet);
  const isBeside = (row: number, rows: number): boolean => row <= anchor.row + anchor.rows && row + rows >= anchor.row;
  const left = blocks.filter(({ header }) => isBeside(header.row, header.rows) && header.column < anchor.column);
  const right = anchors.filter((one) => one.column > place.column && isBeside(one.row, one.rows));
  return {
    from: Math.max(used.column, ...left.map(({ header }) => header.column + header.columns)),
    to: Math.min(used.column + used.columns, ...right.map((one) => one.column)) - 1,
  };
}

/** 城市 beside 县(市、区): the rightmost of adjoining place headers holds the places. */
function rightmostNeighbour(anchor: Anchor, anchors: readonly Anchor[]): Anchor {
  const next = anchors.find((one) => one.row === anchor.row && one.column === anchor.column + 1);
  return next ? rightmostNeighbour(next, anchors) : anchor;
}

function topRow(sheet: Sheet, anchor: Anchor, reach: Reach): number {
  let row = anchor.row;
  while (anchor.row - row < MOST_HEADER_ROWS && isGroupRow(sheet, row - 1, anchor.column, reach)) row--;
  return row;
}

/** A row above the anchor belongs to the header when all it holds are group names right of the anchor. */
function isGroupRow(sheet: Sheet, row: number, column: number, reach: Reach): boolean {
  const texts = rowTexts(sheet, row, reach).filter(({ text }) => text !== '');
  const [only] = texts;
  if (!only || (texts.length === 1 && isTitleText(only.text))) return false;
  return texts.every((cell) => cell.column > column && isGroupText(cell.text));
}

/** A lone text above a header is its title when it ends like one or is longer than group names are. */
const isTitleText = (text: string): boolean => /(?:表|情况|台账|统计|汇总|一览|进度|进展)$/.test(plainText(text)) || plainText(text).length > 12;

const isGroupText = (text: string): boolean =>
  (!/[:：]/.test(text) || isPartLabel(text)) && !/附件|附表|示例/.test(text) && !/^[(].*[)]$/.test(plainText(text)) && readPeriod(text) === undefined && !isNumericText(text);

const isNumericText = (text: string): boolean => /^[-+\d.,%\s]+$/.test(text.normalize('NFKC'));

function bottomRow(sheet: Sheet, anchor: Anchor, top: number, reach: Reach): number {
  let row = anchor.row + anchor.rows - 1;
  while (row + 1 - top < MOST_HEADER_ROWS && isLeafRow(sheet, row + 1, anchor.column, reach)) row++;
  return row;
}

/** A row below the anchor belongs to the header when the place cell is empty and everything else is text. */
function isLeafRow(sheet: Sheet, row: number, placeColumn: number, reach: Reach): boolean {
  const cells = rowTexts(sheet, row, reach).filter(({ text }) => text !== '');
  if (cells.length === 0 || cells.some((cell) => cell.column <= placeColumn && !isHeaderish(cell.text))) return false;
  return cells.every((cell) => !cell.isNumber && !isNumericText(cell.text) && (isGroupText(cell.text) || isUnitText(cell.text)))
    && valueAt(sheet, row, placeColumn) === undefined;
}

/** A lone unit such as (万㎡), in the line below the names. */
function isUnitText(text: string): boolean {
  const { text: rest, unit } = readHeaderText(text);
  return rest === '' && unit !== undefined;
}

const isHeaderish = (text: string): boolean => isSequenceHeader(text) && matchPlace(text).kind === 'unknown';

function rowTexts(sheet: Sheet, row: number, { from, to }: Reach): readonly { column: number; text: string; isNumber: boolean }[] {
  const values = (sheet.values[row - sheet.origin.row] ?? []).slice(from - sheet.origin.column, to - sheet.origin.column + 1);
  return values.map((value, i) => ({
    column: from + i,
    text: value === undefined || typeof value === 'object' ? '' : String(value).trim(),
    isNumber: typeof value === 'number',
  }));
}

function leftEdge(sheet: Sheet, placeColumn: number, row: number, rows: number, reach: Reach): number {
  let column = placeColumn;
  while (column > reach.from && headerTexts(sheet, row, rows, column - 1).length > 0) column--;
  return column;
}

/** Right to the first blank header column that is not followed by more of the same header. */
function rightEdge(sheet: Sheet, placeColumn: number, row: number, rows: number, reach: Reach): number {
  let column = placeColumn;
  while (column < reach.to) {
    const step = [1, 2].find((ahead) => column + ahead <= reach.to && continues(sheet, row, rows, column + ahead));
    if (step === undefined) break;
    column += step;
  }
  return column;
}

function continues(sheet: Sheet, row: number, rows: number, column: number): boolean {
  const texts = headerTexts(sheet, row, rows, column);
  return texts.length > 0 && !texts.some(isSequenceHeader);
}

function headerTexts(sheet: Sheet, row: number, rows: number, column: number): readonly string[] {
  const merges = mergesIn(sheet, row, rows);
  return Array.from({ length: rows }, (_, i) => textAt(sheet, row + i, column, merges)).filter((text) => text.trim() !== '');
}
