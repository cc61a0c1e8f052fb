import { parseArea, type Area } from '../../../core';
import { invalid } from './failure';

/** The size of every sheet in Excel. */
export const WHOLE: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The area of an address as Excel reads it: cells, whole rows (1:3), whole columns (A:C), with or without $. */
export function areaOf(address: string): Area {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { ...WHOLE, row: Number(rows[1]) - 1, rows: Number(rows[2]) - Number(rows[1]) + 1 };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  const area = parseArea(columns ? `${columns[1]}1:${columns[2]}1` : address);
  if (!area) return invalid(`${address} is no address`);
  return columns ? { ...area, rows: WHOLE.rows } : area;
}

/** What two areas have in common; undefined when nothing. */
export function overlap(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around two. */
export function areaAround(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** Whether an area lies wholly in another. */
export const areaContains = (outer: Area, inner: Area): boolean => {
  const common = overlap(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
};
