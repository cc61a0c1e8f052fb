import { answerOf } from './answer';
import { combine } from './combine';
import { outcomeOf } from './outcome';
import { problemOf } from './problem';
import { isSolvable } from './solvable';
import { systemsOf } from './system';
import type { RelationBlock, Localisation, LocalisationStatus, SearchWork } from './types';

/**
 * Says which cells of a record are wrong and what they should be: all sets of least weight whose change satisfies
 * every relation (Fellegi and Holt 1976), ranked by evidence of how people mistype. Exact, without randomness, and
 * the same for any order of relations, terms and variables. Throws a RangeError for numbers that are not finite.
 * With `work` it looks at no more rows than are left, and takes off those it looked at: below zero, it was given up.
 */
export function localise(block: RelationBlock, work: SearchWork = { left: Infinity }): Localisation {
  const problem = problemOf(block);
  const outcomes = systemsOf(problem).map((system) => system && outcomeOf(system, work));
  const explained = outcomes.filter((outcome) => outcome !== undefined);
  if (explained.length < outcomes.length) return nothing(isSolvable(problem.unlocked) ? 'unlocated' : 'infeasible');
  return answerOf(problem, combine(explained));
}

function nothing(status: LocalisationStatus): Localisation {
  return { status, weight: 0, minimalSets: [], candidates: [], filled: {} };
}
