import {
  a1,
  columnName,
  findSheet,
  formatAt,
  formulaAt,
  rowNumber,
  showValue,
  usedArea,
  valueAt,
  type Address,
  type Area,
  type Sheet,
  type Snapshot,
  type Table,
} from '../../core';

/** One cell as drawn: a merged area is one cell that spans what is shown of it. */
export interface ShownCell {
  readonly a1: string;
  readonly text: string;
  readonly formula?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: 'header' | 'body' | 'suspect' | 'related' | 'shown';
  /** It is the cell that was asked for. */
  readonly isAsked: boolean;
  /** A number, which stands at the right as in Excel; a number kept as text stands at the left. */
  readonly isNumber: boolean;
}

/** A cell among its neighbours: the head of its table, the rows around it, the names at the left. */
export interface Surroundings {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly isAfterGap: boolean;
    readonly isHeader: boolean;
    readonly cells: readonly ShownCell[];
  }[];
}

/** Serial number and name stand at the left of nearly every table. */
const NAMING_COLUMNS = 2;

/** So many of the other cells are shown wherever they stand; more would push the cell itself out of sight. */
const MOST_RELATED = 4;

/** What is looked at: a cell, the one at fault where it is known, others to point out, and how much to show around. */
export interface LookedAt {
  readonly at: Address;
  readonly suspect: Address | undefined;
  readonly related: readonly Address[];
  readonly rowsAround: number;
  readonly columnsAround: number;
}

/** What a person needs to see to judge a cell. Undefined when the sheet is gone. */
export function surroundings(
  snapshot: Snapshot,
  tables: readonly Table[],
  { at, suspect, related, rowsAround, columnsAround }: LookedAt,
): Surroundings | undefined {
  const sheet = findSheet(snapshot, at.sheet);
  if (!sheet) return undefined;
  const table = tables.find((one) => one.sheet.name === at.sheet && isBetween(at.row, one.area.row, one.area.rows));
  const area = table?.area ?? usedArea(sheet);
  const header = table ? range(table.header.row, table.header.rows) : [];
  const near = (cell: Address): boolean => cell.sheet === at.sheet;
  const others = [...(suspect ? [suspect] : []), ...related].filter(near).slice(0, MOST_RELATED);
  const rows = unique([...header, ...around(at.row, rowsAround, area.row, area.rows), ...others.map(({ row }) => row)]);
  const columns = unique([
    ...range(area.column, Math.min(NAMING_COLUMNS, area.columns)),
    ...around(at.column, columnsAround, area.column, area.columns),
    ...others.map(({ column }) => column),
  ]);
  const isHeader = (row: number): boolean => header.includes(row);
  const kindOf = (row: number, column: number): ShownCell['kind'] => {
    const isThere = (cell: Address): boolean => near(cell) && cell.row === row && cell.column === column;
    if (suspect && isThere(suspect)) return 'suspect';
    if (isThere(at)) return 'shown';
    if (related.some(isThere)) return 'related';
    return isHeader(row) ? 'header' : 'body';
  };
  return {
    sheet: at.sheet,
    columns: columns.map(columnName),
    rows: rows.map((row, i) => ({
      name: String(rowNumber(row)),
      isAfterGap: i > 0 && row !== (rows[i - 1] ?? 0) + 1,
      isHeader: isHeader(row),
      cells: columns.flatMap((column) => shownCell(sheet, row, column, { at, rows, columns }, kindOf) ?? []),
    })),
  };
}

interface Window {
  readonly at: Address;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function shownCell(
  sheet: Sheet,
  row: number,
  column: number,
  { at, rows, columns }: Window,
  kindOf: (row: number, column: number) => ShownCell['kind'],
): ShownCell | undefined {
  const merged = sheet.merges.find(
    (area) => isBetween(row, area.row, area.rows) && isBetween(column, area.column, area.columns),
  );
  const shownRows = merged ? rows.filter((one) => isBetween(one, merged.row, merged.rows)) : [row];
  const shownColumns = merged ? columns.filter((one) => isBetween(one, merged.column, merged.columns)) : [column];
  if (shownRows[0] !== row || shownColumns[0] !== column) return undefined;
  const from: Pick<Area, 'row' | 'column'> = merged ?? { row, column };
  const formula = formulaAt(sheet, from.row, from.column);
  return {
    a1: a1(from),
    text: showValue(valueAt(sheet, from.row, from.column), formatAt(sheet, from.row, from.column)),
    ...(formula === undefined ? {} : { formula }),
    rowSpan: shownRows.length,
    columnSpan: shownColumns.length,
    kind: kindOf(from.row, from.column),
    isAsked: at.row === from.row && at.column === from.column,
    isNumber: typeof valueAt(sheet, from.row, from.column) === 'number',
  };
}

const isBetween = (at: number, from: number, count: number): boolean => at >= from && at < from + count;
const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i);
const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The numbers about one of them, as far as there are any. */
const around = (at: number, by: number, from: number, count: number): readonly number[] =>
  range(at - by, 2 * by + 1)
    .filter((one) => one === at || isBetween(one, from, count))
    .filter((one) => one >= 0);
