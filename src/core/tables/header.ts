import { once, valueAt, type Area, type Sheet } from '../workbook';
import { isRatePath, readHeaderText, plainText } from './header-text';

/**
 * One header column: its zero-based sheet column, header texts from top to bottom, the unit, and the row of its lowest
 * name.
 */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly unit?: string;
  readonly lastRow: number;
}

/** The merged area that covers a cell of some rows; undefined for a cell of its own. */
export type MergeAt = (row: number, column: number) => Area | undefined;

/** The text of a cell, or of the merged area that covers it; white space kept. */
export function textAt(sheet: Sheet, row: number, column: number, mergeAt: MergeAt): string {
  const merge = mergeAt(row, column);
  const value = valueAt(sheet, merge?.row ?? row, merge?.column ?? column);
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/**
 * Looks up the merged areas that touch some rows of a sheet; header reading asks for few rows, sheets may have many
 * merges.
 */
export function mergesIn(sheet: Sheet, row: number, rows: number): MergeAt {
  const cells = new Map<number, Area>();
  for (let i = row; i < row + rows; i++) {
    for (const area of mergesByRow(sheet).get(i)?.areas ?? []) {
      for (let j = area.column; j < area.column + area.columns; j++) cells.set(i * WIDEST + j, area);
    }
  }
  return (at, column) => cells.get(at * WIDEST + column);
}

/** No header is taller; a taller merge counts for its first rows. */
const TALLEST = 60;

/** Areas that do not overlap fill no more of a row than a sheet has columns; what overlaps further is passed over. */
const WIDEST = 16_384;

interface FilledRow {
  readonly areas: Area[];
  width: number;
}

const mergesByRow = once((sheet: Sheet): ReadonlyMap<number, FilledRow> => {
  const index = new Map<number, FilledRow>();
  for (const area of sheet.merges) {
    for (let row = area.row; row < area.row + Math.min(area.rows, TALLEST); row++) {
      const merged = index.get(row) ?? { areas: [], width: 0 };
      if (merged.width + area.columns > WIDEST) continue;
      merged.areas.push(area);
      merged.width += area.columns;
      index.set(row, merged);
    }
  }
  return index;
});

/**
 * Reads the header block of 1–5 rows into one path per column. A group cell without merge reaches right over the blank
 * cells beside it.
 */
export function readHeader(sheet: Sheet, block: Area): readonly HeaderColumn[] {
  const mergeAt = mergesIn(sheet, block.row, block.rows);
  return Array.from({ length: block.columns }, (_, i) => headerColumn(sheet, block, mergeAt, block.column + i));
}

function headerColumn(sheet: Sheet, block: Area, mergeAt: MergeAt, column: number): HeaderColumn {
  const path: string[] = [];
  let unit: string | undefined;
  let lastRow = block.row;
  for (let row = block.row; row < block.row + block.rows; row++) {
    const header = readHeaderText(textAt(sheet, row, column, mergeAt) || groupText(sheet, block, mergeAt, row, column));
    unit = header.unit ?? unit;
    if (header.text && header.text !== path.at(-1)) path.push(header.text);
    if (valueAt(sheet, row, column) !== undefined && (header.text !== '' || path.length === 0)) lastRow = row;
  }
  const isInherited = unit !== '%' && isRatePath(path);
  return { column, path, lastRow, ...(unit === undefined || isInherited ? {} : { unit }) };
}

/** The unmerged group text to the left, when this cell is blank and something stands below it. */
function groupText(sheet: Sheet, block: Area, mergeAt: MergeAt, row: number, column: number): string {
  const isLeafRow = row === block.row + block.rows - 1;
  if (isLeafRow || !hasTextBelow(sheet, block, mergeAt, row, column)) return '';
  for (let left = column - 1; left >= block.column; left--) {
    const text = textAt(sheet, row, left, mergeAt);
    if (text === '') continue;
    const isOpenGroup = mergeAt(row, left) === undefined && hasTextBelow(sheet, block, mergeAt, row, left);
    return isOpenGroup ? text : '';
  }
  return '';
}

/** Whether a name, not only a unit, stands below a cell of the header. */
function hasTextBelow(sheet: Sheet, block: Area, mergeAt: MergeAt, row: number, column: number): boolean {
  const own = textAt(sheet, row, column, mergeAt);
  for (let below = row + 1; below < block.row + block.rows; below++) {
    const text = textAt(sheet, below, column, mergeAt);
    if (text !== own && readHeaderText(text).text !== '') return true;
  }
  return false;
}

/** A column by its header. */
interface Headed {
  readonly column: number;
  readonly path: readonly string[];
}

/** 4月底, 5月末累计, 1-5月: what has come together until a month, not what came in it. */
const UNTIL = /(?:^|\D)(?:1月?[-~至到](1[0-2]|[2-9])月份?(?:底|末|止|累计)?|(1[0-2]|0?[1-9])月份?(?:底|末|止|累计))/;

/** The columns that differ only in the month they reach to, two at least, the earliest first. */
export function monthGroups<T extends Headed>(headers: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, { readonly month: number; readonly header: T }[]>();
  for (const header of headers) {
    const leaf = plainText(header.path.at(-1) ?? '');
    const [, range, month = range] = UNTIL.exec(leaf) ?? [];
    if (month === undefined) continue;
    const group = [...header.path.slice(0, -1), leaf.replace(UNTIL, '')].join('/');
    groups.set(group, [...(groups.get(group) ?? []), { month: Number(month), header }]);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((months) => months.sort((a, b) => a.month - b.month).map(({ header }) => header));
}

/** The last number within the words of a header, in digits or in Chinese: 2023年3月, 第三季度. */
const NUMBER = /(\d+|[一二三四五六七八九十]+)(?!.*[\d一二三四五六七八九十])/;
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** Years go on, too, and may fall. */
const MOST_MONTHS = 12;
/** Two columns that follow each other may do so by chance. */
const ENOUGH_NUMBERED = 3;

/** Columns of one group beside each other whose headers differ only in a number that rises: 1月, 2月, 3月. */
export function numberedGroups<T extends Headed>(headers: readonly T[]): readonly (readonly T[])[] {
  const groups: { name: string; last: number; headers: T[] }[] = [];
  for (const header of headers) {
    const leaf = plainText(header.path.at(-1) ?? '');
    const [text = ''] = NUMBER.exec(leaf) ?? [];
    const number = CHINESE.includes(text) ? CHINESE.indexOf(text) : Number(text);
    const name = [...header.path.slice(0, -1), leaf.replace(NUMBER, '#')].join('/');
    const group = groups.at(-1);
    if (group?.name === name && number > group.last && number <= MOST_MONTHS) {
      group.headers.push(header);
      group.last = number;
    } else groups.push({ name, last: number, headers: [header] });
  }
  return groups.map((group) => group.headers).filter(({ length }) => length >= ENOUGH_NUMBERED);
}
