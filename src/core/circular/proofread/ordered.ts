/** Where in a list that is in ascending order the members from a place on begin; its length where there are none. */
export function firstFrom<T>(ordered: ArrayLike<T>, place: number, placeOf: (each: T) => number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = ordered[middle];
    if (each !== undefined && placeOf(each) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
