import type { CellInput } from '../model';

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;
/** The serial number of 1970-01-01 and the milliseconds of a day. */
const EPOCH = 25_569;
/** Milliseconds. */
const DAY = 86_400_000;
/** The year Excel adds to a date typed without one; fixed, so that runs repeat. */
const TYPED_YEAR = 2022;

/**
 * What Excel makes of a string written through `values` or `formulas`: as if the user had typed it. Only a cell
 * formatted as text, or a leading apostrophe, keeps it as it is.
 */
export function typed(input: string, isTextCell: boolean): CellInput {
  if (input === '') return undefined;
  if (isTextCell) return input;
  if (input.startsWith("'")) return input.slice(1);
  if (input.startsWith('=') && input.length > 1) return { formula: input };
  const trimmed = input.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (ERRORS.test(trimmed)) return { error: trimmed.toUpperCase() };
  return numberOf(trimmed) ?? dateOf(trimmed) ?? formulaOf(trimmed) ?? input;
}

function numberOf(input: string): number | undefined {
  const isPercent = input.endsWith('%');
  const digits = (isPercent ? input.slice(0, -1) : input).replace(/^[¥$]/, '');
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  return isPercent ? value / 100 : value;
}

function dateOf(input: string): number | undefined {
  const short = SHORT_DATE.exec(input);
  const [, year, month, day = '1'] = DATE.exec(input) ?? [];
  if (short) return serial(TYPED_YEAR, Number(short[1]), Number(short[2]));
  return year && month ? serial(Number(year), Number(month), Number(day)) : undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / DAY + EPOCH : undefined;
}

/** +, - and @ begin a formula too. */
const formulaOf = (input: string): CellInput => (/^[+\-@]./.test(input) ? { formula: `=${input}` } : undefined);
