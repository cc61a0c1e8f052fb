import { withAttribute } from '../xml/attributes';
import { rootOf } from '../xml/elements';
import { remembered } from '../xml/remembered';
import { scanXml } from '../xml/scan';
import type { TagSpan } from '../xml/splice';

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
