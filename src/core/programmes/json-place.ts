import type { MistakePath } from './mistake';

/** Lines are short in a file made for people; in a longer one the letter is counted, too. */
const LONG_LINE = 200;

/**
 * Where paths lead in a JSON text that can be parsed, in words: 第12行. What is missing is told by what it is missing in.
 * The text is read once, however many are asked for.
 */
export function jsonPlaces(text: string): (path: MistakePath) => string {
  const root = treeOf(text);
  return (path) => {
    let node = root;
    for (const step of path) {
      const next = node.inside.get(step);
      if (next === undefined) break;
      node = next;
    }
    return placeAt(text, node.at);
  };
}

/** Where a value begins, and the values in it by their key or number; of a key that comes twice the last counts. */
interface JsonNode {
  readonly at: number;
  readonly inside: Map<string | number, JsonNode>;
}

function treeOf(text: string): JsonNode {
  const root: JsonNode = { at: 0, inside: new Map() };
  const open = [{ node: root, next: 0 as string | number }];
  let before = '';
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ':' && around) around.next = String(JSON.parse(before));
    else if (token === ',' && around) around.next = typeof around.next === 'number' ? around.next + 1 : '';
    else if (token !== ',' && around) {
      const node: JsonNode = { at, inside: new Map() };
      around.node.inside.set(around.next, node);
      if (token === '{' || token === '[') open.push({ node, next: token === '[' ? 0 : '' });
    }
    before = token;
  }
  return root.inside.get(0) ?? root;
}

function placeAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const lines = before.match(/\n/g)?.length ?? 0;
  const letters = at - 1 - before.lastIndexOf('\n');
  return letters > LONG_LINE ? `第${lines + 1}行第${letters + 1}个字` : `第${lines + 1}行`;
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

/** A text, a mark, or a number or word; white space is none of them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
