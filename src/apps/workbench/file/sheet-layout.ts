import { parseArea, type Area } from '../../../core';
import type { Hyperlink, SheetContents } from '../model/sheet-contents';
import { colourOf, type Palette } from './colours';
import { child, childrenOf, get, numberAttribute, present, type XmlElement } from './xml-tree';

type Layout = Pick<SheetContents, 'columnWidths' | 'frozen' | 'showsGridlines' | 'tabColour' | 'filter' | 'hyperlinks'>;

/** Pixels of a digit in Calibri 11, by which Excel counts column widths. */
const DIGIT = 7;
/** 72 points and 96 pixels make an inch. */
const POINTS_PER_PIXEL = 0.75;
/** A to XFD. */
const MOST_COLUMNS = 16_384;

/** What a worksheet says about its looks as a whole; `address` finds the web address of a hyperlink's relation. */
export function sheetLayout(
  sheet: XmlElement,
  palette: Palette,
  address: (relation: string) => string | undefined,
): Layout {
  const view = child(child(sheet, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const isFrozen = (get(pane, 'state') ?? '').startsWith('frozen');
  return present<Layout>({
    columnWidths: columnWidths(sheet),
    frozen: isFrozen
      ? { rows: numberAttribute(pane, 'ySplit') ?? 0, columns: numberAttribute(pane, 'xSplit') ?? 0 }
      : undefined,
    showsGridlines: get(view, 'showGridLines') !== '0',
    tabColour: colourOf(child(child(sheet, 'sheetPr'), 'tabColor'), palette),
    filter: filterOf(sheet),
    hyperlinks: hyperlinks(sheet, address),
  });
}

const filterOf = (sheet: XmlElement): Area | undefined => parseArea(get(child(sheet, 'autoFilter'), 'ref') ?? '');

/** Excel's pixels for a width counted in digits (ECMA-376 part 1, 18.3.1.13), in points. */
const points = (digits: number): number =>
  Math.trunc(((256 * digits + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;

/** Columns to the end of the sheet are the sheet's standard width, not columns of their own. */
function columnWidths(sheet: XmlElement): Readonly<Record<number, number>> {
  const widths = childrenOf(child(sheet, 'cols'), 'col').flatMap((column) => {
    const [first, last, width] = [
      numberAttribute(column, 'min') ?? 1,
      numberAttribute(column, 'max') ?? 1,
      numberAttribute(column, 'width'),
    ];
    if (!width || last >= MOST_COLUMNS) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => [first - 1 + index, points(width)] as const);
  });
  return Object.fromEntries(widths);
}

function hyperlinks(
  sheet: XmlElement,
  address: (relation: string) => string | undefined,
): Readonly<Record<string, Hyperlink>> {
  const links = childrenOf(child(sheet, 'hyperlinks'), 'hyperlink').map(
    (link) =>
      [
        (get(link, 'ref') ?? '').split(':')[0] ?? '',
        present<Hyperlink>({ reference: get(link, 'location'), address: address(get(link, 'id') ?? '') }),
      ] as const,
  );
  return Object.fromEntries(links);
}
