/** Seeded chance, so that every run of the campaign is the same. */
export interface Chance {
  readonly int: (low: number, high: number) => number;
  readonly pick: <T>(all: readonly T[]) => T;
  readonly shuffled: <T>(all: readonly T[]) => readonly T[];
}

/** A chance that depends on its seed alone (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(all: readonly T[]): T => {
    const one = all[int(0, all.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  const shuffled = <T>(all: readonly T[]): readonly T[] =>
    all
      .map((each) => [random(), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  return { int, pick, shuffled };
}
