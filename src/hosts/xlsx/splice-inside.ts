import { attribute, scanXml } from './xml';

/**
 * Adds an element at the end of a list that stands directly under the root, and counts it; undefined when there is no such list
 * in the text.
 */
export function appendedInside(xml: string, list: string, element: string): string | undefined {
  let depth = 0;
  let items = 0;
  let tag: { readonly from: number; readonly to: number } | undefined;
  let end: number | undefined;
  scanXml(xml, {
    open: (name, _, from, to) => {
      depth += 1;
      if (depth === 2 && name === list && end === undefined) tag = { from, to };
      if (depth === 3 && tag && end === undefined) items += 1;
    },
    close: (name, from) => {
      if (depth === 2 && name === list && tag) end ??= from;
      depth -= 1;
    },
  });
  if (!tag || end === undefined) return undefined;
  const opening = xml.slice(tag.from, tag.to);
  const name = /^<[^\s/>]+/.exec(opening)?.[0] ?? '';
  const counted = attribute(opening, 'count') === undefined ? opening
    : opening.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, (_, start: string) => `${start}"${items + 1}"`);
  if (opening.endsWith('/>')) return `${xml.slice(0, tag.from)}${counted.replace(/\/>$/, '>')}${element}</${name.slice(1)}>${xml.slice(tag.to)}`;
  return xml.slice(0, tag.from) + counted + xml.slice(tag.to, end) + element + xml.slice(end);
}
