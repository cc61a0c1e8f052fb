import { matchPlace } from '../places';
import { once, valueAt, type Sheet } from '../workbook';
import type { HeaderBlock } from './find-blocks';
import { readHeader } from './header';
import { plainText } from './header-text';
import type { View } from './view';
import { isLesserTotal } from './words';

/**
 * The blocks that only repeat a header further down, as people do for the next printed page: the body goes on below
 * them. The words are the same, the places go on with others, not both parts have a total of their own, and no other
 * title stands between.
 */
export function repeatedHeaders(
  view: View,
  block: HeaderBlock,
  blocks: readonly HeaderBlock[],
): readonly HeaderBlock[] {
  const { sheet } = view;
  const { row, column, columns } = block.header;
  const others = blocks.filter(
    ({ header }) => header.row > row && header.column === column && header.columns === columns,
  );
  if (others.length === 0) return [];
  const own = headerWords(sheet, block);
  const isAbove = (text: string): boolean => (firstRows(sheet)(block.header).get(text) ?? Infinity) < row;
  const seen = new Set<string>();
  const repeated: HeaderBlock[] = [];
  let from = block;
  for (const other of others) {
    namesBetween(view, block, from.header.row + from.header.rows, other.header.row).forEach((name) => seen.add(name));
    const below = namesBetween(view, block, other.header.row + other.header.rows, nextRow(sheet, other, blocks));
    const isAgain =
      headerWords(sheet, other) === own && !hasTitle(view, other, isAbove) && !below.some((name) => seen.has(name));
    if (!isAgain) break;
    repeated.push(other);
    from = other;
  }
  return repeated;
}

const nextRow = (sheet: Sheet, block: HeaderBlock, blocks: readonly HeaderBlock[]): number =>
  blocks.find(({ header }) => header.row > block.header.row && header.column === block.header.column)?.header.row ??
  sheet.origin.row + sheet.values.length;

/** The words and units of a header, to tell whether another says the same. */
export const headerWords = (sheet: Sheet, { header }: HeaderBlock): string =>
  readHeader(sheet, header)
    .map(({ path, unit }) => [...path, unit ?? ''].join('/'))
    .join('|');

/** Names of units, and the word total where it is no sub-total's or page's, in the place column of some rows. */
function namesBetween(
  { sheet, programme }: View,
  { placeColumn, header }: HeaderBlock,
  from: number,
  to: number,
): readonly string[] {
  const names: string[] = [];
  for (let row = from; row < to; row++) {
    const label = [valueAt(sheet, row, placeColumn), valueAt(sheet, row, header.column)].find(
      (value) => typeof value === 'string',
    );
    const match = typeof label === 'string' ? matchPlace(label, programme) : undefined;
    if (match?.kind === 'unit') names.push(match.unit.id);
    if (match?.kind === 'total' && !isLesserTotal(String(label))) names.push('total');
  }
  return names;
}

/** The row in which each text first stands in some columns of a sheet, read once for all headers over them. */
const firstRows = once((sheet: Sheet) => {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (columns: Columns): ReadonlyMap<string, number> => {
    const key = `${columns.column}+${columns.columns}`;
    const rows = known.get(key) ?? firstRowsIn(sheet, columns);
    known.set(key, rows);
    return rows;
  };
});

type Columns = Pick<HeaderBlock['header'], 'column' | 'columns'>;

function firstRowsIn(sheet: Sheet, columns: Columns): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (let row = sheet.origin.row; row < sheet.origin.row + sheet.values.length; row++)
    for (const text of textsIn(sheet, columns, row)) if (!first.has(text)) first.set(text, row);
  return first;
}

function textsIn(sheet: Sheet, { column: first, columns }: Columns, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = first; column < first + columns; column++) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '' && !isContinued(value)) texts.push(plainText(value));
  }
  return texts;
}

/** Whether a text says of itself that it goes on with a table above: 续表, …情况表（续上表）, 附件6（续2）. */
const isContinued = (text: string): boolean =>
  /^续[上前]?[表页]?|[(（]续[上前]?[表页]?\d*[一二三四五六七八九十]?[)）]|续[上前]?[表页]\d*$/.test(plainText(text));

/** How many lines may stand between the last row and the repeated header. */
const MOST_FURNITURE = 6;

/** Whether a title of its own stands above a block: a text that the first header has not and that is no page mark. */
function hasTitle({ sheet, programme }: View, block: HeaderBlock, isAbove: (text: string) => boolean): boolean {
  for (let row = block.header.row - 1; row >= block.header.row - MOST_FURNITURE; row--) {
    const label = valueAt(sheet, row, block.placeColumn);
    const { kind } = matchPlace(typeof label === 'string' ? label : '', programme);
    if (kind !== 'unknown' && kind !== 'blank') return false;
    if (textsIn(sheet, block.header, row).some((text) => !isAbove(text) && isLikeTitle(text))) return true;
  }
  return false;
}

const isLikeTitle = (text: string): boolean => text.length > 6 && !/[:：]|^[(（].*[)）]$|^\W*第?\d+\W*页/.test(text);
