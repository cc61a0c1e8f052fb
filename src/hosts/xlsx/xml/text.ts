import { unreadable } from '../zip/zip';

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** Text as XML means it: entities resolved, line ends as line feeds. Damaged when it names what XML does not know. */
export function plain(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replace(/&([^;&<]{0,12};?)/g, resolved) : lines;
}

function resolved(_: string, written: string): string {
  const name = written.slice(0, -1);
  const letter = written.endsWith(';') ? (ENTITIES.get(name) ?? numbered(name)) : undefined;
  if (letter === undefined) throw unreadable('damaged');
  return letter;
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  const letter = String.fromCodePoint(code);
  return hasForbidden(letter) ? undefined : letter;
}

/** Text as an XML document holds it, in elements and in quoted attributes; characters XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter).replace(FORBIDDEN, '');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const NAME = /^(?:[\p{L}_][\p{L}\p{N}\p{M}._-]*:)?[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u;
const COMMON = /^[A-Za-z][A-Za-z0-9]*$/;

/** Whether an element, attribute or instruction may be called so; at most one prefix. */
export const isName = (name: string): boolean => COMMON.test(name) || (name.length < 1_000 && NAME.test(name));

/** Whether a text has characters that no XML document may hold. */
export const hasForbidden = (text: string): boolean => text.search(FORBIDDEN) >= 0;

/**
 * The text of an XML part, decoded as its first bytes and its declaration say; `encoding` when that is unknown,
 * contradicts itself or does not fit the bytes.
 */
export function decodeXml(bytes: Uint8Array): string {
  const { encoding, isCertain } = byFirstBytes(bytes);
  const declared = declaredEncoding(bytes);
  if (isCertain || declared === undefined) {
    const text = decoded(bytes, encoding);
    const inside = DECLARATION.exec(text.slice(0, 200))?.[1]?.toLowerCase();
    if (inside !== undefined && familyOf(inside) !== familyOf(encoding)) throw unreadable('encoding');
    return text;
  }
  if (familyOf(declared) === 'utf-16' || (OF_ONE_BYTE.test(declared) && isUtf8(bytes))) throw unreadable('encoding');
  return decoded(bytes, declared);
}

const DECLARATION = /^<\?xml\s[^>]*?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;

/** Encodings that give every byte a letter: what is UTF-8 is never refused as one of them, only garbled. */
const OF_ONE_BYTE = /^(?:us-|iso-?8859|latin|windows-|cp\d|mac)/;

/** Whether bytes are letters beyond ASCII as UTF-8 writes them, which hardly any other text is by chance. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== '';
  } catch {
    return false;
  }
}

const familyOf = (encoding: string): string =>
  /^(?:utf-?16|ucs-?2)/.test(encoding) ? 'utf-16' : encoding === 'utf8' ? 'utf-8' : encoding;

/** A mark at the beginning decides; so does the zero byte beside the first letter, which is always `<`. */
function byFirstBytes([first, second, third]: Uint8Array): { readonly encoding: string; readonly isCertain: boolean } {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return { encoding: 'utf-16le', isCertain: true };
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return { encoding: 'utf-16be', isCertain: true };
  return { encoding: 'utf-8', isCertain: first === 0xef && second === 0xbb && third === 0xbf };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return DECLARATION.exec(start)?.[1]?.toLowerCase();
}

/** What is called by an older name is written with the letters that came later, too. */
const CHINESE: ReadonlySet<string> = new Set(['gbk', 'gb2312', 'cp936']);

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(CHINESE.has(encoding) ? 'gb18030' : encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable('encoding', error);
  }
}
