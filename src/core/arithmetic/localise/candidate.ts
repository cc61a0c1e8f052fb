import { toNumber } from '../decimal';
import { type Fraction, decimalFrom, fraction } from '../fraction';
import type { RankedReading } from './merit';
import type { Problem } from './problem';
import { shiftsOf } from './reading';
import type { Shift } from './shift';
import type { RecordCandidate, ValueChange } from './types';

/**
 * Writes readings in the caller's names and numbers, changes in the order of the names; equal shifts are written once.
 */
export function writer(problem: Problem): (ranked: Pick<RankedReading, 'reading' | 'evidence'>) => RecordCandidate {
  const written = new Map<Shift, ValueChange>();
  const write = (shift: Shift): ValueChange => {
    const change = written.get(shift) ?? changeOf(problem, shift);
    written.set(shift, change);
    return change;
  };
  return ({ reading, evidence }) => {
    const shifts = shiftsOf(reading).sort((left, right) => left.variable - right.variable);
    return { changes: shifts.map(write), evidence };
  };
}

/** A whole-number amount as the caller counts it; endless decimals end after twenty. */
export function amountAsNumber({ decimals }: Problem, { over, under }: Fraction): number {
  const places = under === 1n ? 0 : 20;
  const { units } = decimalFrom({ over, under }, places);
  return toNumber({ units, decimals: decimals + places });
}

function changeOf(problem: Problem, { variable, to }: Shift): ValueChange {
  const { name = '', value = 0n } = problem.variables[variable] ?? {};
  return { variable: name, from: amountAsNumber(problem, fraction(value)), to: amountAsNumber(problem, to) };
}
