import type { Span } from './proof';

/** A text without spaces and thousands separators and in half width, with the way back to the original. */
export interface Reading {
  readonly original: string;
  readonly text: string;
  /** For each code unit of `text`, its index in `original`. */
  readonly origin: readonly number[];
}

/** Makes a text even for the lexer. Line ends that only wrap a sentence disappear; the others stay as one \n. */
export function readingOf(original: string): Reading {
  const kept: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const unit = halfWidth(original.charAt(at));
    if (isDropped(original, at, unit)) continue;
    kept.push(unit);
    origin.push(at);
  }
  return { original, text: kept.join(''), origin };
}

/** Where a stretch of the even text stands in the original. */
export function originalSpan({ original, origin }: Reading, { start, end }: Span): Span {
  const first = origin[start] ?? original.length;
  const last = origin[end - 1];
  return { start: first, end: last === undefined || end <= start ? first : last + 1 };
}

const FULL_WIDTH_SHIFT = 0xfee0;
const PLAIN: Readonly<Record<string, string>> = {
  '\u3000': ' ', '\t': ' ', '\u00a0': ' ', '\u200b': ' ', '\ufeff': ' ', '\r': '\n', '\u2028': '\n', '\u0085': '\n',
  '﹪': '%', '｡': '。', '﹐': ',', '﹑': '、', '･': '·', '—': '-', '–': '-', '−': '-', '～': '~', '∼': '~',
  '【': '[', '】': ']', '〔': '[', '〕': ']', '!': '。', '?': '。', '！': '。', '？': '。', '丶': '、',
};

function halfWidth(character: string): string {
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  const code = character.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : character;
}

function isDropped(text: string, at: number, unit: string): boolean {
  if (unit === ' ') return !(isLatin(text, at - 1) && isLatin(text, at + 1));
  if (unit === '\n') return text.startsWith('\r\n', at) || isWrap(text, at);
  return unit === ',' && isThousandsSeparator(text, at);
}

/** A blank between two digits or letters parts two words; any other blank is layout. */
const isLatin = (text: string, at: number): boolean => /[0-9A-Za-z]/.test(halfWidth(text.charAt(at)));

/** 12,670 but not 12，670: a full-width comma parts clauses, unless the digits are full width too. */
function isThousandsSeparator(text: string, at: number): boolean {
  const isFull = text.charAt(at) !== ',';
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 1, at + 5);
  return isFull
    ? /[０-９]$/.test(before) && /^[０-９]{3}(?![０-９])/.test(after)
    : /(?:^|[^\d])\d{1,3}$|,\d{3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
}

const WRAPPED_LENGTH = 24;

/** A line end inside a sentence: a long line without closing punctuation, followed at once by text that does not start a section. */
function isWrap(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 3);
  if (/^\s|^$|^[（(一二三四五六七八九十附\-*#]|^\d[.、．]/.test(next)) return false;
  const before = text.slice(Math.max(0, at - WRAPPED_LENGTH), at);
  return before.length === WRAPPED_LENGTH && !/\n/.test(before) && !/[。！？；：!?;:”）)]\s*$/.test(before);
}
