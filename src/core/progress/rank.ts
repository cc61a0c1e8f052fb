/**
 * Ranks by `order` (negative when the first stands before the second); ties share a rank and the next one skips: 1, 1,
 * 3.
 */
export function ranks<T>(items: readonly T[], order: (one: T, other: T) => number): ReadonlyMap<T, number> {
  const sorted = [...items].sort(order);
  const ranked = new Map<T, number>();
  let rank = 0;
  sorted.forEach((item, i) => {
    const before = sorted[i - 1];
    if (before === undefined || order(before, item) !== 0) rank = i + 1;
    ranked.set(item, rank);
  });
  return ranked;
}
