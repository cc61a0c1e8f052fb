import { groupedBy, isError, isFormula, type CellEdit, type Content } from '../../../core';
import { recalculated } from './calculation';
import { withText } from './content-types';
import { withCells, type NewCell } from './edit-cells';
import { columnStyles } from '../read/layout-collector';
import { styleFormats, withFormat } from '../styles/number-formats';
import type { Package } from '../zip/package';
import { sheetPart } from '../read/sheet-list';
import { stylesPart } from '../styles/style-sheet';
import { withTableHeaders } from './table-headers';

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
