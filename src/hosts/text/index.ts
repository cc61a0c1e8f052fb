import { HostError } from '../host';
import { docxText } from './docx-text';

/** More letters than a hundred circulars have; proofreading more would only keep the user waiting. */
const MOST_LETTERS = 1_000_000;

/** The text in the bytes of a .docx or a plain text file. Fails with HostError `unreadable` or `too-large`. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new HostError({ kind: 'unreadable', reason: 'empty' });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = (isZip ? docxText(bytes) : decoded(bytes)).replace(/\r\n?/g, '\n');
  if (text.length > MOST_LETTERS) throw new HostError({ kind: 'too-large' });
  return text;
}

/** UTF-8, UTF-16 by its mark, or what Chinese Windows wrote before: GB18030. A zero byte stands in no text of these. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new HostError({ kind: 'unreadable', reason: 'not-text' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
