import { eliminatedAll } from './eliminate';
import { combine, statusOf } from './combine';
import { filledIn } from './fill';
import { outcomeOf } from './outcome';
import { type Problem, problemOf, weightOfSet } from './problem';
import { shiftsOf } from './rank';
import { fixed } from './row';
import { systemsOf } from './system';
import type { Shift } from './shift';
import { candidateOf, numberOf } from './candidate';
import type { Block, Localisation, Status } from './types';

/**
 * Says which cells of a record are wrong and what they should be: all sets of least weight whose change satisfies
 * every relation (Fellegi and Holt 1976), ranked by evidence of how people mistype. Exact, without randomness, and
 * the same for any order of relations, terms and variables. Throws a RangeError for numbers that are not finite.
 */
export function localise(block: Block): Localisation {
  const problem = problemOf(block);
  const outcomes = systemsOf(problem).map((system) => system && outcomeOf(system));
  const explained = outcomes.filter((outcome) => outcome !== undefined);
  if (explained.length < outcomes.length) return unexplained(isContradictory(problem) ? 'infeasible' : 'unlocated');
  const { weight, sets, candidates, isSettled } = combine(explained);
  const status = statusOf(sets, isSettled);
  const best = candidates[0];
  const believed = isSettled && best && best.evidence !== 'only' ? shiftsOf(best.reading) : [];
  const suspects = new Set(sets.flat().concat(candidates.flatMap(({ reading }) => shiftsOf(reading).map(({ variable }) => variable))));
  const filled = filledIn(problem.exact, problem.variables, believed, suspects);
  return {
    status,
    weight: weightOfSet(problem, weight),
    minimalSets: status === 'consistent' ? [] : sets.map((set) => set.map((variable) => nameOf(problem, variable))),
    candidates: status === 'consistent' ? [] : candidates.map((candidate) => candidateOf(problem, candidate)),
    filled: Object.fromEntries([...filled].map(([variable, value]) => [nameOf(problem, variable), numberOf(problem, value)])),
    ...(isSettled && isRounded(problem, best ? shiftsOf(best.reading) : []) ? { rounding: true as const } : {}),
  };
}

function unexplained(status: Status): Localisation {
  return { status, weight: 0, minimalSets: [], candidates: [], filled: {} };
}

/** Whether no values at all satisfy the relations, not even with the locked ones changed. */
function isContradictory({ unlocked, variables }: Problem): boolean {
  return eliminatedAll(unlocked, variables.keys())?.some((row) => row.isBroken) ?? false;
}

function nameOf({ variables }: Problem, variable: number): string {
  return variables[variable]?.name ?? '';
}

/** Whether the reading leaves a relation that holds only within the tolerance. */
function isRounded({ exact, loose, variables }: Problem, shifts: readonly Shift[]): boolean {
  if (exact === loose) return false;
  const believed = shifts.reduce((rows, { variable, to }) => rows.map((row) => fixed(row, variable, variables[variable]?.value ?? 0n, to)), exact);
  const unknown = variables.flatMap(({ value }, variable) => (value === undefined ? [variable] : []));
  return eliminatedAll(believed, unknown)?.some((row) => row.isBroken) ?? false;
}
