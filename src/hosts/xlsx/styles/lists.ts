import type { Span } from '../xml/splice';
import { withAttribute } from '../xml/attributes';
import { prefixOf } from '../xml/elements';
import { scanXml } from '../xml/scan';

/** A style list such as dxfs after an item was looked up or added, and the item's index. */
export interface Listed {
  readonly xml: string;
  readonly index: number;
}

/** The lists of a style sheet in the order that Excel demands. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

interface List {
  readonly open?: Span & { readonly attributes: string };
  readonly end: number;
  readonly items: readonly Span[];
}

/** The items of a list in a style sheet, as XML. */
export const listItems = (xml: string, list: string): readonly string[] =>
  listOf(xml, list).items.map((item) => xml.slice(item.from, item.to));

/** Finds an item that is written exactly so, or adds it at the end of its list; no other byte but the count changes. */
export function withItem(xml: string, list: string, item: string): Listed {
  const { open, end, items } = listOf(xml, list);
  const found = items.findIndex((span) => xml.slice(span.from, span.to) === item);
  if (found >= 0) return { xml, index: found };
  const name = prefixOf(xml) + list;
  const opening = withAttribute(`<${name}${open?.attributes ?? ''}>`, 'count', String(items.length + 1));
  if (!open) return { xml: `${xml.slice(0, end)}${opening}${item}</${name}>${xml.slice(end)}`, index: 0 };
  const inner = xml.slice(open.to, end);
  const isSelfClosed = xml.slice(open.from, open.to).endsWith('/>');
  return { xml: `${xml.slice(0, open.from)}${opening}${inner}${item}${isSelfClosed ? `</${name}>` : ''}${xml.slice(end)}`, index: items.length };
}


/** Where a list stands; `end` is where its closing tag begins, or where the list belongs when there is none. */
function listOf(xml: string, list: string): List {
  const items: Span[] = [];
  const path: string[] = [];
  const later = LISTS.slice(LISTS.indexOf(list) + 1);
  const found: { open?: Span & { readonly attributes: string }; end?: number } = {};
  let from = 0;
  scanXml(xml, {
    open: (name, attributes, at, to) => {
      path.push(name);
      if (path.length === 2 && name === list) found.open = { attributes, from: at, to };
      if (path.length === 2 && later.includes(name) && !found.open) found.end ??= at;
      if (path.length === 3 && path[1] === list) from = at;
    },
    close: (name, at, to) => {
      path.pop();
      if (path.length === 2 && path[1] === list) items.push({ from, to });
      if (path.length === 1 && name === list) found.end = at;
      if (path.length === 0) found.end ??= at;
    },
  });
  return { ...(found.open ? { open: found.open } : {}), end: found.end ?? xml.length, items };
}
