import { toNumber } from '../decimal';
import { type Fraction, decimalFrom, fraction } from '../fraction';
import type { Problem } from './problem';
import { type Ranked, shiftsOf } from './rank';
import type { Candidate } from './types';

/** A reading in the caller's names and numbers, changes in the order of the names. */
export function candidateOf(problem: Problem, { reading, evidence }: Pick<Ranked, 'reading' | 'evidence'>): Candidate {
  const shifts = [...shiftsOf(reading)].sort((left, right) => left.variable - right.variable);
  const changes = shifts.map(({ variable, to }) => {
    const { name = '', value = 0n } = problem.variables[variable] ?? {};
    return { variable: name, from: numberOf(problem, fraction(value)), to: numberOf(problem, to) };
  });
  return { changes, evidence };
}

/** A whole-number amount as the caller counts it; endless decimals end after twenty. */
export function numberOf({ decimals }: Problem, { over, under }: Fraction): number {
  const places = under === 1n ? 0 : 20;
  const { units } = decimalFrom({ over, under }, places);
  return toNumber({ units, decimals: decimals + places });
}
