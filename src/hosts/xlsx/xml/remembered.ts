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
