import type { Value } from '../../../core';
import { unreadable } from '../zip/file-kind';
import { unescapeText } from './shared-strings';

/** The texts of a cell's elements: its value, its own text without phonetic guides, its formula. */
export interface StoredTexts {
  readonly v?: string;
  readonly t?: string;
  readonly f?: string;
}

/**
 * What a cell holds, from its stored text and its type attribute. A formula's value is the one cached in the file;
 * typed text of no letters is a blank cell, while a formula may well yield it. What does not fit its type is damage.
 */
export function storedValue({ v, t, f }: StoredTexts, type: string | undefined, strings: readonly string[]): Value {
  if (type !== 'inlineStr' && t !== undefined) throw unreadable('damaged');
  const text = t ?? v;
  if (text === undefined) return undefined;
  switch (type) {
    case 's':
      return sharedText(text.trim(), strings);
    case 'inlineStr':
      return typedText(unescapeText(text));
    case 'str':
      return f !== undefined ? unescapeText(text) : typedText(unescapeText(text));
    case 'b':
      return truth(text.trim());
    case 'e':
      return text === '' ? undefined : { error: text };
    case 'd':
      return serial(text);
    case undefined:
    case 'n':
      return numeric(text.trim());
    default:
      throw unreadable('damaged');
  }
}

const TRUTHS: ReadonlyMap<string, Value> = new Map([
  ['', undefined],
  ['0', false],
  ['false', false],
  ['1', true],
  ['true', true],
]);

function truth(text: string): Value {
  if (!TRUTHS.has(text)) throw unreadable('damaged');
  return TRUTHS.get(text);
}

/** No cell of Excel holds more letters. */
const LONGEST = 32_767;

function typedText(text: string | undefined): string | undefined {
  if (text !== undefined && text.length > LONGEST) throw unreadable('damaged');
  return text || undefined;
}

function sharedText(index: string, strings: readonly string[]): string | undefined {
  const text = /^\d+$/.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw unreadable('damaged');
  return typedText(text);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numeric(text: string): Value {
  if (text === '') return undefined;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw unreadable('damaged');
  return number;
}

/** Milliseconds of a day. */
const DAY = 86_400_000;
/** 1970-01-01 counted from 1899-12-30. */
const SERIAL_OF_1970 = 25_569;

/** The serial number of an ISO 8601 date; some writers store dates as text of this type. */
function serial(text: string): Value {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / DAY + SERIAL_OF_1970;
}

/** One stored cell: what it holds and the index of its style. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: Value;
}
