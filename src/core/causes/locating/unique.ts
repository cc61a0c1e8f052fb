/** A filter that lets each thing through once, by its key. */
export function unique<T>(key: (one: T) => unknown = (one) => one): (one: T) => boolean {
  const seen = new Set<unknown>();
  return (one) => {
    const id = key(one);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}
