import type { CellEdit } from '../../core';
import { recalculated } from './calculation';
import { withText } from './content-types';
import { withCells, type NewCell } from './edit-cells';
import { columnStyles } from './layout-collector';
import { withFormat } from './number-formats';
import type { Package } from './package';
import { textOf } from './relations';
import { sheetPart } from './sheet-list';
import { stylesPart } from './styles';

/** Writes cells, each with the style it has; a new number format makes a style that differs in nothing else. */
export function withEditedCells(source: Package, edits: readonly CellEdit[]): Package {
  const names = new Set(edits.map((edit) => edit.at.sheet.toLowerCase()));
  const changed = [...names].reduce((changing, name) =>
    withSheetCells(changing, name, edits.filter((edit) => edit.at.sheet.toLowerCase() === name)), source);
  return recalculated(changed);
}

function withSheetCells(source: Package, sheet: string, edits: readonly CellEdit[]): Package {
  const part = sheetPart(source, sheet);
  const xml = textOf(source, part) ?? '';
  const styles = stylesPart(source);
  const original = textOf(source, styles) ?? '';
  let styleSheet = original;
  const restyled = (code: string) => (style: number): number => {
    const listed = withFormat(styleSheet, style, code);
    styleSheet = listed.xml;
    return listed.index;
  };
  const edited = withCells(xml, lastEdits(edits).map((edit) => newCell(edit, restyled)), columnStyles(xml));
  const written = withText(source, part, edited);
  return styleSheet === original ? written : withText(written, styles, styleSheet);
}

const newCell = ({ at, to, format }: CellEdit, restyled: (code: string) => NewCell['restyle']): NewCell =>
  ({ row: at.row, column: at.column, content: to, restyle: format === undefined ? (style) => style : restyled(format) });

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
