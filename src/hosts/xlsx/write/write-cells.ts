import { groupedBy, isError, isFormula, type CellEdit, type Content, parseArea } from '../../../core';
import { HostError } from '../../host';
import { columnStyles } from '../read/layout-collector';
import { partRelations, sheetPart } from '../read/workbook-parts';
import { styleFormats, withFormat } from '../styles/number-formats';
import { stylesPart } from '../styles/style-sheet';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';
import { spliced, type Splice } from '../xml/elements';
import { escapeXml } from '../xml/text';
import type { Package } from '../zip/package';
import { withText } from './content-types';
import { withCells, type NewCell } from './edit-cells';
import { recalculated } from './sheet-elements';

/** Writes cells, each with the style it has; a new number format makes a style that differs in nothing else. */
export function withEditedCells(source: Package, edits: readonly CellEdit[]): Package {
  const bySheet = [...groupedBy(edits, ({ at }) => at.sheet.toLowerCase())];
  return recalculated(bySheet.reduce((changing, [name, own]) => withSheetCells(changing, name, own), source));
}

function withSheetCells(source: Package, sheet: string, edits: readonly CellEdit[]): Package {
  const part = sheetPart(source, sheet);
  const xml = source.text(part) ?? '';
  const styles = stylesPart(source);
  const original = source.text(styles) ?? '';
  const formats = styleFormats(original);
  let styleSheet = original;
  const newCell = ({ at, to, format }: CellEdit): NewCell => ({
    row: at.row,
    column: at.column,
    content: to,
    restyle: (style) => {
      const wanted = isLive(to) && (format ?? formats[style]) === '@' ? 'General' : format;
      if (wanted === undefined) return style;
      const listed = withFormat(styleSheet, style, wanted);
      styleSheet = listed.xml;
      return listed.index;
    },
  });
  const cells = lastEdits(edits).map(newCell);
  const edited = withCells(xml, cells, columnStyles(xml));
  const written = withText(withTableHeaders(source, part, cells), part, edited);
  return styleSheet === original ? written : withText(written, styles, styleSheet);
}

/** A formula or an error would become text in a cell formatted as text, as soon as somebody edits it. */
const isLive = (content: Content): boolean => typeof content === 'object' && (isFormula(content) || isError(content));

/** One edit for each cell: the last content, with the last format that any of its edits brought. */
function lastEdits(edits: readonly CellEdit[]): readonly CellEdit[] {
  const byCell = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = `${edit.at.row},${edit.at.column}`;
    const format = edit.format ?? byCell.get(key)?.format;
    byCell.set(key, format === undefined ? edit : { ...edit, format });
  }
  return [...byCell.values()];
}

interface NewContent {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/**
 * The tables of a sheet with their columns named as the header cells will be: Excel repairs a file where they differ.
 */
const withTableHeaders = (source: Package, sheetPart: string, cells: readonly NewContent[]): Package =>
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
