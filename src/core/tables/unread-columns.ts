import { formatAt, isBlank, valueAt, type Area } from '../workbook';
import { headerKey } from './answers';
import { readColumnFigures, type ColumnFigures } from './column-figures';
import { isDateFormat } from './number';
import { areaIn, explainedColumns, type Table } from './table';
import type { TableColumn } from './table-parts';
import { isNumbering, areOrdinals } from './rankings';
import type { Unread } from './unread';

/** Columns of a table that hold figures and stand for nothing that is known. */
export function unreadIn(table: Table): readonly Unread[] {
  const { sheet } = table;
  const own = explainedColumns(table);
  const open = table.columns.filter(
    ({ definition, column, isDismissed }) =>
      !definition && !isDismissed && column !== table.parentColumn && !own.has(column),
  );
  if (open.length === 0 || table.rows.length === 0) return [];
  const figures = readColumnFigures(
    sheet,
    table.rows,
    open.map(({ column }) => column),
  );
  const asked = open.filter(({ column }) => isAsked(figures.get(column)) && !isDated(table, column));
  if (asked.length > MOST_ASKED) return [asTogether(table, asked)];
  return asked.map((column) => ({
    kind: 'column',
    sheet: sheet.name,
    area: areaIn(table, bodyArea(table, column)),
    text: column.path.join('/'),
    reason: 'no-definition',
    isOwn: true,
    cells: table.rows.filter(
      ({ row }) => !isBlank(sheet.values[row - sheet.origin.row]?.[column.column - sheet.origin.column]),
    ).length,
    header: column.header,
    annex: table.annex.id,
    key: headerKey(column.path, column.column),
  }));
}

/** Nobody answers more questions than these about one table; then they are one. */
const MOST_ASKED = 30;

function asTogether(table: Table, columns: readonly TableColumn[]): Unread {
  const [first, last] = [columns[0], columns.at(-1)];
  const body = first ? bodyArea(table, first) : table.area;
  return {
    kind: 'block',
    sheet: table.sheet.name,
    area: areaIn(table, { ...body, columns: (last?.column ?? body.column) - body.column + 1 }),
    text: [first, last].map((one) => one?.path.join('/') ?? '').join('—'),
    reason: 'no-definition',
    isOwn: true,
    cells: columns.length * table.rows.length,
    ...(first ? { header: first.header } : {}),
  };
}

/** Days and times that a system writes beside the figures. */
function isDated({ sheet, rows }: Table, column: number): boolean {
  const filled = rows.filter(({ row }) => typeof valueAt(sheet, row, column) === 'number');
  const dated = filled.filter(({ row }) => isDayOrTime(formatAt(sheet, row, column)));
  return filled.length > 0 && dated.length * 2 > filled.length;
}

const isDayOrTime = (format: string): boolean => isDateFormat(format) || /h+:/i.test(format);

/** Figures that are no mere numbering of rows. */
const isAsked = (figures: ColumnFigures | undefined): boolean =>
  figures !== undefined && figures.isNumeric && !(areOrdinals(figures) && isNumbering(figures)) && !isCode(figures);

const bodyArea = ({ rows, area }: Table, { column }: TableColumn): Area => {
  const first = rows[0]?.row ?? area.row;
  return { row: first, column, rows: area.row + area.rows - first, columns: 1 };
};

/** A month typed as a number: 2023.12. */
function isMonth(number: number): boolean {
  const month = Math.round((number % 1) * 100);
  return (
    number >= 1990 &&
    number < 2101 &&
    month >= 1 &&
    month <= 12 &&
    Math.abs(number * 100 - Math.round(number * 100)) < 1e-6
  );
}

/** Whole numbers of one length, too long for a quantity that varies: area codes, telephone numbers, years. */
function isCode({ figures, isWhole }: ColumnFigures): boolean {
  const numbers = figures.filter((one) => one !== undefined);
  const lengths = new Set(numbers.map((one) => String(one).length));
  if (numbers.length > 0 && numbers.every(isMonth)) return true;
  return (
    isWhole &&
    numbers.length > 0 &&
    lengths.size === 1 &&
    ((numbers[0] ?? 0) >= 100_000 || numbers.every((one) => one >= 1990 && one <= 2100))
  );
}
