import { cellNumber } from '../arithmetic';
import { columnLabel } from '../programmes';
import { isError, isFormula, onceText, type Content, type Value } from '../workbook';
import type { TableColumn } from './table-parts';

/** A value as people see it in its cell: percents with %, dates as 2021-05-06, numbers without binary noise. */
export function showValue(value: Value, format = 'General'): string {
  if (value === undefined) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const { isPercent, isDate, decimals } = readFormat(format);
  if (isPercent) return `${showNumber(cellNumber(value * 100), decimals)}%`;
  return isDate ? showDate(value) : showNumber(value, decimals);
}

/** What a number format shows of a number. */
const readFormat = onceText((format) => {
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return {
    isPercent: plain.includes('%'),
    isDate: /[yd]|m{1,5}月/i.test(plain),
    decimals: shownDecimals(plain),
  };
});

/** What a cell is to hold as people see it: a formula as such; a cell of text shows what it holds as it is. */
export const showContent = (content: Content, format = 'General'): string =>
  isFormula(content) ? content.formula : showValue(content, format === '@' ? 'General' : format);

function shownDecimals(format: string): number | undefined {
  const match = /[0#](?:\.([0#]+))?/.exec(format);
  return match ? (match[1]?.length ?? 0) : undefined;
}

/** A number at its own precision, padded to the format's decimals; never rounded, since rounding hides faults. */
function showNumber(value: number, decimals: number | undefined): string {
  const digits = String(cellNumber(value));
  if (decimals === undefined || digits.includes('e')) return digits.toUpperCase();
  const [whole = '', rest = ''] = digits.split('.');
  return rest.length >= decimals
    ? trimmedTo(value, digits, rest.length, decimals)
    : `${whole}.${rest.padEnd(decimals, '0')}`;
}

/** More than four decimals beyond the format are a computed value: shown as the cell does. */
const trimmedTo = (value: number, digits: string, has: number, decimals: number): string =>
  has > decimals + 2 ? value.toFixed(decimals) : digits;

/** Milliseconds. */
const DAY = 86_400_000;

/** A serial day as a date; 25569 days separate Excel's epoch from 1970. */
function showDate(serial: number): string {
  const date = new Date((Math.floor(serial) - 25569) * DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** A column as messages name it: its definition's name in the unit it is printed in, or its header as written. */
export function columnTitle({ definition, unit, path }: TableColumn): string {
  if (!definition) return path.join('/');
  return columnLabel(definition.unit === undefined || unit === undefined ? definition : { ...definition, unit });
}
