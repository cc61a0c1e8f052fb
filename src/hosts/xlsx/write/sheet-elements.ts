import { partRelations, workbookPart } from '../read/workbook-parts';
import { withAttribute } from '../xml/attributes';
import { inserted, rootOf, type Child, type Root, prefixOf } from '../xml/elements';
import type { Package } from '../zip/package';
import { withoutPart, withText } from './content-types';

/** What may follow the cells in a worksheet part, in the order that Excel demands (ECMA-376 part 1, 18.3.1.99). */
const AFTER_CELLS = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** What may follow the sheets in a workbook part (18.2.27). */
const AFTER_SHEETS = [
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** The name of an element that may follow the cells. */
export type SheetElement = (typeof AFTER_CELLS)[number];

/** Puts an element into its place behind the cells of a worksheet part, before others of its own name. */
export const withElement = (xml: string, name: SheetElement, element: string): string =>
  inPlace(xml, element, AFTER_CELLS.slice(AFTER_CELLS.indexOf(name)));

/** Puts an element into its place behind the sheets of a workbook part. */
export const withWorkbookElement = (xml: string, name: (typeof AFTER_SHEETS)[number], element: string): string =>
  inPlace(xml, element, AFTER_SHEETS.slice(AFTER_SHEETS.indexOf(name)));

function inPlace(xml: string, element: string, later: readonly string[]): string {
  const root = rootOf(xml);
  return inserted(xml, root, placeBefore(root, later), element);
}

/** What Excel wraps for newer versions comes with a colon before its name and stands behind its own kind. */
const placeBefore = (root: Root, later: readonly string[]): number =>
  root.children.find(({ name }) => later.includes(name))?.from ?? root.end;

/** The elements of a name directly under the root. */
export const rootChildren = (xml: string, name: string): readonly Child[] =>
  rootOf(xml).children.filter((child) => child.name === name);

/**
 * Has Excel and LibreOffice calculate everything when they open the file, and drops the order of calculation, which is
 * now out of date.
 */
export function recalculated(source: Package): Package {
  const workbook = workbookPart(source);
  const chain = partRelations(source, workbook).find((relation) => relation.type === 'calcChain')?.target;
  const withoutChain = chain === undefined ? source : withoutPart(source, chain, workbook);
  return withText(withoutChain, workbook, withFullCalculation(source.text(workbook) ?? ''));
}

function withFullCalculation(xml: string): string {
  const [stored] = rootChildren(xml, 'calcPr');
  if (!stored) return withWorkbookElement(xml, 'calcPr', `<${prefixOf(xml)}calcPr fullCalcOnLoad="1"/>`);
  const { from, to } = stored.tag;
  return xml.slice(0, from) + withAttribute(xml.slice(from, to), 'fullCalcOnLoad', '1') + xml.slice(to);
}
