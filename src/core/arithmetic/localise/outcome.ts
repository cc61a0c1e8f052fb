import { believed } from './shift';
import { type Merit, type RankedReading, tiers, evidenceOf, weakest, shared } from './rank';
import { type Mishap, type RecordReading, reader } from './reading';
import type { IntegerRow } from './row';
import { rowsByVariable } from './linker';
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
  const explanation = leastSets(system, work);
  if (explanation === undefined) return undefined;
  const { weight, sets } = explanation;
  const read = reader(system);
  const readings = [...sets.map(read), ...readingsTogether(system, causes(system), weight, work)];
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

/** More combined causes in one reading are not looked for. */
const MOST_CAUSES = 3;

/**
 * Readings that begin with combined causes, each counted as one change, and cost no more than the least weight. What a
 * cause leaves broken says how much it takes beside it at least, so that hardly any need be searched.
 */
function readingsTogether(
  system: System,
  found: readonly Mishap[],
  budget: number,
  work: SearchWork,
  taken = 0,
): readonly RecordReading[] {
  const { loose, variables } = system;
  if (found.length === 0) return [];
  const rowsOf = rowsByVariable(loose);
  const broken = loose.filter(({ isBroken }) => isBroken);
  return found.flatMap((cause, at) => {
    const left = budget - weightOf(system, cause);
    if (left < 0) return [];
    const touched = [...new Set(cause.shifts.flatMap(({ variable }) => rowsOf.get(variable) ?? []))];
    const settled = believed(touched, variables, cause.shifts);
    const after = new Map(touched.map((row, i) => [row, settled[i] ?? row]));
    const still = [...broken.filter((row) => !after.has(row)), ...settled.filter(({ isBroken }) => isBroken)];
    const least = leastWeight(still, variables);
    const others = found.slice(at + 1).filter((other) => weightOf(system, other) <= left && !overlap(other, cause));
    const actions = taken + 1;
    if (least > mendable(system, others, left, MOST_CAUSES - actions)) return [];
    const rest = believedIn(system, cause, after);
    return [
      ...(least <= left ? completed(rest, left, work) : []),
      ...(actions < MOST_CAUSES ? readingsTogether(rest, others, left, work, actions) : []),
    ].map((reading) => ({ actions: [cause, ...reading.actions] }));
  });
}

/** The weight of broken rows that can be mended at most: so many combined causes mend as many as they change cells. */
function mendable(system: System, causes: readonly Mishap[], left: number, most: number): number {
  const widest = causes.reduce((width, { shifts }) => Math.max(width, shifts.length), 1);
  const heaviest = causes.reduce((weight, cause) => Math.max(weight, weightOf(system, cause)), 0);
  return left + (widest - 1) * Math.min(left, most * heaviest);
}

/** What else must change once the combined causes are believed. */
const completed = (system: System, budget: number, work: SearchWork): readonly RecordReading[] =>
  (leastSets(system, work, budget)?.sets ?? []).map(reader(system));

/** The system once a combined cause is believed, which puts other rows in the place of some. */
function believedIn(system: System, { shifts }: Mishap, after: ReadonlyMap<IntegerRow, IntegerRow>): System {
  const { variables, exact } = system;
  const loose = system.loose.map((row) => after.get(row) ?? row);
  return { ...system, loose, exact: exact === system.loose ? loose : believed(exact, variables, shifts) };
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
