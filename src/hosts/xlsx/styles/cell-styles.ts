import { plannedFormat, type CellLook, type PlannedCell, type SheetPlan } from '../../../core';
import { attribute } from '../xml/attributes';
import { prefixOf } from '../xml/elements';
import { scanXml } from '../xml/scan';
import { escapeXml } from '../xml/text';
import { listItems, withItem } from './style-sheet';
import { withNumberFormat } from './number-formats';

/** The index of the style of a planned cell. */
export type StyleOf = (cell: PlannedCell) => number;

/**
 * A style sheet with the styles that a plan's cells need, each once; text gets the text format, so that editing it
 * keeps it text.
 */
export function withPlannedStyles(xml: string, plan: SheetPlan): { readonly xml: string; readonly styleOf: StyleOf } {
  const font = defaultFont(xml);
  const indices = new Map<string, number>();
  let styled = xml;
  for (const cell of plan.cells.flat()) {
    const key = styleKey(plan, cell);
    if (indices.has(key)) continue;
    const added = withStyle(styled, lookOf(plan, cell), font);
    styled = added.xml;
    indices.set(key, added.index);
  }
  return { xml: styled, styleOf: (cell) => indices.get(styleKey(plan, cell)) ?? 0 };
}

function lookOf(plan: SheetPlan, { look, content }: PlannedCell): CellLook {
  const named = look === undefined ? {} : (plan.looks[look] ?? {});
  return { ...named, format: plannedFormat(content, named.format) };
}

const styleKey = ({ looks }: SheetPlan, { look, content }: PlannedCell): string =>
  `${look ?? ''} ${plannedFormat(content, look === undefined ? undefined : looks[look]?.format)}`;

interface Font {
  readonly name: string;
  readonly size: number;
}

/** The font of a workbook's normal style; the size is in points. */
function defaultFont(xml: string): Font {
  const font = { name: '宋体', size: 11 };
  const [first] = listItems(xml, 'fonts');
  if (first === undefined) return font;
  scanXml(withoutPrefixes(first), {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val');
      if (name === 'name' && value) font.name = value;
      if (name === 'sz' && Number(value) > 0) font.size = Number(value);
    },
  });
  return font;
}

/** A piece of a document is no document of its own where its prefixes are declared further up. */
const withoutPrefixes = (item: string): string => item.replace(/(<\/?)[^\s/>:"]+:/g, '$1');

/**
 * Finds or adds the cell style of a look. A font is written whole: one without a size or name would not fall back to
 * the workbook's.
 */
function withStyle(xml: string, look: CellLook, font: Font): { readonly xml: string; readonly index: number } {
  if (Object.keys(look).length === 1 && look.format === 'General') return { xml, index: 0 };
  const p = prefixOf(xml);
  const format = withNumberFormat(xml, look.format ?? 'General');
  const fonts = hasFont(look) ? withItem(format.xml, 'fonts', fontXml(look, font, p)) : { xml: format.xml, index: 0 };
  const fills =
    look.fill === undefined ? { xml: fonts.xml, index: 0 } : withItem(fonts.xml, 'fills', fillXml(look.fill, p));
  const borders =
    look.border === undefined
      ? { xml: fills.xml, index: 0 }
      : withItem(fills.xml, 'borders', borderXml(look.border, look.sides ?? SIDES, p));
  const uses = [
    ['Font', fonts.index],
    ['Fill', fills.index],
    ['Border', borders.index],
    ['NumberFormat', format.id],
  ] as const;
  const applied = uses.flatMap(([what, index]) => (index === 0 ? [] : [` apply${what}="1"`])).join('');
  const alignment = alignmentXml(look, p);
  const start = `<${p}xf numFmtId="${format.id}" fontId="${fonts.index}" fillId="${fills.index}" borderId="${borders.index}" xfId="0"${applied}`;
  return withItem(
    borders.xml,
    'cellXfs',
    alignment === '' ? `${start}/>` : `${start} applyAlignment="1">${alignment}</${p}xf>`,
  );
}

const hasFont = ({ font, size, bold, colour }: CellLook): boolean =>
  font !== undefined || size !== undefined || bold !== undefined || colour !== undefined;

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

const fontXml = (look: CellLook, font: Font, p: string): string =>
  `<${p}font>${look.bold ? `<${p}b/>` : ''}<${p}sz val="${look.size ?? font.size}"/><${p}color rgb="${argb(look.colour ?? '#000000')}"/>` +
  `<${p}name val="${escapeXml(look.font ?? font.name)}"/></${p}font>`;

const fillXml = (colour: string, p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/></${p}patternFill></${p}fill>`;

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function borderXml(colour: string, sides: NonNullable<CellLook['sides']>, p: string): string {
  const line = (side: (typeof SIDES)[number]): string =>
    sides.includes(side)
      ? `<${p}${side} style="thin"><${p}color rgb="${argb(colour)}"/></${p}${side}>`
      : `<${p}${side}/>`;
  return `<${p}border>${SIDES.map(line).join('')}<${p}diagonal/></${p}border>`;
}

function alignmentXml({ align, vertical, wrap, indent }: CellLook, p: string): string {
  const attributes = [
    ...(align === undefined ? [] : [` horizontal="${align}"`]),
    ...(vertical === undefined ? [] : [` vertical="${vertical}"`]),
    ...(wrap ? [' wrapText="1"'] : []),
    ...(indent === undefined || indent === 0 ? [] : [` indent="${indent}"`]),
  ];
  return attributes.length === 0 ? '' : `<${p}alignment${attributes.join('')}/>`;
}
