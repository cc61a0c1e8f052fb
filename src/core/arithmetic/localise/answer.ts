import { believed } from './believed';
import { amountAsNumber, writer } from './candidate';
import type { Combined } from './combine';
import { eliminatedAll } from './eliminate';
import { filledIn } from './fill';
import { type Problem, weightOfSet } from './problem';
import { shiftsOf } from './reading';
import type { Shift } from './shift';
import type { Localisation } from './types';

/** The answer in the caller's names and numbers. */
export function answerOf(problem: Problem, { weight, sets, candidates, isSettled }: Combined): Localisation {
  const name = (variable: number): string => problem.variables[variable]?.name ?? '';
  const isConsistent = sets.length === 1 && sets[0]?.length === 0;
  const best = isSettled ? candidates[0] : undefined;
  const shifts = best ? shiftsOf(best.reading) : [];
  const filled = hasUnknown(problem)
    ? filledIn(problem, best?.evidence === 'only' ? [] : shifts, suspects(sets, candidates))
    : new Map();
  return {
    status: isConsistent ? 'consistent' : isSettled ? 'located' : 'tie',
    weight: weightOfSet(problem, weight),
    minimalSets: isConsistent ? [] : sets.map((set) => set.map(name)),
    candidates: isConsistent ? [] : candidates.map(writer(problem)),
    filled: Object.fromEntries(
      [...filled].map(([variable, value]) => [name(variable), amountAsNumber(problem, value)]),
    ),
    ...(isSettled && isRounded(problem, shifts) ? { rounding: true as const } : {}),
  };
}

function hasUnknown({ variables }: Problem): boolean {
  return variables.some(({ value }) => value === undefined);
}

/** Every variable that some explanation would change. */
function suspects(sets: Combined['sets'], candidates: Combined['candidates']): ReadonlySet<number> {
  const found = new Set(sets.flat());
  for (const { reading } of candidates) for (const { variable } of shiftsOf(reading)) found.add(variable);
  return found;
}

/** Whether the reading leaves a relation that holds only within the tolerance. */
function isRounded({ exact, loose, variables }: Problem, shifts: readonly Shift[]): boolean {
  if (exact === loose) return false;
  const unknown = variables.flatMap(({ value }, variable) => (value === undefined ? [variable] : []));
  return eliminatedAll(believed(exact, variables, shifts), unknown)?.some((row) => row.isBroken) ?? false;
}
