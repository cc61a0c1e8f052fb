import { believed } from './shift';
import { type Merit, type RankedReading, tiers, evidenceOf, weakest, shared } from './rank';
import { type Mishap, type RecordReading, reader } from './reading';
import { involves, type IntegerRow } from './row';
import { leastWeight } from './packing';
import { leastSets, compareLists } from './search';
import type { System } from './system';
import { causes } from './together';
import type { SearchWork } from './types';

/** How one connected part of a block can be made consistent. A consistent one needs the empty reading. */
export interface PartOutcome {
  readonly weight: number;
  readonly sets: readonly (readonly number[])[];
  /** Readings in groups of equal merit, best first. */
  readonly tiers: readonly (readonly RankedReading[])[];
}

const NO_MERIT: Merit = { slips: [], isUnconfirmed: 0, awayFromPrevious: 0 };
const NOTHING: PartOutcome = {
  weight: 0,
  sets: [[]],
  tiers: [[{ reading: { actions: [] }, evidence: 'only', merit: NO_MERIT }]],
};

/** Explains one part; undefined when no change of its suspects can satisfy it or the search was given up. */
export function outcomeOf(system: System, work: SearchWork): PartOutcome | undefined {
  if (!system.loose.some((row) => row.isBroken)) return NOTHING;
  const explanation = leastSets(system.loose, system.variables, work);
  if (explanation === undefined) return undefined;
  const { weight, sets } = explanation;
  const read = reader(system);
  const readings = [
    ...sets.map(read),
    ...readingsTogether({ system, found: causes(system), taken: [], budget: weight, work }),
  ];
  const [best = [], ...others] = tiers(system, readings);
  return {
    weight,
    sets,
    tiers: [best, ...others.map((tier) => tier.filter(isWorthTelling)).filter((tier) => tier.length > 0)],
  };
}

/** A combined cause beside bare repairs is chance, unless nothing better is found. */
function isWorthTelling({ reading }: RankedReading): boolean {
  return (
    reading.actions.every(({ shifts }) => shifts.length === 1) ||
    reading.actions.every(({ cause }) => cause !== undefined)
  );
}

interface Together {
  readonly system: System;
  readonly found: readonly Mishap[];
  readonly taken: readonly Mishap[];
  readonly budget: number;
  readonly work: SearchWork;
}

/** Readings that begin with combined causes, each counted as one change, and cost no more than the least weight. */
function readingsTogether({ system, found, taken, budget, work }: Together): readonly RecordReading[] {
  return found.flatMap((cause, at) => {
    const left = budget - weightOf(system, cause);
    if (left < 0 || taken.length === 3 || taken.some((other) => overlap(other, cause))) return [];
    const isWorthIt = weightBeside(system, cause) <= left;
    const canGoOn = found.some((other, i) => i > at && weightOf(system, other) <= left);
    if (!isWorthIt && !canGoOn) return [];
    const rest = believedIn(system, cause);
    const actions = [...taken, cause];
    return [
      ...(isWorthIt ? completed(rest, actions, left, work) : []),
      ...(canGoOn
        ? readingsTogether({ system: rest, found: found.slice(at + 1), taken: actions, budget: left, work })
        : []),
    ];
  });
}

/** The least weight that it takes to mend what a cause leaves broken, or less. */
function weightBeside({ loose, variables }: System, { shifts }: Mishap): number {
  const isLeft = (row: IntegerRow): boolean => row.isBroken && !shifts.some(({ variable }) => involves(row, variable));
  return leastWeight(loose.filter(isLeft), variables);
}

/** What else must change once the combined causes are believed. */
function completed(
  system: System,
  actions: readonly Mishap[],
  budget: number,
  work: SearchWork,
): readonly RecordReading[] {
  const rest = leastSets(system.loose, system.variables, work, budget);
  if (!rest) return [];
  return rest.sets.map(reader(system)).map((reading) => ({ actions: [...actions, ...reading.actions] }));
}

function believedIn(system: System, cause: Mishap): System {
  const { variables, exact } = system;
  const loose = believed(system.loose, variables, cause.shifts);
  return { ...system, loose, exact: exact === system.loose ? loose : believed(exact, variables, cause.shifts) };
}

function weightOf({ variables }: System, { shifts }: Mishap): number {
  let most = 0;
  for (const { variable } of shifts) most = Math.max(most, variables[variable]?.weight ?? 0);
  return most;
}

function overlap(left: Mishap, right: Mishap): boolean {
  return left.shifts.some(({ variable }) => right.shifts.some((other) => other.variable === variable));
}

/** The answer of all parts of a block together. */
export interface Combined {
  readonly weight: number;
  readonly sets: readonly (readonly number[])[];
  readonly candidates: readonly Pick<RankedReading, 'reading' | 'evidence'>[];
  /** Whether every part has one best reading. */
  readonly isSettled: boolean;
}

/** Sets and readings of independent parts multiply; longer lists are cut here. */
const MOST = 10_000;

/** Puts the parts together: a whole reading takes one reading of each part, the best of each first. */
export function combine(outcomes: readonly PartOutcome[]): Combined {
  const needed = outcomes.filter(({ weight, sets }) => weight > 0 || (sets[0]?.length ?? 0) > 0);
  const isSettled = needed.every(({ tiers }) => tiers[0]?.length === 1);
  return {
    weight: needed.reduce((total, { weight }) => total + weight, 0),
    sets: unions(needed.map(({ sets }) => sets)),
    candidates: isSettled ? wholes(needed) : (common(needed) ?? wholes(needed)),
    isSettled,
  };
}

/** Each set of one list together with each of the others. */
function unions([first = [[]], ...others]: readonly PartOutcome['sets'][]): PartOutcome['sets'] {
  if (others.length === 0) return first;
  const all = others.reduce((left, right) => pairs(left, right).map(([one, other]) => [...one, ...other]), first);
  return all.map((set) => [...set].sort((left, right) => left - right)).sort(compareLists);
}

/** What all best readings share, part by part. */
function common(outcomes: readonly PartOutcome[]): Combined['candidates'] | undefined {
  const actions = outcomes.flatMap(({ tiers }) => shared(tiers[0] ?? []));
  if (actions.length === 0) return undefined;
  return [
    { reading: { actions }, evidence: weakest(actions.flatMap(({ cause }) => (cause ? evidenceOf(cause) : []))) },
  ];
}

interface Whole extends Pick<RankedReading, 'reading' | 'evidence'> {
  readonly tier: number;
}

function wholes(outcomes: readonly PartOutcome[]): Combined['candidates'] {
  const [only, another] = outcomes;
  if (only && another === undefined) return only.tiers.flat();
  const lists = outcomes.map(({ tiers }) =>
    tiers.flatMap((tier, at) => tier.map((ranked): Whole => ({ ...ranked, tier: at }))),
  );
  const [first = [], ...others] = lists;
  const all = others.reduce<readonly Whole[]>(
    (left, right) => pairs(left, right).map(([one, other]) => joined(one, other)),
    first,
  );
  return [...all].sort((left, right) => left.tier - right.tier);
}

function joined(left: Whole, right: Whole): Whole {
  const actions = [...left.reading.actions, ...right.reading.actions];
  return { reading: { actions }, evidence: weakest([left.evidence, right.evidence]), tier: left.tier + right.tier };
}

function pairs<T>(left: readonly T[], right: readonly T[]): readonly (readonly [T, T])[] {
  return left.flatMap((one) => right.map((other) => [one, other] as const)).slice(0, MOST);
}
