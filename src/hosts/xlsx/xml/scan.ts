import { unreadable } from '../zip/zip';
import { attributeAt, endOfName, endOfTag } from './attributes';
import { hasForbidden, isName, plain } from './text';

/**
 * What a scan calls for each piece. Elements in the root's namespace come by their name without prefix, those of other
 * namespaces with a colon before it; attributes as written; with where the tag stands.
 */
export interface XmlListener {
  /** The namespace of the root, before it is opened. */
  root?(space: string | undefined): void;
  open?(name: string, attributes: string, from: number, to: number): void;
  close?(name: string, from: number, to: number): void;
  text?(text: string): void;
}

/**
 * Walks an XML text once, without building a tree: sheets have millions of tags. Fails as damaged on anything that XML
 * does not allow: tags that close in another order, prefixes nobody declared, attributes twice, entities of a DOCTYPE
 * (which office files may not have).
 */
export function scanXml(xml: string, listener: XmlListener): void {
  if (hasForbidden(xml)) throw unreadable('damaged');
  const scan: Scan = {
    xml,
    listener,
    names: [],
    shown: [],
    scopes: [],
    spaces: new Map([['xml', ['xml']]]),
    root: undefined,
    roots: 0,
  };
  let at = xml.indexOf('<');
  if (at < 0 || xml.slice(0, at).trim() !== '') throw unreadable('damaged');
  while (at >= 0) {
    const end = special(scan, at) ?? tag(scan, at);
    const next = xml.indexOf('<', end);
    text(scan, end, next < 0 ? xml.length : next);
    at = next;
  }
  if (scan.names.length !== 0 || scan.roots !== 1) throw unreadable('damaged');
}

interface Scan {
  readonly xml: string;
  readonly listener: XmlListener;
  /** Open elements, as written and as told. */
  readonly names: string[];
  readonly shown: string[];
  /** The prefixes that open elements declare, with the depth of the element. */
  readonly scopes: { readonly depth: number; readonly prefixes: readonly string[] }[];
  /** The namespaces of each prefix, the one in force last. */
  readonly spaces: Map<string, string[]>;
  root: string | undefined;
  roots: number;
}

function text(scan: Scan, from: number, to: number): void {
  if (from === to) return;
  const written = scan.xml.slice(from, to);
  if (written.includes(']]>')) throw unreadable('damaged');
  if (scan.names.length > 0) scan.listener.text?.(plain(written));
  else if (written.trim() !== '') throw unreadable('damaged');
}

/** Where a comment, instruction or CDATA ends; undefined for a tag. */
function special({ xml, names, listener }: Scan, at: number): number | undefined {
  const mark = xml.charCodeAt(at + 1);
  if (mark === 63) return afterInstruction(xml, at);
  if (mark !== 33) return undefined;
  if (xml.startsWith('<!--', at)) return afterComment(xml, at);
  if (names.length === 0 || !xml.startsWith('<![CDATA[', at)) throw unreadable('damaged');
  const end = after(xml, ']]>', at + 9);
  listener.text?.(xml.slice(at + 9, end - 3));
  return end;
}

/** A declaration stands at the very beginning and nowhere else. */
function afterInstruction(xml: string, at: number): number {
  const end = after(xml, '?>', at + 2);
  const target = /^[^\s?]{1,100}/.exec(xml.slice(at + 2, Math.min(end - 2, at + 102)))?.[0] ?? '';
  if (!isName(target) || (target.toLowerCase() === 'xml' && (at !== 0 || target !== 'xml')))
    throw unreadable('damaged');
  if (target === 'xml') declaration(xml.slice(at + 5, end - 2));
  return end;
}

/** Version, encoding and standalone, in this order. */
function declaration(text: string): void {
  const [, version, encoding, standalone] = DECLARATION.exec(text) ?? [];
  if (version === undefined && encoding === undefined && standalone === undefined) throw unreadable('damaged');
}

