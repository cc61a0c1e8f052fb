import { HostError } from '../host';

/** What a scan calls for each piece; names come without their namespace prefix, attributes as written, with where the tag stands. */
export interface XmlListener {
  open?(name: string, attributes: string, from: number, to: number): void;
  close?(name: string, from: number, to: number): void;
  text?(text: string): void;
}

const damaged = (): HostError => new HostError({ kind: 'unreadable', reason: 'damaged' });

/** The text of an XML part; UTF-8 unless its first bytes say UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Walks an XML text once, without building a tree: sheets have millions of tags. Entities are resolved in text, never
 * from a DOCTYPE. Fails as damaged when tags do not close.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  let depth = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const special = specialEnd(xml, at, listener);
    const end = special ?? tagEnd(xml, at);
    if (special === undefined) depth += tag(xml, at, end, listener);
    const next = xml.indexOf('<', end);
    if (depth > 0 && next > end) listener.text?.(plain(xml.slice(end, next)));
    at = next;
  }
  if (depth !== 0) throw damaged();
}

/** Where a comment, instruction, CDATA or DOCTYPE ends; undefined for a tag. */
function specialEnd(xml: string, at: number, listener: XmlListener): number | undefined {
  const mark = xml.charCodeAt(at + 1);
  if (mark === 63) return after(xml, '?>', at);
  if (mark !== 33) return undefined;
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (!xml.startsWith('<![CDATA[', at)) return after(xml, '>', at);
  const end = after(xml, ']]>', at);
  listener.text?.(xml.slice(at + 9, end - 3));
  return end;
}

function after(xml: string, text: string, from: number): number {
  const at = xml.indexOf(text, from);
  if (at < 0) throw damaged();
  return at + text.length;
}

/** The index behind a tag's closing bracket; brackets inside quoted attributes do not count. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  throw damaged();
}

/** Reports one tag; the change of depth it makes. */
function tag(xml: string, at: number, end: number, listener: XmlListener): -1 | 0 | 1 {
  if (xml.charCodeAt(at + 1) === 47) {
    listener.close?.(localName(xml, at + 2, nameEnd(xml, at + 2, end)), at, end);
    return -1;
  }
  const stop = nameEnd(xml, at + 1, end);
  const name = localName(xml, at + 1, stop);
  const isEmpty = xml.charCodeAt(end - 2) === 47;
  listener.open?.(name, xml.slice(stop, isEmpty ? end - 2 : end - 1), at, end);
  if (!isEmpty) return 1;
  listener.close?.(name, end, end);
  return 0;
}

function nameEnd(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code <= 32 || code === 47 || code === 62) return at;
  }
  return end;
}

function localName(xml: string, from: number, to: number): string {
  const name = xml.slice(from, to);
  return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute, found by its name without namespace prefix; undefined when absent. */
export function attribute(attributes: string, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    const written = match[1] ?? '';
    if (written === name || written.endsWith(`:${name}`)) return plain(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

/** Whether an attribute of type boolean is on. */
export const isOn = (attributes: string, name: string): boolean =>
  ['1', 'true', 'on'].includes(attribute(attributes, name) ?? '');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as XML means it: entities resolved, line ends as line feeds. */
export function plain(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replace(/&(#?\w+);/g, resolved) : lines;
}

function resolved(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Text as an XML document holds it, in elements and in quoted attributes; characters XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
