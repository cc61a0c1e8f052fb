import { areaA1, highlightFormula, MARK_LOOKS, markFormula, type ClearMarksEdit, type HighlightEdit, type HighlightPlan, type MarkEdit } from '../../core';
import { addressLists } from './addresses';
import type { SheetFindings } from './read';
import type { TargetSheets } from './target-sheets';

type Look = HighlightPlan['look'];

/** Gives a range a conditional format; Excel puts a new one first. The range's own format is not touched. */
export function addFormat(range: Excel.Range | Excel.RangeAreas, formula: string, look: Look): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = look.fill;
  if (look.colour !== undefined) custom.format.font.color = look.colour;
  if (look.bold) custom.format.font.bold = true;
}

export function writeMark(sheets: TargetSheets, { sheet, areas, look }: MarkEdit): void {
  for (const list of addressLists(areas)) addFormat(sheets.named(sheet).getRanges(list), markFormula(look), MARK_LOOKS[look]);
}

export function writeHighlight(sheets: TargetSheets, { sheet, area, formula, look }: HighlightEdit): void {
  addFormat(sheets.named(sheet).getRange(areaA1(area)), highlightFormula(formula), look);
}

/** The conditional formats a batch is to delete, fetched before anything is written: if one is gone, nothing has happened yet. */
export function queueOwnFormats(
  sheets: TargetSheets,
  findings: readonly SheetFindings[],
  what: ClearMarksEdit['what'],
): readonly Excel.ConditionalFormat[] {
  return findings.flatMap(({ name, ownFormats }) => {
    const own = ownFormats.filter(({ owner }) => what === 'all' || owner === what);
    if (own.length === 0) return [];
    const formats = sheets.named(name).getRange().conditionalFormats;
    return own.map(({ id }) => formats.getItem(id));
  });
}
