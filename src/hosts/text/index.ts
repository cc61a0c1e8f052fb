import { docxText } from './docx-text';

/** The text in the bytes of a .docx or a plain text file. Fails with HostError `unreadable` or `too-large`. */
export function textOf(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return (isZip ? docxText(bytes) : decoded(bytes)).replace(/\r\n?/g, '\n');
}

/** UTF-8, UTF-16 by its mark, or what Chinese Windows wrote before: GB18030. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
