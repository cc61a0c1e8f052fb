import { isError, onceText, valueAt, type Sheet, type Value } from '../workbook';
import { plainText, unitScale } from './header-text';
import { showValue } from './show';

/**
 * What a cell of a numeric column holds. `none` is a dash or 无: no task, which is neither blank nor zero; `all` is
 * 全部开工.
 */
export type NumberReading =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text-number'; readonly number: number; readonly unit?: string; readonly isPercent: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'text'; readonly text: string };

const BLANK: NumberReading = { kind: 'blank' };
const NONE: NumberReading = { kind: 'none' };
const ALL: NumberReading = { kind: 'all' };

/** Reads one cell as a number. */
export function readNumber(value: Value): NumberReading {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (value === undefined) return BLANK;
  if (isError(value)) return { kind: 'error', error: value.error };
  return typeof value === 'boolean' ? { kind: 'text', text: showValue(value) } : readText(value);
}

const readText = onceText((raw): NumberReading => {
  const text = plainText(raw).replace(/^['‘’]/, '');
  if (text === '') return BLANK;
  if (/^(?:[-—–―−/\\*]+|无|暂无|无任务|不涉及|\/)$/.test(text)) return NONE;
  if (/^(?:已?全部(?:开工|完成|建成|发放|分配)|全部)$/.test(text)) return ALL;
  return readTextNumber(text) ?? { kind: 'text', text: raw };
});

const NUMBER = /^([-+−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(.*)$/;

function readTextNumber(text: string): NumberReading | undefined {
  const match = NUMBER.exec(text.replace(/，/g, ',').replace(/。/g, '.'));
  if (!match?.[2]) return undefined;
  const number = Number(`${match[1] === '' || match[1] === '+' ? '' : '-'}${match[2].replaceAll(',', '')}`);
  // Hundreds of digits are no figure: no number is that large.
  if (!Number.isFinite(number)) return undefined;
  const unit = match[3] ?? '';
  if (unit === '') return { kind: 'text-number', number, isPercent: false };
  if (unit === '%') return { kind: 'text-number', number, isPercent: true };
  if (unit === '万' || unit === '亿' || unitScale(unit)) return { kind: 'text-number', number, unit, isPercent: false };
  return undefined;
}

/** The number of a reading, text numbers included; undefined where there is none. */
export const numberOf = (reading: NumberReading): number | undefined =>
  reading.kind === 'number' || reading.kind === 'text-number' ? reading.number : undefined;

/** The number that a cell reads as; undefined where there is none. */
const figureIn = (value: Value): number | undefined =>
  typeof value === 'string' ? numberOf(readText(value)) : typeof value === 'number' ? value : undefined;

/** The number that the cell at sheet coordinates reads as, 0 where there is none. */
export const figureOrZero = (sheet: Sheet, row: number, column: number): number =>
  figureIn(valueAt(sheet, row, column)) ?? 0;

/** Whether a reading says that there is nothing to do: blank or a dash. */
export const isNoTask = (reading: NumberReading): boolean => reading.kind === 'blank' || reading.kind === 'none';

/** Whether a number format shows a day or a month, so that the number is a date. */
export const isDateFormat: (format: string) => boolean = onceText((format) => {
  const plain = format.replace(/"[^"]*"|\\./g, '').toLowerCase();
  return plain.includes('y') || (plain.includes('m') && plain.includes('d'));
});

/** Whether a number format shows percent, so that the cell holds a fraction. */
export const isPercentFormat = (format: string): boolean => format.includes('%') && showsPercent(format);

const showsPercent = onceText((format) => /(?<!["\\])%/.test(format.replace(/"[^"]*"/g, '')));

/** Whether a cell reads as a figure. */
export function isFigure(value: Value): boolean {
  return typeof value === 'number' || figureIn(value) !== undefined || isError(value);
}
