import { answerOf } from './answer';
import { combine } from './combine';
import { eliminatedAll } from './eliminate';
import { outcomeOf } from './outcome';
import { type Problem, problemOf } from './problem';
import { systemsOf } from './system';
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
  if (explained.length < outcomes.length) return nothing(isContradictory(problem) ? 'infeasible' : 'unlocated');
  return answerOf(problem, combine(explained));
}

function nothing(status: Status): Localisation {
  return { status, weight: 0, minimalSets: [], candidates: [], filled: {} };
}

/** Whether no values at all satisfy the relations, not even with the locked ones changed. */
function isContradictory({ unlocked, variables }: Problem): boolean {
  return eliminatedAll(unlocked, variables.keys())?.some((row) => row.isBroken) ?? false;
}
