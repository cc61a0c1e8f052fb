import type { Fraction } from '../fraction';
import type { Variable } from './problem';
import { point } from './range';
import { reach } from './reach';
import { type Row, fixed } from './row';
import type { Shift } from './shift';
import { unknownIn } from './system';

/**
 * The unknowns that the rows determine uniquely, by equalities or squeezed between bounds (deductive imputation),
 * once the shifts are believed and whatever the suspects may be.
 */
export function filledIn(rows: readonly Row[], variables: readonly Variable[], shifts: readonly Shift[], suspects: ReadonlySet<number>): ReadonlyMap<number, Fraction> {
  const left = shifts.reduce((believed, { variable, to }) => believed.map((row) => fixed(row, variable, valueOf(variables, variable), to)), rows);
  const unknown = [...unknownIn(left, variables)].sort((a, b) => a - b);
  return new Map(unknown.flatMap((variable) => {
    const near = neighbourhood(left, variable, variables, suspects);
    const range = reach(near.rows, near.free, variable, valueOf(variables, variable));
    const only = range && point(range);
    return only ? [[variable, only] as const] : [];
  }));
}

/** The rows an unknown can feel through other free variables, and those variables. */
function neighbourhood(rows: readonly Row[], from: number, variables: readonly Variable[], suspects: ReadonlySet<number>): { rows: readonly Row[]; free: readonly number[] } {
  const reached = new Set([from]);
  const isFree = (variable: number): boolean => variables[variable]?.value === undefined || suspects.has(variable);
  const near = new Set<Row>();
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

function valueOf(variables: readonly Variable[], variable: number): bigint {
  return variables[variable]?.value ?? 0n;
}
