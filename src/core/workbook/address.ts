/** One cell: sheet name and zero-based row and column. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on one sheet; `row` and `column` are its zero-based top-left cell. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The one-based row number people read, the only place that adds one. */
export const rowNumber = (row: number): number => row + 1;

/** A cell in A1 form, without the sheet: {row: 11, column: 5} is F12. */
export const a1 = (cell: { readonly row: number; readonly column: number }): string =>
  columnName(cell.column) + String(rowNumber(cell.row));

/** An area in A1 form: a single cell is F12, more is F12:G14. */
export function areaA1(area: Area): string {
  const first = a1(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${a1({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** An area in A1 form that does not move with its formula: $F$12:$G$14. */
export const absoluteA1 = ({ row, column, rows, columns }: Area): string =>
  `$${columnName(column)}$${rowNumber(row)}:$${columnName(column + columns - 1)}$${rowNumber(row + rows - 1)}`;

/** A sheet name as a formula writes it, always quoted: 附件1 becomes '附件1'. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The zero-based column of letters such as AA. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/;

/** The cell of an A1 text without sheet ($ allowed); undefined when it is none. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text.toUpperCase());
  if (!match?.[1] || !match[2]) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

/** The area of an A1 text without sheet, F12 or F12:G14; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first] = text.split(':').map(parseA1);
  if (!first || !last) return undefined;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** Whether a cell lies in an area of the same sheet. */
export const isInside = (cell: { readonly row: number; readonly column: number }, area: Area): boolean =>
  cell.row >= area.row &&
  cell.row < area.row + area.rows &&
  cell.column >= area.column &&
  cell.column < area.column + area.columns;

/** Whether two addresses are of one cell. */
export const isSameCell = (one: Address, other: Address): boolean =>
  one.row === other.row && one.column === other.column && one.sheet === other.sheet;

/** A key that is the same for the same cell. */
export const addressKey = ({ sheet, row, column }: Address): string => `${sheet}!${row},${column}`;

/** More columns than a sheet has. */
const WIDTH = 20_000;

/** A number that is the same for the same cell of one sheet: hundreds of thousands of them cost less than texts. */
export const cellKey = (row: number, column: number): number => row * WIDTH + column;
