import { usedArea, valueAt, type Area, type Sheet } from '../workbook';
import { findAnchors, guessAnchors, type Anchor } from './anchors';
import { mergesIn, textAt, type MergeAt } from './header';
import { plainText, readHeaderText } from './header-text';
import { readPeriod } from './period';
import type { View } from './view';
import { isPartLabel, isSequenceHeader } from './words';

/** A header block found on a sheet: its area and the column that holds the places. */
export interface Block {
  readonly header: Area;
  readonly placeColumn: number;
  /** A column left of the places that names their prefecture. */
  readonly parentColumn?: number;
}

const MOST_HEADER_ROWS = 5;

/**
 * Every header block of a sheet, top to bottom and left to right: each is built around a cell that names the column of
 * places.
 */
export const findBlocks = (sheet: Sheet): readonly Block[] => blocksAround(sheet, findAnchors(sheet));

/** Header blocks that do not name their column of places, found by the places below. */
export const guessBlocks = (view: View): readonly Block[] => blocksAround(view.sheet, guessAnchors(view));

function blocksAround(sheet: Sheet, anchors: readonly Anchor[]): readonly Block[] {
  const found: Found = { columns: anchorColumns(anchors), covered: new Set() };
  const blocks: Block[] = [];
  for (const anchor of anchors) {
    if (found.covered.has(cellKey(anchor.row, anchor.column))) continue;
    const block = growBlock(sheet, anchor, found);
    const cells = block && cellsOf(block.header);
    if (!block || !cells || cells.some((cell) => found.covered.has(cell))) continue;
    blocks.push(block);
    for (const cell of cells) found.covered.add(cell);
  }
  return blocks;
}

/** What is known while blocks are looked for, so that a long or wide sheet costs no more per cell than a small one. */
interface Found {
  /** The columns of anchors by sheet row, ascending. */
  readonly columns: ReadonlyMap<number, readonly number[]>;
  /** The cells of headers found so far. */
  readonly covered: Set<number>;
}

/** More columns than a sheet has. */
const WIDTH = 20_000;
const cellKey = (row: number, column: number): number => row * WIDTH + column;

const cellsOf = ({ row, column, rows, columns }: Area): readonly number[] =>
  Array.from({ length: rows * columns }, (_, i) => cellKey(row + Math.floor(i / columns), column + (i % columns)));

function anchorColumns(anchors: readonly Anchor[]): ReadonlyMap<number, readonly number[]> {
  const byRow = new Map<number, number[]>();
  for (const { row, rows, column } of anchors) {
    for (let i = row; i < row + rows; i++) {
      const list = byRow.get(i);
      if (list) list.push(column);
      else byRow.set(i, [column]);
    }
  }
  for (const list of byRow.values()) list.sort((a, b) => a - b);
  return byRow;
}

/** The rows of an anchor with the one above and the one below. */
const rowsAround = ({ row, rows }: Anchor): readonly number[] =>
  Array.from({ length: rows + 2 }, (_, i) => row - 1 + i);

/** The header around an anchor; undefined when it is no wider than the places. */
function growBlock(sheet: Sheet, anchor: Anchor, found: Found): Block | undefined {
  const place = rightmostNeighbour(anchor, found);
  const reach = reachOf(sheet, anchor, place, found);
  const row = topRow(sheet, anchor, reach);
  const rows = bottomRow(sheet, anchor, row, reach) - row + 1;
  const mergeAt = mergesIn(sheet, row, rows);
  const column = leftEdge(sheet, place, row, rows, reach, mergeAt);
  const columns = rightEdge(sheet, place, row, rows, reach, mergeAt) - column + 1;
  if (columns < 2) return undefined;
  const parent = place === anchor.column ? {} : { parentColumn: anchor.column };
  return { header: { row, column, rows, columns }, placeColumn: place, ...parent };
}

/**
 * The columns that may belong to a table: from the end of the table to its left to the beginning of the one to its
 * right.
 */
interface Reach {
  readonly from: number;
  readonly to: number;
}

function reachOf(sheet: Sheet, anchor: Anchor, place: number, { columns, covered }: Found): Reach {
  const used = usedArea(sheet);
  const around = rowsAround(anchor);
  let from = anchor.column;
  while (from > used.column && !around.some((row) => covered.has(cellKey(row, from - 1)))) from--;
  const next = around.map((row) => firstAbove(columns.get(row) ?? [], place));
  return { from, to: Math.min(used.column + used.columns, ...next) - 1 };
}

/** The first of some ascending numbers that is greater; infinity when none is. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Infinity;
}

/** 城市 beside 县(市、区): the rightmost of adjoining place headers holds the places. */
function rightmostNeighbour({ row, column }: Anchor, { columns }: Found): number {
  const list = columns.get(row) ?? [];
  let at = column;
  while (firstAbove(list, at) === at + 1) at++;
  return at;
}

function topRow(sheet: Sheet, anchor: Anchor, reach: Reach): number {
  let row = anchor.row;
  while (anchor.row - row < MOST_HEADER_ROWS && isGroupRow(sheet, row - 1, anchor, reach)) row--;
  return row;
}

/**
 * A row above the anchor belongs to the header when all it holds are group names right of the anchor. Where nothing
 * certain names the places, a short name above their column is the name of the groups; where places run across, titles
 * stand left and signatures right.
 */
