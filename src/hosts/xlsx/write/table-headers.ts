import { parseArea, type Content } from '../../../core';
import { HostError } from '../../host';
import { withText } from './content-types';
import type { Package } from '../zip/package';
import { partRelations } from '../read/relations';
import { spliced, type Splice } from '../xml/splice';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';

interface NewContent {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/**
 * The tables of a sheet with their columns named as the header cells will be: Excel repairs a file where they differ.
 */
export const withTableHeaders = (source: Package, sheetPart: string, cells: readonly NewContent[]): Package =>
  partRelations(source, sheetPart)
    .filter((relation) => relation.type === 'table')
    .reduce((renamed, { target }) => {
      const xml = renamed.text(target) ?? '';
      const columns = newNames(xml, cells);
      return columns.length === 0 ? renamed : withText(renamed, target, spliced(xml, columns));
    }, source);

function newNames(xml: string, cells: readonly NewContent[]): readonly Splice[] {
  const splices: Splice[] = [];
  let area = parseArea('');
  let column = -1;
  scanXml(xml, {
    open: (name, attributes, from, to) => {
      if (name === 'table' && attribute(attributes, 'headerRowCount') !== '0')
        area = parseArea(attribute(attributes, 'ref') ?? '');
      if (name !== 'tableColumn' || !area) return;
      column += 1;
      const header = { row: area.row, column: area.column + column };
      const cell = cells.find((one) => one.row === header.row && one.column === header.column);
      if (cell) splices.push({ from, to, text: renamedColumn(xml.slice(from, to), cell.content) });
    },
  });
  return splices;
}

/** A header is text that says something; Excel allows nothing else there. */
function renamedColumn(tag: string, content: Content): string {
  if (typeof content !== 'string' || content === '') throw new HostError({ kind: 'unknown', code: 'table-header' });
  const name = escapeXml(content).replaceAll('\n', '_x000a_');
  return tag.replace(/(\sname\s*=\s*)("[^"]*"|'[^']*')/, (_, start: string) => `${start}"${name}"`);
}
