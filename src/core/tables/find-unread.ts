import { isBlank, valueAt, type Area, type Sheet } from '../workbook';
import { isFigure } from './number';
import type { Table } from './table';
import { addressIn, areaIn } from './table';
import type { Unrecognised } from './read-block';
import { realAreaOf } from './view';
import { mayBeOwn, type Otherness } from './otherness';
import type { Unread, UnreadReason } from './unread';

/** What carries figures on a sheet outside its tables: lines below or between them, and tables of no annex. */
export function unreadBeside(
  { sheet, isTurned }: Pick<Table, 'sheet' | 'isTurned'>,
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
): readonly Unread[] {
  if (tables.length === 0) {
    const [told = unrecognised[0]] = unrecognised.filter(({ otherness }) => mayBeOwn(otherness));
    return told ? [otherSheet(sheet, isTurned, told)] : [];
  }
  return [
    ...unrecognised.flatMap((one) => doubtfulBlock(sheet, isTurned, one)),
    ...rowsBeside({ sheet, isTurned }, tables, unrecognised),
  ];
}

/** Lines of figures beside the tables of a sheet. */
function rowsBeside(
  { sheet, isTurned }: { readonly sheet: Sheet; readonly isTurned: true | undefined },
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
): readonly Unread[] {
  const all = freeFigures(sheet, tables);
  const rows = all.filter(
    (one) => isTold(one, all) && !countsUp(sheet, one) && !unrecognised.some(({ at }) => at.row <= one.row),
  );
  return runs(rows).map(({ first, last, cells, from, to }) => ({
    kind: first === last ? 'row' : 'block',
    sheet: sheet.name,
    area: areaIn(seen(isTurned), { row: first, column: from, rows: last - first + 1, columns: to - from + 1 }),
    text: labelOf(sheet, first),
    reason: 'below-table',
    isOwn: true,
    cells,
    header: addressIn({ sheet, ...(isTurned ? { isTurned } : {}) }, first, from),
  }));
}

/** A telephone number or a date in a signature line is no row of figures; two lines of two are. */
const LEAST_FIGURES = 3;
const LEAST_OF_SEVERAL = 2;

const isTold = ({ row, free }: FreeRow, all: readonly FreeRow[]): boolean =>
  free.length >= LEAST_FIGURES ||
  (free.length >= LEAST_OF_SEVERAL &&
    all.some((other) => Math.abs(other.row - row) === 1 && other.free.length >= LEAST_OF_SEVERAL));

/** So many figures that go up by one are codes of the columns below. */
const LEAST_CODES = 4;

const countsUp = (sheet: Sheet, { row, free }: FreeRow): boolean => {
  const figures = free.map((column) => Number(valueAt(sheet, row, column)));
  return free.length >= LEAST_CODES && figures.every((one, i) => i === 0 || one === (figures[i - 1] ?? NaN) + 1);
};

/** The rows with figures outside all tables, and the sheet columns of these. */
export function freeFigures(sheet: Sheet, tables: readonly Table[]): readonly FreeRow[] {
  const areas = tables.map(({ area, split }) => (split ? realAreaOf(split, area) : area));
  const { row: top, column: left } = sheet.origin;
  const right = left + (sheet.values[0]?.length ?? 0);
  const wide = areas.filter(({ column, columns }) => column <= left && column + columns >= right);
  const rows: FreeRow[] = [];
  for (const [i, line] of sheet.values.entries()) {
    const isBeside = ({ row, rows }: Area): boolean => top + i >= row && top + i < row + rows;
    if (wide.some(isBeside)) continue;
    const beside = areas.filter(isBeside);
    const free: number[] = [];
    for (let column = left; column < left + line.length; column++) {
      const end = endOf(beside, column);
      if (end > column) column = end - 1;
      else if (isFigure(line[column - left])) free.push(column);
    }
    if (free.length > 0) rows.push({ row: top + i, free });
  }
  return rows;
}

/** The column behind the area that covers a column; the column itself where none does. */
function endOf(areas: readonly Area[], at: number): number {
  for (const { column, columns } of areas) if (at >= column && at < column + columns) return column + columns;
  return at;
}

interface FreeRow {
  readonly row: number;
  readonly free: readonly number[];
}

const labelOf = (sheet: Sheet, row: number): string => {
  const text = (sheet.values[row - sheet.origin.row] ?? []).find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof text === 'string' ? text.trim() : '';
};

interface Run {
  readonly first: number;
  readonly last: number;
  readonly cells: number;
  readonly from: number;
  readonly to: number;
}

/** Lines one below the other as one block. */
function runs(rows: readonly FreeRow[]): readonly Run[] {
  const found: Run[] = [];
  for (const { row, free } of rows) {
    const [from, to] = [free[0] ?? 0, free.at(-1) ?? 0];
    const above = found.at(-1);
    if (above && row - above.last <= 2)
      found[found.length - 1] = {
        ...above,
        last: row,
        cells: above.cells + free.length,
        from: Math.min(from, above.from),
        to: Math.max(to, above.to),
      };
    else found.push({ first: row, last: row, cells: free.length, from, to });
  }
  return found;
}

const seen = (isTurned: true | undefined): Pick<Table, 'isTurned'> => (isTurned ? { isTurned } : {});

const otherSheet = (
  sheet: Sheet,
  isTurned: true | undefined,
  { title = '', otherness, table }: Unrecognised,
): Unread => ({
  kind: 'sheet',
  sheet: sheet.name,
  area: areaIn(seen(isTurned), { ...sheet.origin, rows: sheet.values.length, columns: sheet.values[0]?.length ?? 0 }),
  text: title,
  reason: reasonOf(otherness) ?? (table ? 'own-figures' : 'no-annex'),
  isOwn: mayBeOwn(otherness),
  cells: cellsOf(sheet.values),
});

const reasonOf = (otherness: Otherness): UnreadReason | undefined => REASONS[otherness];

const REASONS: Readonly<Partial<Record<Otherness, UnreadReason>>> = {
  titled: 'no-columns',
  doubtful: 'no-title',
  garbled: 'garbled',
};

const cellsOf = (lines: Sheet['values']): number =>
  lines.reduce((sum, line) => sum + line.filter((value) => !isBlank(value)).length, 0);

/** A table beside others that may be an annex for all that is known. */
function doubtfulBlock(
  sheet: Sheet,
  isTurned: true | undefined,
  { title = '', otherness, area }: Unrecognised,
): readonly Unread[] {
  const reason = reasonOf(otherness);
  if (!reason || !area) return [];
  const { row, column } = sheet.origin;
  const lines = sheet.values
    .slice(area.row - row, area.row - row + area.rows)
    .map((line) => line.slice(area.column - column, area.column - column + area.columns));
  return [
    {
      kind: 'block',
      sheet: sheet.name,
      area: areaIn(seen(isTurned), area),
      text: title,
      reason,
      isOwn: true,
      cells: cellsOf(lines),
    },
  ];
}

/** What a host left out because there was too much of it. */
export const unreadParts = (sheet: Sheet, tables: readonly Table[]): readonly Unread[] =>
  (sheet.unread ?? []).map((area) => ({
    kind: 'block',
    sheet: sheet.name,
    area,
    text: '',
    reason: 'too-large',
    isOwn: tables.length > 0,
    cells: area.rows * area.columns,
  }));
