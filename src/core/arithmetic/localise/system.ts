import { eliminatedAll, keyOf } from './eliminate';
import type { Problem } from './problem';
import { linker } from './linker';
import { type Variable, type IntegerRow, combined, factorIn, involves, isEquality } from './row';

/** A connected part of a block as its known amounts see it: unknowns are eliminated from both kinds of rows. */
export interface System {
  readonly variables: readonly Variable[];
  /** The least weight of a suspect, of whatever part. */
  readonly lightest: number;
  /** The common decimals of all whole amounts. */
  readonly decimals: number;
  /** What the relations demand as they stand, and what they demand within the tolerance. */
  readonly exact: readonly IntegerRow[];
  readonly loose: readonly IntegerRow[];
}

/** The connected parts of a block, each on its own; undefined for a part whose unknowns are too entangled. */
export function systemsOf({ variables, decimals, exact, loose }: Problem): readonly (System | undefined)[] {
  const lightest = variables.reduce(
    (least, { isSuspect, weight }) => (isSuspect ? Math.min(least, weight) : least),
    Infinity,
  );
  const whole = { variables, lightest, decimals };
  return connected(loose, exact).map((part) => {
    const unknown = unknownIn(part.loose, variables);
    if (unknown.size === 0 && !part.loose.some((row) => row.isBroken)) return { ...whole, ...part };
    const known = eliminatedAll(inOrder(part.loose), unknown);
    const strict = exact === loose ? known : eliminatedAll(inOrder(part.exact), unknown);
    return known && { ...whole, loose: known, exact: strict ?? known };
  });
}

/** The same order however the caller wrote the relations. */
function inOrder(rows: readonly IntegerRow[]): readonly IntegerRow[] {
  const byKey = new Map<string, IntegerRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

/** The unknown variables that occur in some rows, in ascending order. */
export function unknownIn(rows: readonly IntegerRow[], variables: readonly Variable[]): ReadonlySet<number> {
  const unknown = rows.flatMap((row) => row.variables.filter((variable) => variables[variable]?.value === undefined));
  return new Set(unknown.sort((left, right) => left - right));
}

/** Splits rows, and the rows beside them, into groups that share no variable. */
function connected(
  loose: readonly IntegerRow[],
  exact: readonly IntegerRow[],
): readonly Pick<System, 'loose' | 'exact'>[] {
  const leaders = new Map<number, number>();
  const leader = (variable: number): number => {
    const next = leaders.get(variable) ?? variable;
    return next === variable ? variable : leader(next);
  };
  for (const { variables } of loose) {
    const [first = 0, ...others] = variables;
    for (const other of others) {
      const [one, two] = [leader(first), leader(other)];
      if (one !== two) leaders.set(Math.max(one, two), Math.min(one, two));
    }
  }
  const groups = new Map<number, { loose: IntegerRow[]; exact: IntegerRow[] }>();
  for (const [at, row] of loose.entries()) {
    const [first] = row.variables;
    const key = first === undefined ? -1 : leader(first);
    const group = groups.get(key) ?? { loose: [], exact: [] };
    group.loose.push(row);
    group.exact.push(exact[at] ?? row);
    groups.set(key, group);
  }
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group);
}

/**
 * Says whether a second relation speaks for each of the changed cells: the broken equalities ask for the same values
 * more often than needed; or, for the only explanation there is, the other cells of the broken equality are cleared
 * by another equality that holds.
 */
export function confirmation(system: System, isAlone: boolean): (changed: readonly number[]) => boolean {
  const equalities = system.exact.filter(isEquality);
  const broken = equalities.filter((row) => row.isBroken);
  const partsOf = linker(broken);
  const known = new Map<string, boolean>();
  const isConfirmed = (part: readonly number[]): boolean => {
    const asking = broken.filter((row) => part.some((variable) => involves(row, variable)));
    return isAskedTwice(part, asking) || (isAlone && isCleared(system, equalities, part, asking));
  };
  return (changed) =>
    partsOf(changed).every((part) => {
      const key = part.join();
      const answer = known.get(key) ?? isConfirmed(part);
      known.set(key, answer);
      return answer;
    });
}

function isAskedTwice(part: readonly number[], asking: readonly IntegerRow[]): boolean {
  const isInTwo = (variable: number): boolean => asking.filter((row) => involves(row, variable)).length > 1;
  return part.every(isInTwo) && rank(asking) > part.length;
}

function isCleared(
  { variables }: System,
  equalities: readonly IntegerRow[],
  part: readonly number[],
  asking: readonly IntegerRow[],
): boolean {
  const [[variable], [row]] = [part, asking];
  if (row === undefined || asking.length > 1 || part.length > 1) return false;
  const others = row.variables.filter((other) => other !== variable && variables[other]?.isSuspect);
  return (
    others.length > 0 && others.every((other) => equalities.some((holds) => !holds.isBroken && involves(holds, other)))
  );
}

/** How many of the rows say something of their own. */
function rank(rows: readonly IntegerRow[]): number {
  const [first, ...others] = rows.filter(({ variables }) => variables.length > 0);
  const [variable, pivot] = [first?.variables[0], first?.factors[0]];
  if (first === undefined || variable === undefined || pivot === undefined) return 0;
  return 1 + rank(others.map((row) => combined(row, pivot, first, -factorIn(row, variable))));
}
