import { workbookPart } from '../read/relations';
import type { Package } from '../zip/package';

/** The namespaces of the usual (transitional) files and of strict ones, in pairs; the longer ones first. */
const PAIRS = [
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
] as const;

/** New XML for a package: in a strict workbook with the namespaces of strict files, since Excel takes no mixture. */
export function inDialectOf(source: Package, xml: string): string {
  if (!PAIRS.some(([usual]) => xml.includes(usual)) || !isStrict(source)) return xml;
  return PAIRS.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml);
}

const isStrict = (source: Package): boolean =>
  (source.text(workbookPart(source)) ?? '').slice(0, 4_000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
