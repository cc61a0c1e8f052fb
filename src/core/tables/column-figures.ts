import { cellNumber } from '../arithmetic';
import { formatAt, valueAt, type Sheet } from '../workbook';
import { isPercentFormat, numberOf, readNumber } from './number';
import type { HeaderColumn } from './header';
import { unitScale } from './header-text';
import type { TableRow } from './table-parts';

/** What the cells of one sheet column are, seen over the rows of a table. */
export interface ColumnFigures {
  /** One figure a row, percent signs and % formats as points; undefined where there is none. */
  readonly figures: readonly (number | undefined)[];
  readonly isBlank: boolean;
  /** Whether most filled cells are figures. */
  readonly isNumeric: boolean;
  /** Whether most figures are whole numbers. */
  readonly isWhole: boolean;
  /** Whether most figures are written as percentages. */
  readonly isPercent: boolean;
  /** How many of the greatest unit one is, where columns of a dimension are printed in several: 0.0001 for ㎡ of 万㎡. */
  readonly scale?: number;
}

/** More rows than these tell no more of a column. */
const SAMPLE = 300;
const MOST = 0.7;

/**
 * Reads columns over the rows that hold figures of their own; the figures of all columns stand row by row beside each
 * other.
 */
export function readColumnFigures(
  sheet: Sheet,
  rows: readonly TableRow[],
  columns: readonly number[],
): ReadonlyMap<number, ColumnFigures> {
  const own = rows.filter(({ kind }) => kind === 'place');
  return readColumns(sheet, (own.length > 1 ? own : rows).slice(0, SAMPLE), columns);
}

/** Reads columns over some rows, whatever these are. */
export const readColumns = (
  sheet: Sheet,
  rows: readonly Pick<TableRow, 'row'>[],
  columns: readonly number[],
): ReadonlyMap<number, ColumnFigures> =>
  new Map(columns.map((column) => [column, readColumn(sheet, rows, column)] as const));

function readColumn(sheet: Sheet, rows: readonly Pick<TableRow, 'row'>[], column: number): ColumnFigures {
  let filled = 0;
  let whole = 0;
  let percents = 0;
  let count = 0;
  const figures = rows.map(({ row }) => {
    const reading = readNumber(valueAt(sheet, row, column));
    const number = numberOf(reading);
    if (number === undefined) {
      if (reading.kind === 'text' || reading.kind === 'error') filled++;
      return undefined;
    }
    filled++;
    count++;
    if (Number.isInteger(number)) whole++;
    if (reading.kind === 'text-number') {
      if (reading.isPercent) percents++;
      return number;
    }
    if (!isPercentFormat(formatAt(sheet, row, column))) return number;
    percents++;
    return cellNumber(number * 100);
  });
  const isMost = (part: number): boolean => count > 0 && part >= count * MOST;
  return {
    figures,
    isBlank: filled === 0,
    isNumeric: count > 0 && count * 2 > filled,
    isWhole: isMost(whole),
    isPercent: isMost(percents),
  };
}

/** The figures with the units their headers print, where these differ within one dimension. */
export function inPrintedUnits(
  figures: ReadonlyMap<number, ColumnFigures>,
  headers: readonly Pick<HeaderColumn, 'column' | 'unit'>[],
): ReadonlyMap<number, ColumnFigures> {
  const units = headers.flatMap(({ column, unit = '' }) => {
    const scale = unitScale(unit);
    return scale ? [{ column, ...scale }] : [];
  });
  const greatest = new Map<string, number>();
  for (const { of, scale } of units) greatest.set(of, Math.max(scale, greatest.get(of) ?? 0));
  const scaleAt = new Map(units.map(({ column, of, scale }) => [column, scale / (greatest.get(of) ?? scale)]));
  if ([...scaleAt.values()].every((scale) => scale === 1)) return figures;
  return new Map(
    [...figures].map(([column, one]) => {
      const scale = scaleAt.get(column);
      return [column, scale === undefined ? one : { ...one, scale }] as const;
    }),
  );
}
