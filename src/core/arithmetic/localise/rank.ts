import { type Fraction, fraction, opposite, order, product, sum } from '../fraction';
import { areConfirmed } from './confirm';
import { isMirror } from './mirror';
import { type Action, type Reading, actionKey, shiftKey } from './reading';
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
 * What decides between readings, in this order: readings made of slips alone before others, by their weakest slip;
 * then confirmation by a second relation; then the previous period. Smaller is better everywhere.
 */
interface Merit {
  readonly slips: readonly number[];
  readonly isUnconfirmed: number;
  readonly awayFromPrevious: number;
}

/** Readings in groups of equal merit, best group first; of readings with the same changes the best is kept. */
export function tiers(system: System, readings: readonly Reading[]): readonly (readonly Ranked[])[] {
  const isAlone = readings.length === 1;
  const ranked = readings.map((reading) => rank(system, reading, isAlone));
  const groups: Ranked[][] = [];
  const seen = new Set<string>();
  for (const next of sorted(ranked)) {
    const key = shiftsOf(next.reading).map(shiftKey).sort().join();
    if (seen.has(key)) continue;
    seen.add(key);
    const [last] = groups.at(-1) ?? [];
    if (last && compareMerit(last.merit, next.merit) === 0) groups.at(-1)?.push(next);
    else groups.push([next]);
  }
  const [best = [], ...others] = groups;
  const mirrors = best.filter(({ reading }) => isMirror(reading, best.map((other) => other.reading)));
  return [best.filter((next) => !mirrors.includes(next)), mirrors, ...others].filter((group) => group.length > 0);
}

/** The slips that all readings share; a swap is shared as a whole. */
export function shared(readings: readonly Ranked[]): readonly Action[] {
  const keys = readings.map(({ reading }) => new Set(reading.actions.map(actionKey)));
  const [first] = readings;
  return (first?.reading.actions ?? []).filter((action) => action.cause && keys.every((own) => own.has(actionKey(action))));
}

/** All shifts of a reading. */
export function shiftsOf({ actions }: Reading): readonly Shift[] {
  return actions.flatMap(({ shifts }) => shifts);
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

function rank(system: System, reading: Reading, isAlone: boolean): Ranked {
  const bare = reading.actions.filter(({ cause }) => cause === undefined).flatMap(({ shifts }) => shifts);
  const slips = evidenceOf(reading.actions);
  const isConfirmed = areConfirmed(system, bare.map(({ variable }) => variable), isAlone);
  const away = awayFromPrevious(system, shiftsOf(reading));
  const strengths = slips.map((evidence) => STRENGTH[evidence]).sort((left, right) => right - left);
  const merit = {
    slips: bare.length === 0 ? [0, ...strengths] : [1, -slips.length, ...strengths],
    isUnconfirmed: isConfirmed ? 0 : 1,
    awayFromPrevious: away,
  };
  if (bare.length === 0) return { reading, merit, evidence: weakest(slips) };
  return { reading, merit, evidence: isConfirmed ? 'confirmed' : away < 0 ? 'previous' : 'only' };
}

/** −2 when every shift with a known past arrives exactly there, −1 when it comes much nearer, 1 when one goes away, else 0. */
function awayFromPrevious({ variables }: System, shifts: readonly Shift[]): number {
  const steps = shifts.flatMap(({ variable, to }) => {
    const { previous, value } = variables[variable] ?? {};
    return previous === undefined || value === undefined ? [] : [step(fraction(value), to, fraction(previous))];
  });
  return steps.length === 0 ? 0 : Math.max(...steps);
}

/** How many times nearer or farther a change must be before it speaks for or against a reading. */
const CLEARLY = fraction(3n);

function step(from: Fraction, to: Fraction, past: Fraction): number {
  const [before, after] = [distance(from, past), distance(to, past)];
  if (after.over === 0n) return -2;
  if (order(product(after, CLEARLY), before) <= 0) return -1;
  return order(product(before, CLEARLY), after) <= 0 ? 1 : 0;
}

function distance(left: Fraction, right: Fraction): Fraction {
  const { over, under } = sum(left, opposite(right));
  return { over: over < 0n ? -over : over, under };
}

function sorted(ranked: readonly Ranked[]): readonly Ranked[] {
  return [...ranked].sort((left, right) => compareMerit(left.merit, right.merit));
}

function compareMerit(left: Merit, right: Merit): number {
  return compareLists(left.slips, right.slips) || left.isUnconfirmed - right.isUnconfirmed || left.awayFromPrevious - right.awayFromPrevious;
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
