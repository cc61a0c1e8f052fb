import { unreadable } from '../zip/file-kind';

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
  if (familyOf(declared) === 'utf-16') throw unreadable('encoding');
  return decoded(bytes, declared);
}

const DECLARATION = /^<\?xml\s[^>]*?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;

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

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable('encoding', error);
  }
}
