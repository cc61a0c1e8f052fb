import { matchPlace } from '../places';
import { valueAt, type Area, type Sheet, type Value } from '../workbook';
import { isFigure } from './number';
import type { HeaderBlock } from './find-blocks';
import { headerWords } from './repeated-headers';
import { textOf } from './line';
import type { View, Split } from './view';

/**
 * The parts at the right that go on with the list of a block: the same words in the same rows, other places, and one
 * total at most.
 */
export function splitOf(
  view: View,
  block: HeaderBlock,
  blocks: readonly HeaderBlock[],
  limit: number,
): Split | undefined {
  const { header } = block;
  const beside = blocks.filter(
    (other) =>
      other.header.column > header.column &&
      other.header.row === header.row &&
      other.header.rows === header.rows &&
      other.placeColumn - other.header.column === block.placeColumn - header.column,
  );
  const words = beside.length > 0 ? headerWords(view.sheet, block) : '';
  const parts = beside.filter((other) => headerWords(view.sheet, other) === words);
  if (parts.length === 0) return undefined;
  const top = header.row + header.rows;
  const all = [block, ...parts];
  const rows = lengthOf(view.sheet, all, top, limit);
  const names = all.flatMap((part) => namesOf(view, part, top, rows));
  const again = names.length - new Set(names).size;
  const isOneList =
    rows > 0 && again <= names.length * MOST_AGAIN && names.filter((name) => name === TOTAL).length <= 1;
  return isOneList ? { top, rows, right: parts.map((part) => part.header.column - header.column) } : undefined;
}

/** Two lists of the same places say every name again; in one list that was cut few stand twice, and by mistake. */
const MOST_AGAIN = 0.25;

const TOTAL = '合计';

/** How many lines without a figure may stand between two rows of a list. */
const MOST_BETWEEN = 3;

/** The rows down to the last in which some part has figures. */
function lengthOf(sheet: Sheet, parts: readonly HeaderBlock[], top: number, limit: number): number {
  let last = top - 1;
  for (let row = top; row < limit && row - last <= MOST_BETWEEN + 1; row++) {
    if (parts.some((part) => hasFigures(sheet, part, row))) last = row;
  }
  return last - top + 1;
}

function hasFigures(sheet: Sheet, { header, placeColumn }: HeaderBlock, row: number): boolean {
  for (let column = placeColumn + 1; column < header.column + header.columns; column++) {
    if (isFigure(valueAt(sheet, row, column))) return true;
  }
  return false;
}

/** What the rows with figures of a part are called; every word for a total counts as one. */
function namesOf({ sheet, programme }: View, part: HeaderBlock, top: number, rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, i) => top + i).flatMap((row) => {
    const name = textOf(sheet, row, part.placeColumn).trim();
    if (name === '' || !hasFigures(sheet, part, row)) return [];
    return [matchPlace(name, programme).kind === 'total' ? TOTAL : name];
  });
}

/** The sheet with the parts of a list below each other; what stood below them stands further down. */
export function withListsBelow(sheet: Sheet, { header }: HeaderBlock, split: Split): Sheet {
  const { top, rows, right } = split;
  const from = top + rows - sheet.origin.row;
  const grid = <T>(cells: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => {
    const part = (aside: number): readonly (readonly T[])[] =>
      cells.slice(from - rows, from).map((line) => moved(line, header, sheet.origin.column, aside, blank));
    const own = cells
      .slice(from - rows, from)
      .map((line) => withoutParts(line, header, sheet.origin.column, right, blank));
    return [...cells.slice(0, from - rows), ...own, ...right.flatMap(part), ...cells.slice(from)];
  };
  const map = (row: number): number => (row >= top + rows ? row + rows * right.length : row);
  return {
    ...sheet,
    values: grid<Value>(sheet.values, undefined),
    formulas: grid<string | undefined>(sheet.formulas, undefined),
    formats: grid<string>(sheet.formats, 'General'),
    merges: [...sheet.merges.map((area) => ({ ...area, row: map(area.row) })), ...mergesBelow(sheet, header, split)],
    hiddenRows: sheet.hiddenRows.map(map),
  };
}

/** A line without the cells of the parts at the right. */
const withoutParts = <T>(
  line: readonly T[],
  header: Area,
  origin: number,
  right: readonly number[],
  blank: T,
): readonly T[] =>
  line.map((cell, i) => {
    const at = origin + i - header.column;
    return right.some((aside) => at >= aside && at < aside + header.columns) ? blank : cell;
  });

/** A line with nothing but the cells of the header's width that stand so far to the right. */
const moved = <T>(line: readonly T[], header: Area, origin: number, aside: number, blank: T): readonly T[] =>
  line.map((_, i) => {
    const column = origin + i;
    const isOwn = column >= header.column && column < header.column + header.columns;
    return isOwn ? (line[i + aside] ?? blank) : blank;
  });

function mergesBelow(sheet: Sheet, header: Area, { top, rows, right }: Split): readonly Area[] {
  return right.flatMap((aside, i) =>
    sheet.merges
      .filter(
        ({ row, column }) =>
          row >= top &&
          row < top + rows &&
          column >= header.column + aside &&
          column < header.column + aside + header.columns,
      )
      .map((area) => ({ ...area, row: area.row + rows * (i + 1), column: area.column - aside })),
  );
}
