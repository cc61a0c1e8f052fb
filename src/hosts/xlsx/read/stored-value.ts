import type { Value } from '../../../core';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/zip';

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

/** Exporters write blank cells as ones whose number of a shared text is empty; Excel opens them as blank. */
function sharedText(index: string, strings: readonly string[]): string | undefined {
  if (index === '') return undefined;
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

/**
 * The shared strings by index: the runs of rich text joined, phonetic guides left out. Cells know them by their number
 * alone, so anything that could shift the numbers is damage.
 */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let guides = 0;
  let depth = 0;
  scanXml(xml, {
    open: (name) => {
      if ((depth === 0) !== (name === 'sst') || (name === 'si' && depth !== 1)) throw unreadable('damaged');
      depth += 1;
      if (name === 'si') text = '';
      if (name === 'rPh') guides += 1;
      isText = name === 't' && guides === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      depth -= 1;
      if (name === 'rPh') guides -= 1;
      if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}

/** Text without Excel's own escapes for characters that XML cannot hold: _x000D_ is a carriage return. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The same the other way: text that would be taken for such an escape, and control characters, are escaped. */
export const escapeText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
