import { combine, type Combined, outcomeOf } from './outcome';
import { problemOf, type Problem, weightOfSet } from './problem';
import { isSolvable } from './solvable';
import { systemsOf, unknownIn } from './system';
import type {
  RelationBlock,
  Localisation,
  LocalisationStatus,
  SearchWork,
  RecordCandidate,
  ValueChange,
} from './types';
import { believed, type Shift } from './shift';
import { eliminatedAll, reach } from './eliminate';
import { shiftsOf } from './reading';
import { toNumber } from '../decimal';
import { type Fraction, decimalFrom, fraction } from '../fraction';
import type { RankedReading } from './rank';
import { point } from './range';
import { involves, type IntegerRow } from './row';

/**
 * Says which cells of a record are wrong and what they should be: all sets of least weight whose change satisfies
 * every relation (Fellegi and Holt 1976), ranked by evidence of how people mistype. Exact, without randomness, and
 * the same for any order of relations, terms and variables. Throws a RangeError for numbers that are not finite.
 * With `work` it looks at no more rows than are left, and takes off those it looked at: below zero, it was given up.
 * What it then cannot locate is not asked whether it could hold at all.
 */
export function localise(block: RelationBlock, work?: SearchWork): Localisation {
  const problem = problemOf(block);
  const outcomes = systemsOf(problem).map((system) => system && outcomeOf(system, work ?? { left: Infinity }));
  const explained = outcomes.filter((outcome) => outcome !== undefined);
  if (explained.length < outcomes.length)
    return nothing(work || isSolvable(problem.unlocked) ? 'unlocated' : 'infeasible');
  return answerOf(problem, combine(explained));
}

function nothing(status: LocalisationStatus): Localisation {
  return { status, weight: 0, minimalSets: [], candidates: [], filled: {} };
}

/** The answer in the caller's names and numbers. */
function answerOf(problem: Problem, { weight, sets, candidates, isSettled }: Combined): Localisation {
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

/**
 * Writes readings in the caller's names and numbers, changes in the order of the names; equal shifts are written once.
 */
function writer(problem: Problem): (ranked: Pick<RankedReading, 'reading' | 'evidence'>) => RecordCandidate {
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
function amountAsNumber({ decimals }: Problem, { over, under }: Fraction): number {
  const places = under === 1n ? 0 : 20;
  const { units } = decimalFrom({ over, under }, places);
  return toNumber({ units, decimals: decimals + places });
}

function changeOf(problem: Problem, { variable, to }: Shift): ValueChange {
  const { name = '', value = 0n } = problem.variables[variable] ?? {};
  return { variable: name, from: amountAsNumber(problem, fraction(value)), to: amountAsNumber(problem, to) };
}

/**
 * The unknowns that the rows determine uniquely, by equalities or squeezed between bounds (deductive imputation),
 * once the shifts are believed and whatever the suspects may be.
 */
function filledIn(
  { exact, variables }: Problem,
  shifts: readonly Shift[],
  suspects: ReadonlySet<number>,
): ReadonlyMap<number, Fraction> {
  const left = believed(exact, variables, shifts);
  const isFree = (variable: number): boolean => variables[variable]?.value === undefined || suspects.has(variable);
  const unknown = [...unknownIn(left, variables)].sort((a, b) => a - b);
  return new Map(
    unknown.flatMap((variable) => {
      const near = neighbourhood(left, variable, isFree);
      const range = reach(near.rows, near.free, variable, 0n);
      const only = range && point(range);
      return only ? [[variable, only] as const] : [];
    }),
  );
}

interface Neighbourhood {
  readonly rows: readonly IntegerRow[];
  readonly free: readonly number[];
}

/** The rows an unknown can feel through other free variables, and those variables. */
function neighbourhood(
  rows: readonly IntegerRow[],
  from: number,
  isFree: (variable: number) => boolean,
): Neighbourhood {
  const reached = new Set([from]);
  const near = new Set<IntegerRow>();
  for (const variable of reached) {
    for (const row of rows) {
      if (near.has(row) || !involves(row, variable)) continue;
      near.add(row);
      for (const other of row.variables) if (isFree(other)) reached.add(other);
    }
  }
  reached.delete(from);
  return { rows: [...near], free: [...reached].sort((a, b) => a - b) };
}
