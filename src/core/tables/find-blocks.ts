import { cellKey, usedArea, type Area, type Sheet } from '../workbook';
import { findAnchors, guessAnchors, type Anchor } from './anchors';
import { mergesIn } from './header';
import { leftEdge, rightEdge } from './header-edges';
import { bottomRow, topRow, type ColumnReach } from './header-rows';
import { lastBeside, partsOf } from './side-notes';
import type { View } from './view';

/** A header block found on a sheet: its area and the column that holds the places. */
export interface HeaderBlock {
  readonly header: Area;
  readonly placeColumn: number;
  /** A column left of the places that names their prefecture. */
  readonly parentColumn?: number;
}

/**
 * Every header block of a sheet, top to bottom and left to right: each is built around a cell that names the column of
 * places.
 */
export const findBlocks = (sheet: Sheet): readonly HeaderBlock[] => blocksAround(sheet, findAnchors(sheet));

/** Header blocks that do not name their column of places, found by the places below. */
export const guessBlocks = (view: View): readonly HeaderBlock[] => blocksAround(view.sheet, guessAnchors(view));

function blocksAround(sheet: Sheet, anchors: readonly Anchor[]): readonly HeaderBlock[] {
  const found: BlockSearch = { columns: anchorColumns(anchors), covered: new Set() };
  const blocks: HeaderBlock[] = [];
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
interface BlockSearch {
  /** The columns of anchors by sheet row, ascending. */
  readonly columns: ReadonlyMap<number, readonly number[]>;
  /** The cells of headers found so far. */
  readonly covered: Set<number>;
}

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
function growBlock(sheet: Sheet, anchor: Anchor, found: BlockSearch): HeaderBlock | undefined {
  const place = rightmostNeighbour(anchor, found);
  const reach = reachOf(sheet, anchor, place, found);
  const near = { from: reach.from, to: Math.min(reach.to, lastBeside(sheet, place)) };
  const row = topRow(sheet, anchor, near);
  const rows = bottomRow(sheet, anchor, row, near) - row + 1;
  const mergeAt = mergesIn(sheet, row, rows);
  const column = leftEdge(sheet, place, row, rows, reach, mergeAt);
  const columns = rightEdge(sheet, place, row, rows, reach, mergeAt) - column + 1;
  if (columns < 2) return undefined;
  const parent = place === anchor.column ? {} : { parentColumn: anchor.column };
  return { header: { row, column, rows, columns }, placeColumn: place, ...parent };
}

function reachOf(sheet: Sheet, anchor: Anchor, place: number, { columns, covered }: BlockSearch): ColumnReach {
  const used = usedArea(sheet);
  const around = rowsAround(anchor);
  let from = anchor.column;
  while (from > used.column && !around.some((row) => covered.has(cellKey(row, from - 1)))) from--;
  const next = Math.min(...around.map((row) => firstAbove(columns.get(row) ?? [], place)));
  let to = Math.min(used.column + used.columns, next) - 1;
  // What stands left of the next column of places without a blank column between them is of its table.
  const part = partsOf(sheet).get(next);
  while (part !== partsOf(sheet).get(place) && partsOf(sheet).get(to) === part && to > place) to--;
  return { from, to };
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
function rightmostNeighbour({ row, column }: Anchor, { columns }: BlockSearch): number {
  const list = columns.get(row) ?? [];
  let at = column;
  while (firstAbove(list, at) === at + 1) at++;
  return at;
}
