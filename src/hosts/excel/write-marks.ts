import {
  areaA1,
  highlightFormula,
  MARK_LOOKS,
  markFormula,
  type Area,
  type ClearMarksEdit,
  type HighlightEdit,
  type HighlightPlan,
  type MarkEdit,
} from '../../core';
import { addressLists } from './addresses';
import type { SheetFindings } from './read';
import type { TargetSheets } from './target-sheets';

type Look = HighlightPlan['look'];

/** Gives a range a conditional format; Excel puts a new one first. The range's own format is not touched. */
export function addFormat(range: Excel.Range | Excel.RangeAreas, formula: string, look: Look): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  const { custom } = format;
  custom.rule.formula = formula;
  custom.format.fill.color = look.fill;
  if (look.colour !== undefined) custom.format.font.color = look.colour;
  if (look.bold) custom.format.font.bold = true;
  return format;
}

/** A conditional format of ours that the next sync makes; its id is there afterwards. */
export interface MadeFormat {
  readonly sheet: string;
  readonly owner: 'audit' | 'progress';
  readonly format: Excel.ConditionalFormat;
}

export const writeMark = (sheets: TargetSheets, { sheet, areas, look }: MarkEdit): readonly MadeFormat[] =>
  addressLists(areas).map((list) =>
    made(sheet, 'audit', addFormat(sheets.named(sheet).getRanges(list), markFormula(look), MARK_LOOKS[look])),
  );

export const writeHighlight = (
  sheets: TargetSheets,
  { sheet, area, formula, look }: HighlightEdit,
): readonly MadeFormat[] => [
  made(sheet, 'progress', addFormat(sheets.named(sheet).getRange(areaA1(area)), highlightFormula(formula), look)),
];

function made(sheet: string, owner: MadeFormat['owner'], format: Excel.ConditionalFormat): MadeFormat {
  format.load('id');
  return { sheet, owner, format };
}

/** Puts the audit's marks of a sheet above everything that has been added since; the first of them stays first. */
export function raiseMarks(sheets: TargetSheets, { name, ownFormats }: SheetFindings): void {
  const formats = sheets.named(name).getRange().conditionalFormats;
  for (const { id } of ownFormats.filter(({ owner }) => owner === 'audit').reverse()) formats.getItem(id).priority = 0;
}

/**
 * The conditional formats a batch is to delete, fetched before anything is written: if one is gone, nothing has
 * happened yet.
 */
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

/** How many conditional formats a mark takes. */
export const formatsOf = (areas: readonly Area[]): number => addressLists(areas).length;
