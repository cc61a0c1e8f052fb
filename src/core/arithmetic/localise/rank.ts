import { type Mishap, type RecordReading, mishapKey, shiftsOf } from './reading';
import { type System, confirmation } from './system';
import { compareLists } from './search';
import { awayFromPrevious, type ShiftCause, type Shift } from './shift';
import type { ReadingEvidence } from './types';

/** Readings in groups of equal merit, best group first; of readings with the same changes the best is kept. */
export function tiers(system: System, readings: readonly RecordReading[]): readonly (readonly RankedReading[])[] {
  const ranked = readings.map(judgeOf(system, readings.length === 1));
  const [best = [], ...others] = grouped(distinct(ranked.sort((left, right) => compareMerit(left.merit, right.merit))));
  const { kept, mirrors } = withoutMirrors(best);
  const groups = [kept, mirrors, ...others].filter((group) => group.length > 0);
  return isDecidedByPrevious(groups) ? [kept.map(asPrevious), ...groups.slice(1)] : groups;
}

/** Whether one reading is the best only because the previous period speaks against the others. */
function isDecidedByPrevious([best = [], next = []]: readonly (readonly RankedReading[])[]): boolean {
  const [first, second] = [best[0]?.merit, next[0]?.merit];
  if (best.length !== 1 || first === undefined || second === undefined) return false;
  return compareMerit({ ...first, awayFromPrevious: second.awayFromPrevious }, second) === 0;
}

function asPrevious(ranked: RankedReading): RankedReading {
  return ranked.evidence === 'only' ? { ...ranked, evidence: 'previous' } : ranked;
}

/** The slips that all readings share; a swap is shared as a whole. */
export function shared(readings: readonly RankedReading[]): readonly Mishap[] {
  const [first, ...others] = readings;
  const own = (first?.reading.actions ?? []).filter(({ cause }) => cause !== undefined);
  return others.reduce((left, { reading }) => {
    if (left.length === 0) return left;
    const keys = new Set(reading.actions.map(mishapKey));
    return left.filter((action) => keys.has(mishapKey(action)));
  }, own);
}

function grouped(ranked: readonly RankedReading[]): readonly (readonly RankedReading[])[] {
  const groups: RankedReading[][] = [];
  for (const next of ranked) {
    const last = groups.at(-1);
    if (last?.[0] && compareMerit(last[0].merit, next.merit) === 0) last.push(next);
    else groups.push([next]);
  }
  return groups;
}

/** Only combined causes can lead to the same changes as something else. */
function distinct(ranked: readonly RankedReading[]): readonly RankedReading[] {
  const isSimple = ranked.every(({ reading }) => reading.actions.every(({ shifts }) => shifts.length === 1));
  if (isSimple) return ranked;
  const byChanges = new Map<string, RankedReading>();
  for (const next of ranked) {
    const key = shiftsOf(next.reading)
      .map((shift) => shift.key)
      .sort()
      .join();
    if (!byChanges.has(key)) byChanges.set(key, next);
  }
  return [...byChanges.values()];
}

/** Comparing every reading with every other is only worth it for short lists. */
const MOST = 300;

/**
 * A digit too many in one cell always looks like the same digit missing in its counterpart (558.40 beside 58.62).
 * Taking a digit away can only be done in a few ways, putting one in in dozens, and small numbers are commoner than
 * large ones: so the reading with the digit too many is kept and its mirror image goes.
 */
function withoutMirrors(best: readonly RankedReading[]): {
  readonly kept: readonly RankedReading[];
  readonly mirrors: readonly RankedReading[];
} {
  if (best.length > MOST) return { kept: best, mirrors: [] };
  const mirrors = best.filter(
    ({ reading }) => isLosing(reading) && best.some((other) => isMirrorOf(reading, other.reading)),
  );
  return { kept: best.filter((next) => !mirrors.includes(next)), mirrors };
}

function isLosing({ actions }: RecordReading): boolean {
  return actions.some(({ cause }) => cause === 'dropped');
}

function isMirrorOf(reading: RecordReading, other: RecordReading): boolean {
  const [lost, ...more] = difference(reading, other);
  const [gained] = difference(other, reading);
  const isPair = more.length === 0 && reading.actions.length === other.actions.length;
  return isPair && lost?.cause === 'dropped' && gained?.cause === 'added';
}

function difference(left: RecordReading, right: RecordReading): readonly Mishap[] {
  const keys = new Set(right.actions.map(mishapKey));
  return left.actions.filter((action) => !keys.has(mishapKey(action)));
}

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
function judgeOf(system: System, isAlone: boolean): (reading: RecordReading) => RankedReading {
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
function compareMerit(left: Merit, right: Merit): number {
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
