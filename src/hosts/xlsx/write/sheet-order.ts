import { spliced, type TagSpan, type Splice } from '../xml/splice';
import { attribute } from '../xml/attributes';
import { scanXml } from '../xml/scan';

/**
 * A workbook part with its sheets in another order or some of them gone: `order` holds the present positions of those
 * that stay. What counts sheets by position follows: names local to a sheet, and which tab is open.
 */
export function withSheetOrder(xml: string, order: readonly number[]): string {
  const place = (index: number): number | undefined => (order.includes(index) ? order.indexOf(index) : undefined);
  const elements = positions(xml);
  const ordered = spliced(xml, [
    ...reordered(
      xml,
      elements.filter(({ name }) => name === 'sheet'),
      order,
    ),
    ...elements.filter(({ name }) => name === 'definedName').flatMap((name) => localName(xml, name, place)),
    ...elements
      .filter(({ name }) => name === 'workbookView')
      .map(({ tag }) => ({ ...tag, text: view(xml.slice(tag.from, tag.to), place) })),
  ]);
  return ordered.replace(/<([\w.-]+:|)definedNames>\s*<\/\1definedNames>/, '');
}

interface Element extends TagSpan {
  readonly name: string;
  readonly tag: TagSpan;
}

function reordered(xml: string, sheets: readonly Element[], order: readonly number[]): readonly Splice[] {
  return sheets.map(({ from, to }, index) => {
    const moved = sheets[order[index] ?? -1];
    return { from, to, text: moved ? xml.slice(moved.from, moved.to) : '' };
  });
}

type Place = (index: number) => number | undefined;

/** A name local to a sheet that is gone goes with it. */
function localName(xml: string, { tag, from, to }: Element, place: Place): readonly Splice[] {
  const text = xml.slice(tag.from, tag.to);
  const stored = attribute(text, 'localSheetId');
  if (stored === undefined) return [];
  const index = place(Number(stored));
  return [index === undefined ? { from, to, text: '' } : { ...tag, text: renumbered(text, 'localSheetId', index) }];
}

const view = (tag: string, place: Place): string =>
  ['activeTab', 'firstSheet'].reduce((text, key) => {
    const stored = attribute(text, key);
    return stored === undefined ? text : renumbered(text, key, place(Number(stored)) ?? 0);
  }, tag);

const renumbered = (tag: string, key: string, index: number): string =>
  tag.replace(new RegExp(`(\\s${key}\\s*=\\s*["'])\\d+`), `$1${index}`);

function positions(xml: string): readonly Element[] {
  const found: Element[] = [];
  let tag: TagSpan = { from: 0, to: 0 };
  const isWanted = (name: string): boolean => ['sheet', 'definedName', 'workbookView'].includes(name);
  scanXml(xml, {
    open: (name, _, from, to) => {
      if (isWanted(name)) tag = { from, to };
    },
    close: (name, _, to) => {
      if (isWanted(name)) found.push({ name, tag, from: tag.from, to });
    },
  });
  return found;
}