const DECLARATION =
  /^\s{1,9}version\s?=\s?(["'])1\.\d\1(\s{1,9}encoding\s?=\s?(?:"[\w.:-]{1,40}"|'[\w.:-]{1,40}'))?(\s{1,9}standalone\s?=\s?(?:"(?:yes|no)"|'(?:yes|no)'))?\s{0,9}$/;

function afterComment(xml: string, at: number): number {
  const end = after(xml, '--', at + 4);
  if (xml.charCodeAt(end) !== 62) throw unreadable('damaged');
  return end + 1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw unreadable('damaged');
  return at + mark.length;
}

/** Reports one tag; the index behind it. */
function tag(scan: Scan, at: number): number {
  return scan.xml.charCodeAt(at + 1) === 47 ? closingTag(scan, at) : openingTag(scan, at);
}

function closingTag(scan: Scan, at: number): number {
  const { xml, names } = scan;
  const name = names.pop();
  const end = xml.indexOf('>', at);
  if (name === undefined || end < 0 || !xml.startsWith(name, at + 2)) throw unreadable('damaged');
  if (xml.slice(at + 2 + name.length, end).trim() !== '') throw unreadable('damaged');
  closed(scan, at, end + 1);
  return end + 1;
}

function closed(scan: Scan, from: number, to: number): void {
  scan.listener.close?.(scan.shown.pop() ?? '', from, to);
  const scope = scan.scopes.at(-1);
  if (scope?.depth !== scan.names.length) return;
  for (const prefix of scope.prefixes) scan.spaces.get(prefix)?.pop();
  scan.scopes.pop();
}

function openingTag(scan: Scan, at: number): number {
  const { xml, names, listener } = scan;
  const nameEnd = endOfName(xml, at + 1);
  const { end, isDeclaring } = endOfTag(xml, nameEnd);
  const isEmpty = xml.charCodeAt(end - 2) === 47;
  const attributes = xml.slice(nameEnd, isEmpty ? end - 2 : end - 1);
  if (isDeclaring) scan.scopes.push({ depth: names.length, prefixes: declared(scan.spaces, attributes) });
  const name = xml.slice(at + 1, nameEnd);
  if (!isName(name)) throw unreadable('damaged');
  const shown = shownName(scan, name);
  if (attributes.includes(':')) refuseUnbound(scan.spaces, attributes);
  if (names.length === 0) listener.root?.(scan.root);
  if (names.length === 0) scan.roots += 1;
  scan.shown.push(shown);
  listener.open?.(shown, attributes, at, end);
  if (isEmpty) closed(scan, end, end);
  else names.push(name);
  return end;
}

/** A prefix that nobody declared makes a document none, on attributes as on elements. */
function refuseUnbound(spaces: Scan['spaces'], attributes: string): void {
  let at = 0;
  for (
    let span = attributeAt(attributes, at, attributes.length);
    span;
    span = attributeAt(attributes, at, attributes.length)
  ) {
    const [prefix = '', local] = attributes.slice(span.from, span.nameEnd).split(':');
    at = span.to + 1;
    if (local !== undefined && prefix !== 'xmlns' && !spaces.get(prefix)?.length) throw unreadable('damaged');
  }
}

/** Puts the namespaces that a tag declares into force; their prefixes. */
function declared(spaces: Scan['spaces'], attributes: string): readonly string[] {
  const prefixes: string[] = [];
  let at = 0;
  for (
    let span = attributeAt(attributes, at, attributes.length);
    span;
    span = attributeAt(attributes, at, attributes.length)
  ) {
    const name = attributes.slice(span.from, span.nameEnd);
    const space = attributes.slice(span.valueFrom, span.to);
    at = span.to + 1;
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    prefixes.push(prefix);
    const stack = spaces.get(prefix);
    if (stack) stack.push(space);
    else spaces.set(prefix, [space]);
  }
  return prefixes;
}

/** An element's name as the listener is told it. */
function shownName(scan: Scan, name: string): string {
  const colon = name.indexOf(':');
  const space = scan.spaces.get(colon < 0 ? '' : name.slice(0, colon))?.at(-1);
  if (space === undefined && colon >= 0) throw unreadable('damaged');
  if (scan.names.length === 0) scan.root = space;
  const local = name.slice(colon + 1);
  return space === scan.root ? local : `:${local}`;
}
