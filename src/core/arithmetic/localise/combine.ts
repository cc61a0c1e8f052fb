import { compareLists } from './compare-lists';
import type { PartOutcome } from './outcome';
import { type RankedReading, evidenceOf, weakest } from './merit';
import { shared } from './rank';

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
