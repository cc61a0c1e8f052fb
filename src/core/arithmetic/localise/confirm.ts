import { linker } from './parts';
import { type IntegerRow, combined, isEquality } from './row';
import type { System } from './system';

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
    const asking = broken.filter(({ terms }) => part.some((variable) => terms.has(variable)));
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
  const isInTwo = (variable: number): boolean => asking.filter(({ terms }) => terms.has(variable)).length > 1;
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
  const others = [...row.terms.keys()].filter((other) => other !== variable && variables[other]?.isSuspect);
  return (
    others.length > 0 && others.every((other) => equalities.some((holds) => !holds.isBroken && holds.terms.has(other)))
  );
}

/** How many of the rows say something of their own. */
function rank(rows: readonly IntegerRow[]): number {
  const [first, ...others] = rows.filter(({ terms }) => terms.size > 0);
  const [lead] = first?.terms ?? [];
  if (first === undefined || lead === undefined) return 0;
  const [variable, pivot] = lead;
  return 1 + rank(others.map((row) => combined(row, pivot, first, -(row.terms.get(variable) ?? 0n))));
}
