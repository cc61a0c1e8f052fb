import { compareLists } from './compare-lists';
import { confirmation } from './confirm';
import { awayFromPrevious } from './previous';
import type { RecordReading } from './reading';
import type { ShiftCause, Shift } from './shift';
import type { System } from './system';
import type { ReadingEvidence } from './types';

/** A reading with what speaks for it. */
export interface RankedReading {
  readonly reading: RecordReading;
  readonly evidence: ReadingEvidence;
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
export function judgeOf(system: System, isAlone: boolean): (reading: RecordReading) => RankedReading {
  const isConfirmed = confirmation(system, isAlone);
  const distances = new Map<Shift, number>();
  const away = (shift: Shift): number => {
    const distance = distances.get(shift) ?? awayFromPrevious(system.variables, shift) ?? -Infinity;
    distances.set(shift, distance);
    return distance;
  };
  return (reading) => {
    const slips: ReadingEvidence[] = [];
    const bare: number[] = [];
    let farthest = -Infinity;
    for (const { cause, shifts } of reading.actions) {
      if (cause !== undefined) slips.push(evidenceOf(cause));
      for (const shift of shifts) {
        if (cause === undefined) bare.push(shift.variable);
        farthest = Math.max(farthest, away(shift));
      }
    }
    const isSure = isConfirmed(bare);
    const awayFromPast = farthest === -Infinity ? 0 : farthest;
    const merit = {
      slips: strengths(slips, bare.length),
      isUnconfirmed: isSure ? 0 : 1,
      awayFromPrevious: awayFromPast,
    };
    if (bare.length === 0) return { reading, merit, evidence: weakest(slips) };
    return { reading, merit, evidence: isSure ? 'confirmed' : awayFromPast < 0 ? 'previous' : 'only' };
  };
}

/** Negative when the first is the better one. */
export function compareMerit(left: Merit, right: Merit): number {
  const bySlips = compareLists(left.slips, right.slips) || left.isUnconfirmed - right.isUnconfirmed;
  return bySlips || left.awayFromPrevious - right.awayFromPrevious;
}

/** The evidence that a cause is. */
export function evidenceOf(cause: ShiftCause): ReadingEvidence {
  return cause === 'unit' || cause === 'sign' || cause === 'swap' ? cause : 'digit';
}

/** The weakest evidence among causes, each of which has some. */
export function weakest(evidence: readonly ReadingEvidence[]): ReadingEvidence {
  return evidence.reduce((worst, next) => (STRENGTH[next] > STRENGTH[worst] ? next : worst), evidence[0] ?? 'only');
}

/** In a sum of three a lost sign and a swap of the other two look alike; the sign is one cell, the swap two. */
const STRENGTH: Readonly<Record<ReadingEvidence, number>> = {
  unit: 0,
  sign: 1,
  swap: 2,
  digit: 3,
  confirmed: 4,
  previous: 5,
  only: 6,
};

function strengths(slips: readonly ReadingEvidence[], bare: number): readonly number[] {
  const order = slips.map((evidence) => STRENGTH[evidence]).sort((left, right) => right - left);
  return bare === 0 ? [0, ...order] : [1, -slips.length, ...order];
}
