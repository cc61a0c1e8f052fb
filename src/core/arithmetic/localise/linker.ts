import type { IntegerRow } from './row';

/** Groups the members of a set that meet, directly or through others, in one row. */
export type Linker = (set: readonly number[]) => Parts;

type Parts = readonly (readonly number[])[];

/** A linker for some rows; made once, asked for many sets. */
export function linker(rows: readonly IntegerRow[]): Linker {
  const places = new Map<number, number[]>();
  for (const [at, { variables }] of rows.entries()) {
    for (const variable of variables) {
      const found = places.get(variable);
      if (found) found.push(at);
      else places.set(variable, [at]);
    }
  }
  const meet = (left: number, right: number): boolean =>
    places.get(left)?.some((at) => places.get(right)?.includes(at)) ?? false;
  return (set) => {
    const isLoose = set.every((variable, at) => !set.some((other, place) => place < at && meet(other, variable)));
    return isLoose
      ? set.map((variable) => [variable])
      : set.reduce<Parts>((parts, variable) => joined(parts, variable, meet), []);
  };
}

function joined(parts: Parts, variable: number, meet: (left: number, right: number) => boolean): Parts {
  const near = parts.filter((part) => part.some((other) => meet(other, variable)));
  if (near.length === 0) return [...parts, [variable]];
  const [first] = near;
  const whole = [...near.flat(), variable].sort((left, right) => left - right);
  return parts.flatMap((part) => (part === first ? [whole] : near.includes(part) ? [] : [part]));
}
