import type { IntegerRow } from './row';

/** Groups the members of a set that meet, directly or through others, in one row. */
export type Linker = (set: readonly number[]) => Parts;

type Parts = readonly (readonly number[])[];

/** A linker for some rows; made once, asked for many sets. */
export function linker(rows: readonly IntegerRow[]): Linker {
  const rowsOf = rowsByVariable(rows);
  const meet = (left: number, right: number): boolean =>
    rowsOf.get(left)?.some((row) => rowsOf.get(right)?.includes(row)) ?? false;
  return (set) => {
    const isLoose = set.every((variable, at) => !set.some((other, place) => place < at && meet(other, variable)));
    return isLoose
      ? set.map((variable) => [variable])
      : set.reduce<Parts>((parts, variable) => joined(parts, variable, meet), []);
  };
}

/** The rows that each variable is in. */
export function rowsByVariable(rows: readonly IntegerRow[]): ReadonlyMap<number, readonly IntegerRow[]> {
  const rowsOf = new Map<number, IntegerRow[]>();
  for (const row of rows) {
    for (const variable of row.variables) {
      const found = rowsOf.get(variable);
      if (found) found.push(row);
      else rowsOf.set(variable, [row]);
    }
  }
  return rowsOf;
}

function joined(parts: Parts, variable: number, meet: (left: number, right: number) => boolean): Parts {
  const near = parts.filter((part) => part.some((other) => meet(other, variable)));
  if (near.length === 0) return [...parts, [variable]];
  const [first] = near;
  const whole = [...near.flat(), variable].sort((left, right) => left - right);
  return parts.flatMap((part) => (part === first ? [whole] : near.includes(part) ? [] : [part]));
}
