import { child, childrenOf, get, numberAttribute, type XmlElement } from './xml-tree';

/** The colours a file can name: its theme's twelve, in the order style sheets count them. */
export type Palette = readonly string[];

const OFFICE_THEME: Palette = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** The first 64 colours of Excel's old palette, eight repeated (ECMA-376 part 1, 18.8.27). */
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const INDEXED: readonly string[] = [
  ...BASIC,
  ...BASIC,
  '800000',
  '008000',
  '000080',
  '808000',
  '800080',
  '008080',
  'C0C0C0',
  '808080',
  '9999FF',
  '993366',
  'FFFFCC',
  'CCFFFF',
  '660066',
  'FF8080',
  '0066CC',
  'CCCCFF',
  '000080',
  'FF00FF',
  'FFFF00',
  '00FFFF',
  '800080',
  '800000',
  '008080',
  '0000FF',
  '00CCFF',
  'CCFFFF',
  'CCFFCC',
  'FFFF99',
  '99CCFF',
  'FF99CC',
  'CC99FF',
  'FFCC99',
  '3366FF',
  '33CCCC',
  '99CC00',
  'FFCC00',
  'FF9900',
  'FF6600',
  '666699',
  '969696',
  '003366',
  '339966',
  '003300',
  '333300',
  '993300',
  '993366',
  '333399',
  '333333',
];

/** The palette of a theme part; light and dark change places because style sheets count light first. */
export function themePalette(theme: XmlElement | undefined): Palette {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const found = scheme?.children.map(
    (slot) => `#${get(child(slot, 'srgbClr'), 'val') ?? get(child(slot, 'sysClr'), 'lastClr') ?? '000000'}`,
  );
  if (!found || found.length < 12) return OFFICE_THEME;
  const [dark = '', light = '', dark2 = '', light2 = '', ...rest] = found;
  return [light, dark, light2, dark2, ...rest];
}

/**
 * The colour an element such as <color> or <fgColor> means, as #RRGGBB; undefined when it leaves the choice to Excel.
 */
export function colourOf(element: XmlElement | undefined, palette: Palette): string | undefined {
  const rgb = get(element, 'rgb');
  const base = rgb
    ? `#${rgb.slice(-6).toUpperCase()}`
    : (palette[numberAttribute(element, 'theme') ?? -1] ??
      indexed(numberAttribute(element, 'index') ?? numberAttribute(element, 'indexed')));
  const tint = numberAttribute(element, 'tint');
  return base === undefined || !tint ? base : tinted(base, tint);
}

const indexed = (index: number | undefined): string | undefined => {
  const found = index === undefined ? undefined : INDEXED[index];
  return found && `#${found}`;
};

/**
 * Lighter for a positive tint, darker for a negative one. Excel does this on the lightness of HSL; channel by channel
 * is within a shade of it.
 */
function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${moved
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** The stop colours of a colour scale or data bar. */
export const coloursOf = (element: XmlElement | undefined, palette: Palette): readonly string[] =>
  childrenOf(element, 'color').map((colour) => colourOf(colour, palette) ?? '#000000');
