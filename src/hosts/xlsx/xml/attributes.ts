import { unreadable } from '../zip/zip';
import { plain } from './text';

/** Where an attribute stands in a text: its name, and its value between the quotes. */
export interface AttributeSpan {
  readonly from: number;
  readonly nameEnd: number;
  readonly valueFrom: number;
  readonly to: number;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** The first place from here on that is no white space. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the name of an attribute ends. */
function endOfAttributeName(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length && code !== 61 && !isSpace(code); code = text.charCodeAt(at)) {
    if (code === 60 || code === 62 || code === 34 || code === 39) throw unreadable('damaged');
    at += 1;
  }
  return at;
}

/**
 * The attribute that begins at or behind a place; undefined where none does. Damaged when it is not written as XML
 * demands.
 */
export function attributeAt(text: string, from: number, end: number): AttributeSpan | undefined {
  const start = skipSpace(text, from);
  const first = text.charCodeAt(start);
  if (start >= end || first === 62 || first === 47) return undefined;
  const nameEnd = endOfAttributeName(text, start);
  const equals = skipSpace(text, nameEnd);
  const open = skipSpace(text, equals + 1);
  const quote = text.charCodeAt(open);
  if (nameEnd === start || text.charCodeAt(equals) !== 61 || (quote !== 34 && quote !== 39))
    throw unreadable('damaged');
  const to = text.indexOf(quote === 34 ? '"' : "'", open + 1);
  if (to < 0) throw unreadable('damaged');
  return { from: start, nameEnd, valueFrom: open + 1, to };
}

/** The value of an attribute; undefined when absent. A relation's id is found whatever its namespace prefix is. */
export function attribute(attributes: string, name: string): string | undefined {
  let prefixed: string | undefined;
  let at = attributes.startsWith('<') ? nameEndOf(attributes) : 0;
  for (
    let span = attributeAt(attributes, at, attributes.length);
    span;
    span = attributeAt(attributes, at, attributes.length)
  ) {
    const written = attributes.slice(span.from, span.nameEnd);
    if (written === name) return plain(attributes.slice(span.valueFrom, span.to));
    if (name === 'id' && written.endsWith(':id')) prefixed = attributes.slice(span.valueFrom, span.to);
    at = span.to + 1;
  }
  return prefixed === undefined ? undefined : plain(prefixed);
}

function nameEndOf(tag: string): number {
  let at = 1;
  for (
    let code = tag.charCodeAt(at);
    at < tag.length && !isSpace(code) && code !== 47 && code !== 62;
    code = tag.charCodeAt(at)
  )
    at += 1;
  return at;
}

/** Whether an attribute of type boolean is on. */
export const isOn = (attributes: string, name: string): boolean =>
  ['1', 'true', 'on'].includes(attribute(attributes, name) ?? '');

/** A tag with an attribute set to a value that needs no escaping, whether it was there or not. */
export function withAttribute(tag: string, name: string, value: string): string {
  let at = nameEndOf(tag);
  const start = at;
  for (let span = attributeAt(tag, at, tag.length); span; span = attributeAt(tag, at, tag.length)) {
    if (tag.slice(span.from, span.nameEnd) === name) return tag.slice(0, span.valueFrom) + value + tag.slice(span.to);
    at = span.to + 1;
  }
  return `${tag.slice(0, start)} ${name}="${value}"${tag.slice(start)}`;
}

/** Where the name of a tag ends. */
export function endOfName(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code > 32 && code !== 47 && code !== 62; code = xml.charCodeAt(at)) {
    if (code === 60 || code === 34 || code === 39 || code === 61) throw unreadable('damaged');
    at += 1;
  }
  if (at === from) throw unreadable('damaged');
  return at;
}

/**
 * Walks the attributes of a tag: where it ends, and whether it declares namespaces. Written as one loop over the
 * letters, since sheets have millions of tags.
 */
export function endOfTag(xml: string, from: number): { readonly end: number; readonly isDeclaring: boolean } {
  const spans: number[] = [];
  let isDeclaring = false;
  for (let at = from; ;) {
    const start = skipSpace(xml, at);
    const first = xml.charCodeAt(start);
    if (first === 62) return checked(xml, from, start + 1, spans, isDeclaring);
    if (first === 47 && xml.charCodeAt(start + 1) === 62) return checked(xml, from, start + 2, spans, isDeclaring);
    const nameEnd = start === at ? start : endOfAttributeName(xml, start);
    const equals = skipSpace(xml, nameEnd);
    const open = skipSpace(xml, equals + 1);
    const quote = xml.charCodeAt(open);
    if (nameEnd === start || xml.charCodeAt(equals) !== 61 || (quote !== 34 && quote !== 39))
      throw unreadable('damaged');
    const close = xml.indexOf(quote === 34 ? '"' : "'", open + 1);
    if (close < 0) throw unreadable('damaged');
    const value = xml.slice(open + 1, close);
    if (value.includes('&')) plain(value);
    isDeclaring ||= first === 120 && xml.startsWith('xmlns', start);
    spans.push(start, nameEnd);
    at = close + 1;
  }
}

/** A tag holds no other one, and no attribute twice. */
function checked(
  xml: string,
  from: number,
  end: number,
  spans: readonly number[],
  isDeclaring: boolean,
): ReturnType<typeof endOfTag> {
  const other = xml.indexOf('<', from);
  if (other >= 0 && other < end) throw unreadable('damaged');
  if (spans.length > 2 && hasTwice(xml, spans)) throw unreadable('damaged');
  return { end, isDeclaring };
}

function hasTwice(xml: string, spans: readonly number[]): boolean {
  const names = new Set<string>();
  for (let at = 0; at < spans.length; at += 2) names.add(xml.slice(spans[at], spans[at + 1]));
  return names.size < spans.length / 2;
}
