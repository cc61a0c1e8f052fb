import {
  highlightFormula,
  MARK_LOOKS,
  markFormula,
  type ClearMarksEdit,
  type HighlightEdit,
  type MarkEdit,
} from '../../../core';
import { HostError } from '../../host';
import { withFormulaFormat, withoutOwnFormats, type FormulaFormat } from './conditional-formats';
import { withText } from './content-types';
import { isProtected } from '../read/layout-collector';
import { withLook, type ConditionalLook, stylesPart } from '../styles/style-sheet';
import type { Package } from '../zip/package';
import { sheetList, sheetPart } from '../read/sheet-list';

/** Marks areas with the owned look of a level. */
export const withMark = (source: Package, edit: MarkEdit): Package =>
  withOwnFormat(source, edit.sheet, MARK_LOOKS[edit.look], { areas: edit.areas, formula: markFormula(edit.look) });

/** Adds an owned live highlight. */
export const withHighlight = (source: Package, edit: HighlightEdit): Package =>
  withOwnFormat(source, edit.sheet, edit.look, { areas: [edit.area], formula: highlightFormula(edit.formula) });

function withOwnFormat(
  source: Package,
  sheet: string,
  look: ConditionalLook,
  format: Omit<FormulaFormat, 'look'>,
): Package {
  const part = sheetPart(source, sheet);
  const styles = stylesPart(source);
  const listed = withLook(source.text(styles) ?? '', look);
  const xml = withFormulaFormat(source.text(part) ?? '', { ...format, look: listed.index });
  return withText(withText(source, styles, listed.xml), part, xml);
}

/**
 * Removes owned conditional formats from every sheet; sheets that have none stay untouched, and a protected one is
 * refused.
 */
export function withoutMarks(source: Package, edit: ClearMarksEdit): Package {
  return sheetList(source).reduce((cleared, { name, part }) => {
    const xml = source.text(part) ?? '';
    const kept = withoutOwnFormats(xml, edit.what);
    if (kept === xml) return cleared;
    if (isProtected(xml)) throw new HostError({ kind: 'protected', sheet: name });
    return withText(cleared, part, kept);
  }, source);
}
