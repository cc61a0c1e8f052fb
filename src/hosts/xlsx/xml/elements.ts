import { withAttribute } from './attributes';
import { scanXml } from './scan';

/** An element directly under the root: its opening tag and where it ends; `name` as a scan tells it. */
export interface Child extends TagSpan {
  readonly name: string;
  readonly tag: TagSpan;
  /** How many elements stand directly in it. */
  readonly size: number;
}

/** A document's root: what stands before its name, its opening tag, its children, and where its content ends. */
export interface Root {
  /** With its colon; mostly none. */
  readonly prefix: string;
  readonly tag: TagSpan;
  readonly children: readonly Child[];
  readonly end: number;
}

/** The root of a document and what stands directly under it. */
export const rootOf = remembered((xml: string): Root => {
  const children: Child[] = [];
  let root: TagSpan = { from: 0, to: 0 };
  let tag: TagSpan = root;
  let end = xml.length;
  let depth = 0;
  let size = 0;
  scanXml(xml, {
    open: (_, __, from, to) => {
      depth += 1;
      if (depth === 1) root = { from, to };
      if (depth === 2) [tag, size] = [{ from, to }, 0];
      if (depth === 3) size += 1;
    },
    close: (name, from, to) => {
      if (depth === 2) children.push({ name, tag, from: tag.from, to, size });
      if (depth === 1) end = from;
      depth -= 1;
    },
  });
  return { prefix: prefixAt(xml, root), tag: root, children, end };
});

function prefixAt(xml: string, { from, to }: TagSpan): string {
  return /^<([^\s/>:]+:)/.exec(xml.slice(from, Math.min(to, from + 200)))?.[1] ?? '';
}

/** The namespace prefix of a document's elements, with its colon; mostly none. */
export function prefixOf(xml: string): string {
  const start = xml.search(/<[^?!]/);
  return start < 0 ? '' : prefixAt(xml, { from: start, to: xml.length });
}

/** A document with an element put in before a place; a root that is written as a single tag is opened for it. */
export function inserted(xml: string, root: Root, at: number, element: string): string {
  if (!isSingle(xml, root.tag)) return xml.slice(0, at) + element + xml.slice(at);
  return xml.slice(0, root.tag.from) + opened(xml.slice(root.tag.from, root.tag.to), element) + xml.slice(root.tag.to);
}

const isSingle = (xml: string, tag: TagSpan): boolean => xml.endsWith('/>', tag.to);

/** A single tag as an element around some content. */
function opened(tag: string, content: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${tag.slice(0, -2)}>${content}</${name}>`;
}

/** Adds an element at the end of a document. */
export function appended(xml: string, element: (prefix: string) => string): string {
  const root = rootOf(xml);
  return inserted(xml, root, root.end, element(root.prefix));
}

/**
 * Adds an element at the end of a list directly under the root, and counts it; undefined when there is no such list.
 */
export function appendedToList(xml: string, list: string, element: string): string | undefined {
  const found = rootOf(xml).children.find(({ name }) => name === list);
  if (!found) return undefined;
  const tag = withCount(xml.slice(found.tag.from, found.tag.to), found.size + 1);
  const end = xml.lastIndexOf('</', found.to - 1);
  const text = tag.endsWith('/>')
    ? opened(tag, element)
    : tag + xml.slice(found.tag.to, end) + element + xml.slice(end, found.to);
  return xml.slice(0, found.from) + text + xml.slice(found.to);
}

/** A count that a list states goes with its length. */
const withCount = (tag: string, count: number): string =>
  /\scount\s*=/.test(tag) ? withAttribute(tag, 'count', String(count)) : tag;

/** Where a tag or an element stands in a part's text. */
export interface TagSpan {
  readonly from: number;
  readonly to: number;
}

/** One replacement in a text: what stood in the span becomes `text`. */
export interface Splice extends TagSpan {
  readonly text: string;
}

/** A text with all replacements made; they must not overlap. Those at one place come in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let at = 0;
  const pieces = [...splices]
    .sort((one, other) => one.from - other.from)
    .flatMap((splice) => {
      const kept = text.slice(at, splice.from);
      at = splice.to;
      return [kept, splice.text];
    });
  return pieces.join('') + text.slice(at);
}

/** Texts longer than this are not kept: sheets may fill the memory, and are asked about once or twice. */
const LONGEST = 300_000;
/** A batch asks about styles, rels, content types and a few sheets; more would only hold memory. */
const MOST = 40;

/**
 * Reads a text once as long as it is among the last ones asked about: every step of a batch asks the same small parts
 * again.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text) ?? { answer: read(text) };
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found.answer;
  };
}
