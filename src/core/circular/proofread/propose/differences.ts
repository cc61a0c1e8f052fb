import type { Candidate, Slot } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import type { Role } from '../vocabulary/roles';
import { isSameMeasure, isSummable } from './common';
import { type Run, listsOf, runsOf } from './runs';

/** What is left, what is beyond the plan, what was added: one figure that is the difference of two others. */
export function differenceSlots(facts: readonly Fact[]): readonly Slot[] {
  const lists = listsOf(runsOf(facts));
  return facts.filter((fact) => isSummable(fact) && WANTED.has(fact.role)).flatMap((fact) => {
    const candidates = pairsFor(fact, facts, lists);
    return candidates.length === 0 ? [] : [{ kind: 'difference' as const, owner: fact, candidates, isAsserted: false }];
  });
}

const WANTED: ReadonlySet<Role> = new Set<Role>(['rest', 'beyond', 'growth']);
const BACK = 9;
const AHEAD = 2;

function pairsFor(result: Fact, facts: readonly Fact[], lists: ReadonlyMap<Fact, Run>): readonly Candidate[] {
  const near = facts.slice(Math.max(0, result.index - BACK), result.index + AHEAD + 1)
    .filter((fact) => fact !== result && isSummable(fact) && isSameMeasure(fact, result) && fact.bracket === result.bracket);
  return near.flatMap((whole) => near.flatMap((part) => (whole === part ? [] : pairOf(result, whole, part, near).map((each) => ({ ...each, weight: each.weight * (isListed(whole, lists) ? LISTED : 1) })))));
}

function pairOf(result: Fact, whole: Fact, part: Fact, near: readonly Fact[]): readonly Candidate[] {
  if (result.role === 'growth' && !isIncrement(result, whole, part)) return [];
  const weight = rolesOf(result, whole, part) * Math.min(placeOf(result, whole, near), placeOf(result, part, near)) * (whole.index < part.index === (result.role === 'rest') ? 1 : TURNED);
  if (weight < LEAST) return [];
  const relation = { kind: 'sum' as const, whole: whole.quantity, parts: [part.quantity, result.quantity] };
  return [{ relation, weight, form: `${result.role} ${whole.role} ${part.role} ${result.index - whole.index} ${result.index - part.index}` }];
}

/** A member of a list is divided no further by what is told after the list. */
const isListed = (fact: Fact, lists: ReadonlyMap<Fact, Run>): boolean => (lists.get(fact)?.facts.length ?? 0) > 1;
const LISTED = 0.2;

/** An increment follows the two states of one measure that it lies between. */
const isIncrement = (result: Fact, whole: Fact, part: Fact): boolean =>
  whole.index < result.index && part.index < result.index && (part.role === 'earlier' || whole.deed === part.deed) && result.sentence - part.sentence <= 2;

const LEAST = 0.02;
const TURNED = 0.7;

const FITTING: Readonly<Partial<Record<Role, readonly (readonly [whole: Role, part: Role, weight: number])[]>>> = {
  rest: [['total', 'done', 0.85], ['plan', 'done', 0.85], ['other', 'done', 0.8], ['done', 'done', 0.45], ['total', 'other', 0.4], ['other', 'other', 0.3], ['plan', 'other', 0.3]],
  beyond: [['done', 'plan', 0.85], ['done', 'other', 0.5], ['total', 'plan', 0.5], ['other', 'plan', 0.5]],
  growth: [['done', 'done', 0.5], ['done', 'earlier', 0.7], ['other', 'earlier', 0.7], ['total', 'earlier', 0.7], ['total', 'done', 0.4], ['plan', 'plan', 0.5], ['other', 'other', 0.4], ['plan', 'growth', 0.4]],
};

const rolesOf = (result: Fact, whole: Fact, part: Fact): number =>
  FITTING[result.role]?.find(([one, other]) => one === whole.role && other === part.role)?.[2] ?? 0.1;

/** The nearest figures of the same row are meant; each in between makes it less so. */
function placeOf(result: Fact, other: Fact, near: readonly Fact[]): number {
  const [low, high] = [Math.min(result.index, other.index), Math.max(result.index, other.index)];
  const between = near.filter(({ index }) => index > low && index < high).length;
  const far = Math.abs(result.sentence - other.sentence) > 1 || result.section.join() !== other.section.join() ? 0.5 : 1;
  return far * (between <= 1 ? 1 : between === 2 ? 0.6 : 0.3) * (other.strength >= STRENGTH.section && other.index > result.index ? 0.3 : 1);
}
