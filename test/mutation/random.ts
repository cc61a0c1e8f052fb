/** A seeded source of whole numbers: the same seed gives the same campaign. */
export interface Random {
  /** A whole number from 0 to below the bound. */
  readonly below: (bound: number) => number;
  /** One of the things. */
  readonly pick: <T>(things: readonly T[]) => T;
}

/** Mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(things: readonly T[]): T => {
    const one = things[below(things.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  return { below, pick };
}
