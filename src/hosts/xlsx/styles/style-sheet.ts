import { partRelations, workbookPart } from '../read/workbook-parts';
import { withPart, withText } from '../write/content-types';
import { attribute, isOn, withAttribute } from '../xml/attributes';
import { rootOf, prefixOf, remembered, type TagSpan } from '../xml/elements';
import { scanXml } from '../xml/scan';
import type { Package } from '../zip/package';

/** The part that is the workbook's style sheet. */
export const stylesPart = (source: Package): string => {
  const workbook = workbookPart(source);
  return partRelations(source, workbook).find((relation) => relation.type === 'styles')?.target ?? 'xl/styles.xml';
};

/** A style sheet with the one style every workbook has. */
export const EMPTY_STYLE_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The package with a style sheet: some writers leave it out when nothing has a style. */
export function withStyleSheet(source: Package): Package {
  const name = stylesPart(source);
  const xml = source.text(name);
  if (xml === undefined) {
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    return withPart(source, { name, contentType, relation, from: workbookPart(source), xml: EMPTY_STYLE_SHEET }).source;
  }
  return rootOf(xml).children.length > 0 ? source : withText(source, name, EMPTY_STYLE_SHEET);
}

/** How a conditional format looks; colours are #RRGGBB. */
export interface ConditionalLook {
  readonly fill: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** Finds or adds the look of a conditional format in the style sheet. */
export function withLook(xml: string, look: ConditionalLook): Listed {
  const p = prefixOf(xml);
  const colour = look.colour === undefined ? '' : `<${p}color rgb="${argb(look.colour)}"/>`;
  const font = look.bold || colour ? `<${p}font>${look.bold ? `<${p}b/>` : ''}${colour}</${p}font>` : '';
  const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(look.fill)}"/><${p}bgColor rgb="${argb(look.fill)}"/></${p}patternFill></${p}fill>`;
  return withItem(xml, 'dxfs', `<${p}dxf>${font}${fill}</${p}dxf>`);
}

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

/** Walks a style sheet; of the formats only those of cells are told, not those that named styles rest on. */
export function scanCellStyles(xml: string, open: (name: string, attributes: string) => void): void {
  let isCellStyle = false;
  let isOther = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'cellStyleXfs') isOther = true;
      if (!isOther && (name !== 'xf' || isCellStyle)) open(name, attributes);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
      if (name === 'cellStyleXfs') isOther = false;
    },
  });
}

/** The cell styles, by index, whose cells stay open when their sheet is protected. */
export function openStyles(xml: string): ReadonlySet<number> {
  const open = new Set<number>();
  let style = -1;
  scanCellStyles(xml, (name, attributes) => {
    if (name === 'xf') style += 1;
    if (
      name === 'protection' &&
      style >= 0 &&
      attribute(attributes, 'locked') !== undefined &&
      !isOn(attributes, 'locked')
    )
      open.add(style);
  });
  return open;
}

/** A style list such as dxfs after an item was looked up or added, and the item's index. */
export interface Listed {
  readonly xml: string;
  readonly index: number;
}

/** The lists of a style sheet in the order that Excel demands. */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Where a list stands: its opening tag, its closing tag, and its items. */
interface List {
  readonly name: string;
  readonly tag: TagSpan;
  readonly end: number;
  readonly items: readonly TagSpan[];
}

/** Where everything of a style sheet stands; `end` is where the root's closing tag begins. */
interface StyleSheet {
  readonly prefix: string;
  readonly lists: readonly List[];
  readonly end: number;
}

/** The items of a list in a style sheet, as XML. */
export const listItems = (xml: string, list: string): readonly string[] =>
  (styleSheet(xml).lists.find(({ name }) => name === list)?.items ?? []).map((item) => xml.slice(item.from, item.to));

const indices = remembered((_xml: string) => new Map<string, number>());

/** Finds an item that is written exactly so, or adds it at the end of its list; no other byte but the count changes. */
export function withItem(xml: string, list: string, item: string): Listed {
  const known = indices(xml).get(`${list} ${item}`) ?? listItems(xml, list).indexOf(item);
  indices(xml).set(`${list} ${item}`, known);
  return known >= 0 ? { xml, index: known } : added(xml, list, item);
}

function added(xml: string, list: string, item: string): Listed {
  const { prefix, lists, end } = styleSheet(xml);
  const found = lists.find(({ name }) => name === list);
  const name = prefix + list;
  if (!found) {
    const at = lists.find((other) => LISTS.indexOf(other.name) > LISTS.indexOf(list))?.tag.from ?? end;
    return { xml: `${xml.slice(0, at)}<${name} count="1">${item}</${name}>${xml.slice(at)}`, index: 0 };
  }
  const { tag, items } = found;
  const opening = withAttribute(xml.slice(tag.from, tag.to), 'count', String(items.length + 1));
  const text = opening.endsWith('/>')
    ? `${opening.slice(0, -2)}>${item}</${name}>`
    : opening + xml.slice(tag.to, found.end) + item;
  return { xml: xml.slice(0, tag.from) + text + xml.slice(found.end), index: items.length };
}

const styleSheet = remembered((xml: string): StyleSheet => {
  const { prefix, end } = rootOf(xml);
  const lists: List[] = [];
  let tag: TagSpan = { from: 0, to: 0 };
  let items: TagSpan[] = [];
  let depth = 0;
  let from = 0;
  scanXml(xml, {
    open: (_, __, at, to) => {
      depth += 1;
      if (depth === 2) [tag, items] = [{ from: at, to }, []];
      if (depth === 3) from = at;
    },
    close: (name, at, to) => {
      if (depth === 3) items.push({ from, to });
      if (depth === 2 && LISTS.includes(name)) lists.push({ name, tag, end: at, items });
      depth -= 1;
    },
  });
  return { prefix, lists, end };
});
