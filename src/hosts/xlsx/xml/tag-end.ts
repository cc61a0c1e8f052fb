import { unreadable } from '../zip/file-kind';
import { endOfAttributeName, skipSpace } from './attributes';
import { plain } from './text';

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
