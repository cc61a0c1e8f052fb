import { fraction } from '../fraction';
import { POWERS } from '../slip';
import { believed, type Shift, isOfOrder, powered, shift } from './shift';
import { rowsByVariable } from './linker';
import { type Variable, type IntegerRow, allows, factorIn } from './row';
import type { Mishap } from './reading';
import type { System } from './system';

/** More combined causes than this are not a cause but chance. */
const MOST = 24;

/**
 * Causes that change several cells at once and mend a broken sum without breaking another: two cells whose values
 * changed places, and cells that the previous period shows to be in the wrong unit together.
 */
export function causes(system: System): readonly Mishap[] {
  const found = [...unitGroups(system), ...swaps(system)];
  return found.length > MOST ? [] : found;
}

function swaps({ loose, variables }: System): readonly Mishap[] {
  const suspects = suspectsOf({ loose, variables });
  const pairs = new Map<string, Pair>();
  for (const row of loose.filter(isTelling)) {
    for (const pair of mendingPairs(row, suspects, variables)) pairs.set(pair.join(), pair);
  }
  const rowsOf = rowsByVariable(loose);
  const isHarmless = (left: number, right: number): boolean =>
    [...(rowsOf.get(left) ?? []), ...(rowsOf.get(right) ?? [])].every(
      (row) => row.isBroken || allows(row, swapped(row, variables, left, right)),
    );
  const isHelpful = ([left, right]: Pair): boolean =>
    isPrintable(variables[left], variables[right]) &&
    isPrintable(variables[right], variables[left]) &&
    isHarmless(left, right);
  const helpful = [...pairs.values()].filter(isHelpful);
  return helpful.sort(([a, b], [c, d]) => a - c || b - d).map(([left, right]) => swap(variables, left, right));
}

/** The suspects that occur in the rows. */
function suspectsOf({ loose, variables }: Pick<System, 'loose' | 'variables'>): readonly number[] {
  const members = new Set(loose.flatMap((row) => row.variables));
  return [...members].filter((variable) => variables[variable]?.isSuspect).sort((left, right) => left - right);
}

/** The pairs that a row weighs differently, and whose interchange mends it; smaller variable first. */
function mendingPairs(row: IntegerRow, suspects: readonly number[], variables: readonly Variable[]): readonly Pair[] {
  const terms = suspects.map((variable) => ({
    variable,
    factor: factorIn(row, variable),
    value: variables[variable]?.value ?? 0n,
  }));
  const pairs: Pair[] = [];
  for (const [at, one] of terms.entries())
    for (let next = at + 1; next < terms.length; next++) {
      const other = terms[next] ?? one;
      if (one.factor === other.factor) continue;
      const mended = row.value + (one.factor - other.factor) * (other.value - one.value);
      if (allows(row, mended)) pairs.push([one.variable, other.variable]);
    }
  return pairs;
}

type Pair = readonly [number, number];

/** A row's sum after two variables have changed places. */
function swapped(row: IntegerRow, variables: readonly Variable[], left: number, right: number): bigint {
  const [one, other] = [variables[left]?.value ?? 0n, variables[right]?.value ?? 0n];
  const difference = factorIn(row, left) - factorIn(row, right);
  return row.value + difference * (other - one);
}

/** Interchanging always mends `a ≤ b`; only a sum with two ends is telling. */
function isTelling({ isBroken, low, high }: IntegerRow): boolean {
  return isBroken && low !== undefined && high !== undefined;
}

/** Whether a value can be printed in the other variable's place. */
function isPrintable(from: Variable | undefined, to: Variable | undefined): boolean {
  return !to?.isGridKnown || (from?.value ?? 0n) % to.step === 0n;
}

function swap(variables: readonly Variable[], left: number, right: number): Mishap {
  const moved = (to: number, from: number): Shift => shift(to, fraction(variables[from]?.value ?? 0n), 'swap');
  return { shifts: [moved(left, right), moved(right, left)], cause: 'swap' };
}

function unitGroups(system: System): readonly Mishap[] {
  const remembered = suspectsOf(system).filter((variable) => system.variables[variable]?.previous !== undefined);
  if (remembered.length < 2) return [];
  return POWERS.map((power) => unitGroup(system, remembered, power)).filter(
    (action) => action.shifts.length > 1 && mends(system, action),
  );
}

function unitGroup({ variables }: System, remembered: readonly number[], power: number): Mishap {
  const shifts = remembered.flatMap((variable) => {
    const known = variables[variable];
    const to = known?.value === undefined ? undefined : powered(known, known.value, power);
    return to !== undefined && isOfOrder(to, known?.previous) ? [shift(variable, fraction(to), 'unit')] : [];
  });
  return { shifts, cause: 'unit' };
}

function mends(system: System, action: Mishap): boolean {
  const after = believed(system.loose, system.variables, action.shifts);
  const isWorse = after.some((row, at) => row.isBroken && !system.loose[at]?.isBroken);
  return !isWorse && system.loose.some((row, at) => isTelling(row) && !after[at]?.isBroken);
}
