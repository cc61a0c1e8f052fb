/**
 * The name that a misspelt word was probably meant to be: at most two slips away, or begun with it; undefined when none
 * is near.
 */
export function nearestWord<N extends string>(word: string, names: readonly N[]): N | undefined {
  const begun = word.length >= 2 ? names.filter((name) => name.startsWith(word)) : [];
  if (begun.length === 1) return begun[0];
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(word.toLowerCase(), name) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best && best.slips <= Math.min(2, Math.floor(best.name.length / 2)) ? best.name : undefined;
}

/** Letters lost, added, replaced, or neighbours exchanged (Damerau, restricted). */
function slipsBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= from.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isExchanged = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const plain = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1));
      rows[i]?.push(isExchanged ? Math.min(plain, at(i - 2, j - 2) + 1) : plain);
    }
  }
  return at(from.length, to.length);
}