function isGroupRow(sheet: Sheet, row: number, { column, isStrong }: Anchor, reach: Reach): boolean {
  const filled = rowTexts(sheet, row, reach).filter(({ text }) => text !== '' && !isSequenceHeader(text));
  const texts = isStrong
    ? filled
    : filled.filter(
        ({ column: at, text }) => !isSignature(text) && (at >= column || (isGroupText(text) && !isTitleText(text))),
      );
  const [only] = texts;
  if (!only || (texts.length === 1 && isTitleText(only.text))) return false;
  const isCorner = (cell: { readonly column: number; readonly text: string }): boolean =>
    !isStrong && texts.length > 1 && cell.column === column && plainText(cell.text).length <= LONGEST_CORNER;
  return texts.every((cell) => (cell.column > column || isCorner(cell)) && isGroupText(cell.text));
}

/** 整改事项, 指标. */
const LONGEST_CORNER = 6;

/** A lone text above a header is its title when it ends like one or is longer than group names are. */
const isTitleText = (text: string): boolean =>
  /(?:表|情况|台账|统计|汇总|一览|进度|进展)$/.test(plainText(text)) || plainText(text).length > 12;

const isGroupText = (text: string): boolean =>
  (!/[:：]/.test(text) || isPartLabel(text)) &&
  !/附件|附表|示例/.test(text) &&
  !/^[(].*[)]$/.test(plainText(text)) &&
  readPeriod(text) === undefined &&
  !isNumericText(text);

const isNumericText = (text: string): boolean => /^[-+\d.,%\s]+$/.test(text.normalize('NFKC'));

function bottomRow(sheet: Sheet, anchor: Anchor, top: number, reach: Reach): number {
  let row = anchor.row + anchor.rows - 1;
  while (row + 1 - top < MOST_HEADER_ROWS && isLeafRow(sheet, row + 1, anchor.column, reach)) row++;
  return row;
}

/** A row below the anchor belongs to the header when the place cell is empty and everything else is text. */
function isLeafRow(sheet: Sheet, row: number, placeColumn: number, reach: Reach): boolean {
  const cells = rowTexts(sheet, row, reach).filter(({ text }) => text !== '');
  if (isUnitRow(cells, placeColumn)) return true;
  if (cells.length === 0 || cells.some((cell) => cell.column <= placeColumn && !isHeaderish(cell.text))) return false;
  return (
    cells.every(
      (cell) => !cell.isNumber && !isNumericText(cell.text) && (isGroupText(cell.text) || isUnitText(cell.text)),
    ) && valueAt(sheet, row, placeColumn) === undefined
  );
}

/** A line of nothing but units, whatever it is called: 计量单位 | 户 | 户 | %. */
function isUnitRow(cells: readonly { readonly column: number; readonly text: string }[], placeColumn: number): boolean {
  const others = cells.filter(({ column, text }) => column > placeColumn && !/^[-—–/]+$/.test(text));
  return others.length > 1 && others.every(({ text }) => isUnitText(text));
}

/** A lone unit such as (万㎡), in the line below the names. */
function isUnitText(text: string): boolean {
  const { text: rest, unit } = readHeaderText(text);
  return rest === '' && unit !== undefined;
}

const isHeaderish = (text: string): boolean => isSequenceHeader(text);

function rowTexts(
  sheet: Sheet,
  row: number,
  { from, to }: Reach,
): readonly { column: number; text: string; isNumber: boolean }[] {
  const values = (sheet.values[row - sheet.origin.row] ?? []).slice(
    from - sheet.origin.column,
    to - sheet.origin.column + 1,
  );
  return values.map((value, i) => ({
    column: from + i,
    text: value === undefined || typeof value === 'object' ? '' : String(value).trim(),
    isNumber: typeof value === 'number',
  }));
}

function leftEdge(
  sheet: Sheet,
  placeColumn: number,
  row: number,
  rows: number,
  reach: Reach,
  mergeAt: MergeAt,
): number {
  let column = placeColumn;
  while (column > reach.from && headerTexts(sheet, row, rows, column - 1, mergeAt).length > 0) column--;
  return column;
}

/** Right to the first blank header column that is not followed by more of the same header. */
function rightEdge(
  sheet: Sheet,
  placeColumn: number,
  row: number,
  rows: number,
  reach: Reach,
  mergeAt: MergeAt,
): number {
  let column = placeColumn;
  while (column < reach.to) {
    const step = [1, 2].find(
      (ahead) => column + ahead <= reach.to && continues(sheet, row, rows, column + ahead, mergeAt),
    );
    if (step === undefined) break;
    column += step;
  }
  return column;
}

function continues(sheet: Sheet, row: number, rows: number, column: number, mergeAt: MergeAt): boolean {
  const texts = headerTexts(sheet, row, rows, column, mergeAt);
  return texts.length > 0 && !texts.every(isSignature) && !texts.some(isSequenceHeader);
}

/** 审核： 制表： is no header. */
const isSignature = (text: string): boolean =>
  /:/.test(
    plainText(text)
      .replace(/[([【][^)\]】]*[)\]】]/g, '')
      .replace(/其中:/, ''),
  );

function headerTexts(sheet: Sheet, row: number, rows: number, column: number, mergeAt: MergeAt): readonly string[] {
  return Array.from({ length: rows }, (_, i) => textAt(sheet, row + i, column, mergeAt)).filter(
    (text) => text.trim() !== '',
  );
}
