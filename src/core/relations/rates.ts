import { cellNumber } from '../arithmetic';
import type { Relation } from '../programmes';
import { cellFormat, cellValue, findColumn, isPercentFormat, relationsOf, totalRow, type Table } from '../tables';
import { figureAt, figureInUnitOf, readingAt, unitFactor, type Ref } from './figure';
import { decimalsOf } from './steps';

/** One rate to judge: the rate cell, what is done and the base, in one row. */
export interface RateCheck {
  readonly rate: Ref;
  readonly done: Ref;
  readonly base: Ref;
  /** How the column writes its rates. */
  readonly scale: RateScale;
  /** Whether the base is that of another workbook, which is not audited and known to be right. */
  readonly isBaseGiven?: boolean;
  /** Whether it says by how much what is done exceeds its base: 同比增长. */
  readonly isGrowth?: true;
}

/** Percent points that a rate leaves out: a growth of 12.3 % is 112.3 % of its base. */
export const leftOut = ({ isGrowth }: { readonly isGrowth?: true | undefined }): number => (isGrowth ? 100 : 0);

/** How a column of rates is written: percent points (76.2) or fractions (0.762, usually shown with %). */
export type RateScale = 'points' | 'fraction';

/** How many units of its base one unit of what is done is: 0.0001 for 万元 of 亿元. */
export const factorOf = ({ done, base }: Pick<RateCheck, 'done' | 'base'>): number =>
  unitFactor(done.column, base.column);

/** The rates of a table, for every row; relations whose columns are missing are left out. */
export function ratesOf(table: Table): readonly RateCheck[] {
  return relationsOf(table).flatMap((relation) => (relation.kind === 'rate' ? ratesIn(table, relation) : []));
}

/** One rate of a table, in every row, whether its annex states it or not. */
export function ratesIn(
  table: Table,
  relation: Pick<Extract<Relation, { kind: 'rate' }>, 'rate' | 'done' | 'base' | 'isOfTotal' | 'isGrowth'>,
): readonly RateCheck[] {
  const rate = findColumn(table, relation.rate);
  const done = findColumn(table, relation.done);
  const base = findColumn(table, relation.base);
  const total = relation.isOfTotal ? totalRow(table) : undefined;
  if (!rate || !done || !base || (relation.isOfTotal && !total)) return [];
  const checks = table.rows.map((row) => ({
    rate: { table, row, column: rate },
    done: { table, row, column: done },
    base: { table, row: total ?? row, column: base },
    ...(relation.isGrowth ? { isGrowth: relation.isGrowth } : {}),
  }));
  const scale = rateScale(checks);
  return checks.map((check) => ({ ...check, scale }));
}

/**
 * How the cells of a rate column without % format are written, by what most of them agree with; percent points where
 * that is even.
 */
export function rateScale(checks: readonly Omit<RateCheck, 'scale'>[]): RateScale {
  const votes = checks.reduce((sum, { rate, done, base, isGrowth }) => {
    const reading = readingAt(rate);
    const format = cellFormat(rate.table, rate.row, rate.column);
    if (reading.kind !== 'number' || isPercentFormat(format) || reading.number === 0) return sum;
    const bottom = figureAt(base);
    const top = figureInUnitOf(done, base);
    const quotient = top !== undefined && bottom ? Math.abs(top / bottom - leftOut({ isGrowth }) / 100) : 0;
    return sum + (looksLikePoints(Math.abs(reading.number), quotient) ? 1 : -1);
  }, 0);
  return votes < 0 ? 'fraction' : 'points';
}

/** Above three times the plan a fraction is improbable. */
const MOST_FRACTION = 3;

/**
 * Whether a rate is nearer to a hundred times its quotient than to the quotient; without one, whether it is too large
 * for a fraction.
 */
const looksLikePoints = (rate: number, quotient: number): boolean =>
  quotient > 0 ? rate > quotient * 10 : rate > MOST_FRACTION;

/** Whether this rate's cell holds a fraction: by its own format, or as its column does. */
export const isFractionCell = ({ rate, scale }: RateCheck): boolean =>
  isPercentFormat(cellFormat(rate.table, rate.row, rate.column)) || scale === 'fraction';

/** Percent points as this rate's cell would hold them. */
export const rateContent = (check: RateCheck, points: number): number =>
  isFractionCell(check) ? cellNumber(points / 100) : points;

/**
 * A rate cell in percent points of its base, and the decimals it is printed with; undefined when it holds no number.
 */
export function rateAt(check: RateCheck): { readonly points: number; readonly decimals: number } | undefined {
  const reading = readingAt(check.rate);
  if (reading.kind === 'all') return { points: 100, decimals: 1 };
  const number = figureAt(check.rate);
  if (number === undefined || reading.kind === 'blank' || reading.kind === 'none') return undefined;
  const isTextPercent = reading.kind === 'text-number' && reading.isPercent;
  const shown = isFractionCell(check) && !isTextPercent ? cellNumber(number * 100) : number;
  const points = check.isGrowth ? cellNumber(shown + leftOut(check)) : shown;
  return { points, decimals: Math.max(decimalsOf(points), writtenDecimals(check.rate)) };
}

/** The decimals that a text writes, zeros included: 82.0% is no 82%. */
function writtenDecimals({ table, row, column }: Ref): number {
  const value = cellValue(table, row, column);
  return typeof value === 'string' ? (/[.．。]([0-9０-９]+)/.exec(value)?.[1]?.length ?? 0) : 0;
}
