import type { Area } from '../../core';

/** The size of every sheet in Excel. */
const ROWS = 1_048_576;
/** A to XFD. */
const COLUMNS = 16_384;

/**
 * What of every sheet is read at once: annexes have dozens of rows and columns, so that this is all of an ordinary
 * sheet.
 */
export const WINDOW: Area = { row: 0, column: 0, rows: 1_000, columns: 60 };

/** Of a protected sheet so much is asked at once whether it is locked; the answer takes sixty bytes a cell. */
export const LOCK_WINDOW: Area = { row: 0, column: 0, rows: 150, columns: 30 };

/**
 * What the sizes are asked of outside of a window of so many rows, in bands, so that a stray cell far below does not
 * swell what lies between.
 */
export function bandsOutside(rows: number): readonly Area[] {
  const starts = [rows, 10_000, 100_000].filter((row) => row >= rows);
  return [
    { row: 0, column: WINDOW.columns, rows, columns: COLUMNS - WINDOW.columns },
    ...starts.map((row, at) => ({ row, column: 0, rows: (starts[at + 1] ?? ROWS) - row, columns: COLUMNS })),
  ];
}

/** A part this small is read wherever it stands, whatever it is. */
const SMALL = 20_000;

/**
 * The most cells that a sheet is held with, blanks between its parts included: an annex of 100,000 rows and thirty
 * columns.
 */
const MOST_CELLS = 3_000_000;

/** About 2 MB of answer; Excel on the web sends 5 MB at most. */
const BLOCK = 40_000;

export const cellCount = ({ rows, columns }: Area): number => rows * columns;

/** The smallest area around two. */
export function boundsAround(one: Area | undefined, other: Area): Area {
  if (!one) return other;
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/**
 * Which parts outside of the window are read, and which are named as unread. `isWanted` tells a sheet that matters from
 * a roster beside it.
 */
export function chosenParts(
  window: Area | undefined,
  parts: readonly Area[],
  isWanted: boolean,
): { readonly read: readonly Area[]; readonly unread: readonly Area[] } {
  const read: Area[] = [];
  const unread: Area[] = [];
  let held = window;
  for (const part of [...parts].sort(
    (one, other) => cellCount(boundsAround(window, one)) - cellCount(boundsAround(window, other)),
  )) {
    const grown = boundsAround(held, part);
    const isTaken = (isWanted || cellCount(part) <= SMALL) && cellCount(grown) <= MOST_CELLS;
    (isTaken ? read : unread).push(part);
    if (isTaken) held = grown;
  }
  return { read, unread };
}

/** A part in blocks of rows, each small enough for one answer. */
export function rowBlocks(part: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(BLOCK / part.columns));
  return Array.from({ length: Math.ceil(part.rows / rows) }, (_, at) => ({
    ...part,
    row: part.row + at * rows,
    rows: Math.min(rows, part.rows - at * rows),
  }));
}

/** Blocks in groups, each together small enough for one answer. */
export function blockGroups<Block extends { readonly area: Area }>(
  blocks: readonly Block[],
): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const own = cellCount(block.area);
    if (cells + own > BLOCK) groups.push([]);
    cells = cells + own > BLOCK ? own : cells + own;
    groups.at(-1)?.push(block);
  }
  return groups;
}
