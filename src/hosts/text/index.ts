import { HostError, type Unreadable } from '../host';
import { docxText } from './docx-text';
import { isOtherEncoding } from './other-encoding';

/** More letters than a hundred circulars have; proofreading more would only keep the user waiting. */
export const MOST_LETTERS = 1_000_000;
/** More figures than twelve circulars have: each is held against others, and five seconds are what anybody waits. */
export const MOST_FIGURES = 3_000;

/**
 * The text in the bytes of a .docx or a plain text file, with no more figures than can be proofread. Fails with
 * HostError `unreadable` or `too-large`.
 */
export function documentText(bytes: Uint8Array, mostFigures = MOST_FIGURES): string {
  if (bytes.length === 0) throw refused('empty');
  const text = (isWordFile(bytes) ? docxText(bytes) : decoded(bytes)).replace(/\r\n?/g, '\n');
  if (text.length > MOST_LETTERS || figuresIn(text) > mostFigures) throw new HostError({ kind: 'too-large' });
  return text;
}

/** A figure in Chinese numerals takes so many of them, such as 二百一十; alone they stand in ordinary words. */
const NUMERALS_A_FIGURE = 4;

function figuresIn(text: string): number {
  const figures = text.match(/[\d０-９]+(?:[.．][\d０-９]+)?/g)?.length ?? 0;
  const numerals = text.match(/[〇零一二两三四五六七八九十百千万亿]/g)?.length ?? 0;
  return figures + numerals / NUMERALS_A_FIGURE;
}

const refused = (reason: Unreadable): HostError => new HostError({ kind: 'unreadable', reason });

const ZIP = [0x50, 0x4b];

/** Whether bytes are those of a package such as .docx, not of plain text. */
export const isWordFile = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** The compound files of Office before 2007, which also wrap encrypted documents of today. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const PDF = letters('%PDF');
const RICH_TEXT = letters('{\\rtf');

/** What pages of the web and XML files begin with: their tags would be read as words. */
const MARKUP = /^\ufeff?\s{0,99}<(?:!doctype|html|\?xml)/i;

const startsWith = (bytes: Uint8Array, magic: readonly number[], from = 0): boolean =>
  magic.every((byte, index) => bytes[from + index] === byte);

/**
 * UTF-8, UTF-16 by its mark, or what Chinese Windows wrote before: GB18030. Other kinds of files are refused by name,
 * other encodings by their rare letters.
 */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, COMPOUND)) throw refused(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word');
  if (startsWith(bytes, RICH_TEXT)) throw refused('old-word');
  if (startsWith(bytes, PDF) || startsWith(bytes, PDF, 3)) throw refused('pdf');
  const text = plain(bytes);
  if (isBinary(text) || MARKUP.test(text)) throw refused('not-text');
  return text;
}

function plain(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw refused('not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('gb18030').decode(bytes);
    if (!isBinary(text) && isOtherEncoding(bytes)) throw refused('other-encoding');
    return text;
  }
}

/** The share of letters that stand in no text, from which on bytes are none. */
const MOST_ODD = 0.01;

function isBinary(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return odd > text.length * MOST_ODD;
}

/** Whether the directory of a compound file names an entry, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = letters(name).flatMap((code) => [code, 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (startsWith(bytes, wanted, at)) return true;
  }
  return false;
}
