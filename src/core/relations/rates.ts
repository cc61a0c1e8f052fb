import { cellFormat, findColumn, type Table, type TableColumn, type TableRow } from '../tables';
import { figureAt, readingAt, type Ref } from './figure';
import { decimalsOf } from './steps';

/** One rate to judge: the rate cell, what is done and the base, in one row. */
export interface RateCheck {
  readonly rate: Ref;
  readonly done: Ref;
  readonly base: Ref;
}

/** How a column of rates is written: percent points (76.2) or fractions (0.762, usually shown with %). */
export type RateScale = 'points' | 'fraction';

/** The rates of a table, for every row; relations whose columns are missing are left out. */
export function ratesOf(table: Table): readonly RateCheck[] {
  return table.annex.relations.flatMap((relation) => {
    if (relation.kind !== 'rate') return [];
    const rate = findColumn(table, relation.rate);
    const done = findColumn(table, relation.done);
    const base = findColumn(table, relation.base);
    if (!rate || !done || !base) return [];
    return table.rows.map((row) => ({ rate: { table, row, column: rate }, done: { table, row, column: done }, base: { table, row, column: base } }));
  });
}

/** How the cells of a rate column without % format are written, by what most of them agree with. */
export function rateScale(table: Table, column: TableColumn, rows: readonly TableRow[] = table.rows): RateScale {
  let points = 0;
  let fractions = 0;
  for (const row of rows) {
    const reading = readingAt({ table, row, column });
    if (reading.kind !== 'number' || isPercentFormat(cellFormat(table, row, column)) || reading.number === 0) continue;
    if (Math.abs(reading.number) > 3) points++;
    else fractions++;
  }
  return fractions > points ? 'fraction' : 'points';
}

/** Whether a number format shows percent, so that the cell holds a fraction. */
export const isPercentFormat = (format: string): boolean => /(?<!["\\])%/.test(format.replace(/"[^"]*"/g, ''));

/** A rate cell in percent points, and the decimals it is printed with; undefined when it holds no number. */
export function rateAt(ref: Ref, scale: RateScale): { readonly points: number; readonly decimals: number } | undefined {
  const reading = readingAt(ref);
  if (reading.kind === 'all') return { points: 100, decimals: 1 };
  const number = figureAt(ref);
  if (number === undefined || reading.kind === 'blank' || reading.kind === 'none') return undefined;
  const format = cellFormat(ref.table, ref.row, ref.column);
  const isFraction = isPercentFormat(format) || (scale === 'fraction' && !(reading.kind === 'text-number' && reading.isPercent));
  const isTextPercent = reading.kind === 'text-number' && reading.isPercent;
  const points = isFraction && !isTextPercent ? Number((number * 100).toPrecision(15)) : number;
  return { points, decimals: decimalsOf(points) };
}
