import { addressOf, factorOf, formulaAtCell, readingAt, relativeFormula, type RateCheck, type Ref } from '../relations';
import { cellFormat, cellFormula, readUnitLine, type Table, type TableColumn, isPercentFormat } from '../tables';
import { a1 } from '../workbook';

/**
 * How a column of rates is written: as fractions shown with %, or as percent points; with its usual format and formula.
 */
export interface RateConvention {
  readonly isFraction: boolean;
  readonly format: string;
  /** The guarded formula that most cells of the column share, relative to its cell. */
  readonly formula?: string;
}

const FRACTION_FORMAT = '0.0%';
const POINTS_FORMAT = '0.0';

/**
 * The convention of a column: its formats decide, then the size of its numbers, then a % in its header or in the 单位
 * line.
 */
export function rateConvention(checks: readonly RateCheck[]): RateConvention | undefined {
  const [first] = checks;
  if (!first) return undefined;
  const { table, column } = first.rate;
  const formats = checks.map(({ rate }) => cellFormat(table, rate.row, column));
  const isFraction = fractionVotes(checks) ?? !hasPercentHeader(table, column);
  const fitting = formats.filter((format) => isUsable(format) && isPercentFormat(format) === isFraction);
  const formula = usual(checks.flatMap((check) => guardedFormula(check) ?? []));
  return {
    isFraction,
    format: usual(fitting) ?? (isFraction ? FRACTION_FORMAT : POINTS_FORMAT),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** General shows too many decimals and text would keep the formula from calculating. */
const isUsable = (format: string): boolean => format !== 'General' && format !== '@';

/** More cells with %, or with numbers too small for points, than with points; undefined when no cell tells. */
function fractionVotes(checks: readonly RateCheck[]): boolean | undefined {
  let balance = 0;
  for (const { rate } of checks) {
    const reading = readingAt(rate);
    const isPercent = isPercentFormat(cellFormat(rate.table, rate.row, rate.column));
    if (isPercent) balance += 1;
    else if (reading.kind === 'number' && reading.number !== 0) balance += Math.abs(reading.number) > 3 ? -1 : 1;
  }
  return balance === 0 ? undefined : balance > 0;
}

const hasPercentHeader = ({ headings }: Table, { unit }: TableColumn): boolean =>
  unit === '%' || headings.some(({ text }) => readUnitLine(text).includes('%'));

/** The formula of a rate cell, relative, when it divides done by base and asks first whether there is a task. */
function guardedFormula(check: RateCheck): string | undefined {
  const formula = cellFormula(check.rate.table, check.rate.row, check.rate.column);
  if (formula === undefined || !/^=\s*IF(?:ERROR)?\s*\(/i.test(formula) || !dividesOwnCells(formula, check))
    return undefined;
  const at = addressOf(check.rate);
  return relativeFormula(formula, at.row, at.column);
}

/** Whether a formula names the done and the base cell of its own row, and no other cell. */
export function dividesOwnCells(formula: string, { done, base }: RateCheck): boolean {
  const named: readonly string[] =
    formula
      .replace(/"[^"]*"/g, '')
      .replaceAll('$', '')
      .toUpperCase()
      .match(/\b[A-Z]{1,3}[1-9]\d*\b/g) ?? [];
  const [top, bottom] = [cellName(done), cellName(base)];
  return named.includes(top) && named.includes(bottom) && named.every((name) => name === top || name === bottom);
}

const cellName = (ref: Ref): string => a1(addressOf(ref));

/**
 * The live formula of a rate: “—” without a task, otherwise done ÷ target; in points rounded to the one decimal that is
 * shown.
 */
export function rateFormula({ rate, done, base }: RateCheck, { formula, isFraction }: RateConvention): string {
  const at = addressOf(rate);
  const own = formula === undefined ? undefined : formulaAtCell(formula, at.row, at.column);
  if (own !== undefined) return own;
  const quotient = `${cellName(done)}${inUnitsOf(factorOf({ done, base }))}/${cellName(base)}`;
  return `=IF(N(${cellName(base)})=0,"—",${isFraction ? quotient : `ROUND(${quotient}*100,1)`})`;
}

/** What brings a figure into another unit: /10000 for 万元 beside 亿元. */
const inUnitsOf = (factor: number): string =>
  factor === 1 ? '' : factor < 1 ? `/${Math.round(1 / factor)}` : `*${factor}`;

function usual(texts: readonly string[]): string | undefined {
  const votes = new Map<string, number>();
  for (const text of texts) votes.set(text, (votes.get(text) ?? 0) + 1);
  return [...votes].reduce<readonly [string, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}
