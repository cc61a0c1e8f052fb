import { isOn, styleFormats } from '../../../hosts/xlsx';
import type { CellStyle, Edge, FormatLook, Side } from '../model/sheet-contents';
import { colourOf, type Palette } from './colours';
import { child, childrenOf, get, isSet, numberAttribute, present, xmlTree, type XmlElement } from './xml-tree';

/** The looks a file defines: of cells by style index, and of conditional formats by theirs. */
export interface FileLooks {
  readonly cells: readonly CellStyle[];
  readonly formats: readonly FormatLook[];
}

/** Reads the style sheet part; an absent one defines nothing. */
export function looksOf(xml: string, palette: Palette): FileLooks {
  const root = xmlTree(xml);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => fontFacts(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => cellFill(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => edgesOf(border, palette));
  const codes = styleFormats(xml);
  const cells = childrenOf(child(root, 'cellXfs'), 'xf').map((xf, index) =>
    present<CellStyle>({
      ...fonts[numberAttribute(xf, 'fontId') ?? 0],
      ...alignment(child(xf, 'alignment')),
      fill: fills[numberAttribute(xf, 'fillId') ?? 0],
      edges: borders[numberAttribute(xf, 'borderId') ?? 0],
      format: codes[index] === 'General' ? undefined : codes[index],
    }),
  );
  return { cells, formats: childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => formatLook(dxf, palette)) };
}

const fontFacts = (font: XmlElement, palette: Palette): CellStyle =>
  present<CellStyle>({
    font: get(child(font, 'name'), 'val'),
    size: numberAttribute(child(font, 'sz'), 'val'),
    bold: isSet(child(font, 'b')) || undefined,
    italic: isSet(child(font, 'i')) || undefined,
    underline: (child(font, 'u') && get(child(font, 'u'), 'val') !== 'none') || undefined,
    strike: isSet(child(font, 'strike')) || undefined,
    colour: colourOf(child(font, 'color'), palette),
  });

/** A pattern other than solid is shown by its foreground, which comes closest. */
function cellFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, 'patternFill');
  const kind = get(pattern, 'patternType') ?? 'none';
  if (kind === 'none' || kind === 'gray125')
    return colourOf(child(child(child(fill, 'gradientFill'), 'stop'), 'color'), palette);
  return colourOf(child(pattern, 'fgColor'), palette);
}

const LINES: Readonly<Record<string, Edge['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  double: 'double',
  hair: 'hair',
  dotted: 'dotted',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

function edgesOf(border: XmlElement, palette: Palette): CellStyle['edges'] {
  const edges = SIDES.flatMap((side) => {
    const line = child(border, side) ?? child(border, side === 'left' ? 'start' : side === 'right' ? 'end' : '');
    const style = LINES[get(line, 'style') ?? ''];
    return style ? [[side, { style, colour: colourOf(child(line, 'color'), palette) ?? '#000000' }] as const] : [];
  });
  return edges.length > 0 ? Object.fromEntries(edges) : undefined;
}

const ALIGN: Readonly<Record<string, CellStyle['align']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerContinuous: 'center',
  distributed: 'center',
  justify: 'left',
  fill: 'left',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  top: 'top',
  center: 'center',
  distributed: 'center',
  justify: 'top',
};

const alignment = (element: XmlElement | undefined): CellStyle =>
  present<CellStyle>({
    align: ALIGN[get(element, 'horizontal') ?? ''],
    vertical: VERTICAL[get(element, 'vertical') ?? ''],
    wrap: (element && isOn(element.attributes, 'wrapText')) || undefined,
    indent: numberAttribute(element, 'indent') || undefined,
  });

/** A conditional format's solid fill stands in its background colour, unlike a cell's. */
function formatLook(dxf: XmlElement, palette: Palette): FormatLook {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const font = child(dxf, 'font');
  return present<FormatLook>({
    fill: colourOf(child(pattern, 'bgColor'), palette) ?? colourOf(child(pattern, 'fgColor'), palette),
    colour: colourOf(child(font, 'color'), palette),
    bold: isSet(child(font, 'b')) || undefined,
  });
}
