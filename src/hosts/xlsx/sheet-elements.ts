/** What may follow the cells in a worksheet part, in the order that Excel demands (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks',
  'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture',
  'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
] as const;

/** The name of an element that may follow the cells. */
export type SheetElement = (typeof ORDER)[number];

/** Puts an element into its place behind the cells of a worksheet part, before others of its own name. */
export function withElement(xml: string, name: SheetElement, element: string): string {
  const start = afterCells(xml);
  const later = ORDER.slice(ORDER.indexOf(name)).join('|');
  const found = xml.slice(start).search(new RegExp(`<(?:[\\w.-]+:)?(?:${later})[\\s/>]|</(?:[\\w.-]+:)?worksheet\\s*>`));
  const at = found < 0 ? xml.length : start + found;
  return xml.slice(0, at) + element + xml.slice(at);
}

/** Where the cells of a worksheet part end. */
export function afterCells(xml: string): number {
  const at = xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/);
  return Math.max(0, at);
}
