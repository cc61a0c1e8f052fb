import type { MistakePath } from './mistake';

/** Lines are short in a file made for people; in a longer one the letter is counted, too. */
const LONG_LINE = 200;

/**
 * Where a path leads in a JSON text that can be parsed, in words: 第12行. What is missing is told by what it is missing
 * in.
 */
export function jsonPlace(text: string, path: MistakePath): string {
  let at = behindSpace(text, 0);
  for (const step of path) {
    const next = childAt(text, at, step);
    if (next === undefined) break;
    at = next;
  }
  return placeAt(text, at);
}

function placeAt(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const letters = before.at(-1)?.length ?? 0;
  return letters > LONG_LINE ? `第${before.length}行第${letters + 1}个字` : `第${before.length}行`;
}

/**
 * Says of the first key that an object of a JSON text names twice where it does so again: what is read then is the
 * last, and what people see may be the first. The text can be parsed.
 */
export function repeatedKeyText(text: string): string | undefined {
  const objects: Set<string>[] = [];
  let before = { token: '', at: 0 };
  TOKEN.lastIndex = 0;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') objects.push(new Set());
    if (token === '}' || token === ']') objects.pop();
    if (token === ':') {
      const key = String(JSON.parse(before.token));
      const keys = objects.at(-1);
      if (keys?.has(key)) return `${placeAt(text, before.at)}：“${key}”这一项在这里写了两次，请只留下一项。`;
      keys?.add(key);
    }
    before = { token, at };
  }
  return undefined;
}

/** Where the value of a key, or the item of a number, begins; of a key that comes twice the last counts. */
function childAt(text: string, from: number, step: string | number): number | undefined {
  let found: number | undefined;
  if (text[from] !== (typeof step === 'number' ? '[' : '{')) return undefined;
  let at = behindSpace(text, from + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let key: unknown = index;
    if (typeof step === 'string') {
      const end = endOfValue(text, at);
      key = JSON.parse(text.slice(at, end));
      at = behindSpace(text, behindSpace(text, end) + 1);
    }
    if (key === step) found = at;
    at = behindSpace(text, endOfValue(text, at));
    if (text[at] === ',') at = behindSpace(text, at + 1);
  }
  return found;
}

/** A text, a mark, or a number or word; white space is none of them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The place behind a value. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  TOKEN.lastIndex = from;
  for (let token = TOKEN.exec(text)?.[0]; token !== undefined; token = TOKEN.exec(text)?.[0]) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 0) return TOKEN.lastIndex;
  }
  return text.length;
}

function behindSpace(text: string, from: number): number {
  const next = /\S/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}
