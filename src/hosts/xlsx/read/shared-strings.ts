import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/file-kind';

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
export const unescapeText = (text: string): string =>
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
