import { parseArea } from '../../../core';
import type { PrintSetup, Side } from '../model/sheet-contents';
import { child, get, numberAttribute, present, type XmlElement } from './xml-tree';

/** By definition. */
const POINTS_PER_INCH = 72;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const PAPERS: Readonly<Record<number, string>> = { 8: 'A3', 9: 'A4', 11: 'A5' };

/** The formulas of the names Print_Titles and Print_Area of a sheet, such as 附件1!$1:$4. */
export interface PrintNames {
  readonly titles?: string;
  readonly area?: string;
}

/** How a worksheet prints. */
export function printSetup(sheet: XmlElement, { titles, area }: PrintNames): PrintSetup {
  const page = child(sheet, 'pageSetup');
  const [, first, last] = /\$?(\d+):\$?(\d+)$/.exec(titles ?? '') ?? [];
  const isFitted = get(child(child(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage') === '1';
  const margins = child(sheet, 'pageMargins');
  return present<PrintSetup>({
    orientation: get(page, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: PAPERS[numberAttribute(page, 'paperSize') ?? 9] ?? 'A4',
    pagesWide: isFitted ? (numberAttribute(page, 'fitToWidth') ?? 1) || undefined : undefined,
    pagesTall: isFitted ? (numberAttribute(page, 'fitToHeight') ?? 1) || undefined : undefined,
    titleRows: Number(last ?? 0),
    titleFrom: Number(first ?? 1) - 1 || undefined,
    centred: get(child(sheet, 'printOptions'), 'horizontalCentered') === '1',
    footer: child(child(sheet, 'headerFooter'), 'oddFooter')?.text || undefined,
    margins: margins && marginsOf(margins),
    area: parseArea(area?.slice(area.lastIndexOf('!') + 1).replaceAll('$', '') ?? ''),
  });
}

const marginsOf = (element: XmlElement): Record<Side, number> => ({
  top: 0,
  right: 0,
  bottom: 0,
  left: 0,
  ...Object.fromEntries(SIDES.map((side) => [side, (numberAttribute(element, side) ?? 0) * POINTS_PER_INCH])),
});
