/** Texts kept by `onceText`: all names of a list of tens of thousands, which every step goes through from the top. */
const MOST_TEXTS = 50_000;
/** Names and figures are short; whole paragraphs are not worth their memory. */
const LONGEST = 200;

/** Computes something about a text once, as long as not too many different ones were asked for. */
export function onceText<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, { readonly value: V }>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const known = made.get(text);
    if (known) return known.value;
    const value = make(text);
    if (made.size >= MOST_TEXTS) made.clear();
    made.set(text, { value });
    return value;
  };
}

/**
 * Computes something about an object once; the object is immutable, so the answer stays true as long as it lives.
 * Only `undefined` is computed again.
 */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Computes something about a number once, such as a column of a table: all that are asked for are kept. */
export function onceNumber<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, { readonly value: V }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
