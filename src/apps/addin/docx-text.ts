import { HostError } from '../../hosts/host';
import { openPackage } from '../../hosts/xlsx/package';

/** The text of a Word file, one paragraph a line; deleted text of tracked changes is left out. Fails with HostError `unreadable`. */
export function docxText(bytes: Uint8Array): string {
  const part = openPackage(bytes).part('word/document.xml');
  if (!part) throw new HostError({ kind: 'unreadable', reason: 'damaged' });
  const pieces = new TextDecoder().decode(part).matchAll(PIECES);
  return [...pieces].map(([piece, text]) => (text === undefined ? spaceFor(piece) : plain(text))).join('').trimEnd();
}

/** Text, tabs, line breaks and the ends of paragraphs, in the order of the document. */
const PIECES = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:(?:br|cr)(?:\s[^>]*)?\/>|<\/w:p>/g;

const spaceFor = (piece: string): string => (piece === '<w:tab/>' ? '\t' : '\n');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (xml: string): string => xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name = '') => {
  if (hex !== undefined || decimal !== undefined) return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  return NAMED[name] ?? whole;
});
