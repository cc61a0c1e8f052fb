import type { Programme } from '../programmes';
import type { Sheet, Area } from '../workbook';
import type { Answer } from './answers';

/** A sheet as it is looked at: for a programme, and perhaps with rows and columns exchanged. */
export interface View {
  readonly programme: Programme;
  readonly sheet: Sheet;
  readonly isTurned?: true;
  readonly split?: Split | LongForm;
  /** What people have said of columns and areas that were not understood. */
  readonly answers?: readonly Answer[];
}

/**
 * A list with one line for each measure of each place: how the sheet on which a place has one line and its measures
 * stand across maps to the real one. From column `first` on stand the cells that the real lines of a place hold.
 */
export interface LongForm {
  readonly top: number;
  /** How many lines the real header and a place have. */
  readonly headerRows: number;
  readonly period: number;
  readonly places: number;
  readonly first: number;
  readonly measures: number;
  readonly cells: readonly { readonly line: number; readonly column: number }[];
  /** What the measures are called where their own cells do not say it all, by line. */
  readonly names?: readonly string[];
  /** Real columns that add up in every line: 累计完成 = 上月末累计 + 本月新增. */
  readonly sums?: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}

/** Where a cell of the sheet with the measures across really stands. */
export function longCell(form: LongForm, row: number, column: number): { row: number; column: number } {
  const { top, headerRows, period, places, first, measures, cells } = form;
  const header = top - headerRows;
  const cell = column < first ? undefined : cells[column - first];
  if (row < header) return { row, column };
  if (row === header) return cell ? { row: top + cell.line, column: measures } : { row, column };
  if (row === header + 1) return { row: top - 1, column: cell?.column ?? column };
  const place = row - header - 2;
  if (place >= places) return { row: top + places * period + place - places, column };
  return { row: top + place * period + (cell?.line ?? 0), column: cell?.column ?? column };
}

/**
 * A list that was cut and set side by side under one header each: how the sheet on which the parts stand one below the
 * other maps to the real one. From row `top + rows` on follow, `rows` each, the parts that stand so far to the right.
 */
export interface Split {
  readonly top: number;
  readonly rows: number;
  readonly right: readonly number[];
}

/** Where a cell of the sheet with the parts below each other really stands. */
export function realCell(split: Split | LongForm, row: number, column: number): { row: number; column: number } {
  if ('cells' in split) return longCell(split, row, column);
  const { top, rows, right } = split;
  const below = row - top - rows;
  if (below < 0) return { row, column };
  const aside = right[Math.floor(below / rows)];
  return aside === undefined
    ? { row: row - rows * right.length, column }
    : { row: top + (below % rows), column: column + aside };
}

/** The least area that holds the real cells of an area. */
export function realAreaOf(split: Split | LongForm, { row, column, rows, columns }: Area): Area {
  const cells = Array.from({ length: rows * columns }, (_, i) =>
    realCell(split, row + Math.floor(i / columns), column + (i % columns)),
  );
  const least = (of: (cell: { row: number; column: number }) => number): number =>
    cells.reduce((all, cell) => Math.min(all, of(cell)), Infinity);
  const [top, left] = [least((one) => one.row), least((one) => one.column)];
  return {
    row: top,
    column: left,
    rows: -least((one) => -one.row) - top + 1,
    columns: -least((one) => -one.column) - left + 1,
  };
}
