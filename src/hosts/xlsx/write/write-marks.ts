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
import { withTexts } from './content-types';
import { isProtected } from '../read/layout-collector';
import { withLook, type ConditionalLook, stylesPart } from '../styles/style-sheet';
import type { Package } from '../zip/package';
import { sheetList, sheetParts } from '../read/sheet-list';

/** Marks areas with the owned look of a level, or adds owned live highlights; each sheet is written once. */
export function withMarks(source: Package, edits: readonly (MarkEdit | HighlightEdit)[]): Package {
  const partOf = sheetParts(source);
  const styles = stylesPart(source);
  const sheets = new Map<string, string>();
  let styleSheet = source.text(styles) ?? '';
  for (const edit of edits) {
    const part = partOf(edit.sheet);
    const { look, format } = ownFormat(edit);
    const listed = withLook(styleSheet, look);
    styleSheet = listed.xml;
    sheets.set(part, withFormulaFormat(sheets.get(part) ?? source.text(part) ?? '', { ...format, look: listed.index }));
  }
  return withTexts(source, [[styles, styleSheet], ...sheets]);
}

interface SignedFormat {
  readonly look: ConditionalLook;
  readonly format: Omit<FormulaFormat, 'look'>;
}

const ownFormat = (edit: MarkEdit | HighlightEdit): SignedFormat =>
  edit.kind === 'mark'
    ? { look: MARK_LOOKS[edit.look], format: { areas: edit.areas, formula: markFormula(edit.look) } }
    : { look: edit.look, format: { areas: [edit.area], formula: highlightFormula(edit.formula) } };

/**
 * Removes owned conditional formats from every sheet; sheets that have none stay untouched, and a protected one is
 * refused.
 */
export function withoutMarks(source: Package, edit: ClearMarksEdit): Package {
  const cleared = sheetList(source).flatMap(({ name, part }): readonly (readonly [string, string])[] => {
    const xml = source.text(part) ?? '';
    const kept = withoutOwnFormats(xml, edit.what);
    if (kept === xml) return [];
    if (isProtected(xml)) throw new HostError({ kind: 'protected', sheet: name });
    return [[part, kept]];
  });
  return withTexts(source, cleared);
}
