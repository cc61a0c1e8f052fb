import { confirmation } from './confirm';
import { awayFromPrevious } from './previous';
import { type Action, type Reading, shiftsOf } from './reading';
import type { Shift } from './shift';
import type { System } from './system';
import type { Evidence } from './types';

/** A reading with what speaks for it. */
export interface Ranked {
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly merit: Merit;
}

/**
 * What decides between readings, in this order: readings made of slips alone before others, by their weakest slip,
 * then those with more slips; then confirmation by a second relation; then the previous period. Smaller is better.
 */
export interface Merit {
  readonly slips: readonly number[];
  readonly isUnconfirmed: number;
  readonly awayFromPrevious: number;
}

/** Ranks the readings of one system; `isAlone` when there is only one. */
export function judgeOf(system: System, isAlone: boolean): (reading: Reading) => Ranked {
  const isConfirmed = confirmation(system, isAlone);
  const distances = new Map<Shift, number | undefined>();
  const away = (shift: Shift): number | undefined => {
    if (!distances.has(shift)) distances.set(shift, awayFromPrevious(system.variables, shift));
    return distances.get(shift);
  };
  return (reading) => {
    const bare = reading.actions.filter(({ cause }) => cause === undefined);
    const slips = evidenceOf(reading.actions);
    const known = shiftsOf(reading).flatMap((shift) => away(shift) ?? []);
    const isSure = isConfirmed(shiftsOf({ actions: bare }).map(({ variable }) => variable));
    const merit = { slips: strengths(slips, bare.length), isUnconfirmed: isSure ? 0 : 1, awayFromPrevious: known.length === 0 ? 0 : Math.max(...known) };
    if (bare.length === 0) return { reading, merit, evidence: weakest(slips) };
    return { reading, merit, evidence: isSure ? 'confirmed' : merit.awayFromPrevious < 0 ? 'previous' : 'only' };
  };
}

/** Negative when the first is the better one. */
export function compareMerit(left: Merit, right: Merit): number {
  return compareLists(left.slips, right.slips) || left.isUnconfirmed - right.isUnconfirmed || left.awayFromPrevious - right.awayFromPrevious;
}

/** What speaks for each action that has a cause. */
export function evidenceOf(actions: readonly Action[]): readonly Evidence[] {
  return actions.flatMap(({ cause }) => (cause === undefined ? [] : cause === 'unit' || cause === 'sign' || cause === 'swap' ? cause : 'digit'));
}

/** The weakest evidence among causes, each of which has some. */
export function weakest(evidence: readonly Evidence[]): Evidence {
  return evidence.reduce((worst, next) => (STRENGTH[next] > STRENGTH[worst] ? next : worst), evidence[0] ?? 'only');
}

const STRENGTH: Readonly<Record<Evidence, number>> = { unit: 0, sign: 1, swap: 1, digit: 2, confirmed: 3, previous: 4, only: 5 };

function strengths(slips: readonly Evidence[], bare: number): readonly number[] {
  const order = slips.map((evidence) => STRENGTH[evidence]).sort((left, right) => right - left);
  return bare === 0 ? [0, ...order] : [1, -slips.length, ...order];
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
