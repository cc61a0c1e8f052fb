import type { Fraction } from '../fraction';
import { believed } from './believed';
import type { Problem } from './problem';
import { point } from './range';
import { reach } from './reach';
import type { IntegerRow } from './row';
import type { Shift } from './shift';
import { unknownIn } from './system';

/**
 * The unknowns that the rows determine uniquely, by equalities or squeezed between bounds (deductive imputation),
 * once the shifts are believed and whatever the suspects may be.
 */
export function filledIn(
  { exact, variables }: Problem,
  shifts: readonly Shift[],
  suspects: ReadonlySet<number>,
): ReadonlyMap<number, Fraction> {
  const left = believed(exact, variables, shifts);
  const isFree = (variable: number): boolean => variables[variable]?.value === undefined || suspects.has(variable);
  const unknown = [...unknownIn(left, variables)].sort((a, b) => a - b);
  return new Map(
    unknown.flatMap((variable) => {
      const near = neighbourhood(left, variable, isFree);
      const range = reach(near.rows, near.free, variable, 0n);
      const only = range && point(range);
      return only ? [[variable, only] as const] : [];
    }),
  );
}

interface Neighbourhood {
  readonly rows: readonly IntegerRow[];
  readonly free: readonly number[];
}

/** The rows an unknown can feel through other free variables, and those variables. */
function neighbourhood(
  rows: readonly IntegerRow[],
  from: number,
  isFree: (variable: number) => boolean,
): Neighbourhood {
  const reached = new Set([from]);
  const near = new Set<IntegerRow>();
  for (const variable of reached) {
    for (const row of rows) {
      if (near.has(row) || !row.terms.has(variable)) continue;
      near.add(row);
      for (const other of row.terms.keys()) if (isFree(other)) reached.add(other);
    }
  }
  reached.delete(from);
  return { rows: [...near], free: [...reached].sort((a, b) => a - b) };
}
