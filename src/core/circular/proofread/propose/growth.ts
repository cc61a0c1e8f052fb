import type { Candidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { FALLS, OVER_TARGET } from '../vocabulary/bases';
import { isPercent, isSameMeasure } from './common';
import { kindOfRate } from './rates';

/** Growth in percent and changes in percentage points, with the figures they may compare. */
export function growthSlots(facts: readonly Fact[]): readonly Slot[] {
  return facts.flatMap((fact) => {
    if (fact.quantity.bound) return [];
    if (fact.quantity.dimension === '百分点') return slotOf(fact, pointCandidates(fact, facts));
    return isPercent(fact) && kindOfRate(fact, facts) === 'growth' ? slotOf(fact, growthCandidates(fact, facts)) : [];
  });
}

const slotOf = (owner: Fact, candidates: readonly Candidate[]): readonly Slot[] => [{ kind: 'growth', owner, candidates, isAsserted: true }];

const BACK = 5;
const before = (fact: Fact, facts: readonly Fact[], back = BACK): readonly Fact[] =>
  facts.slice(Math.max(0, fact.index - back), fact.index).filter(({ sentence, bracket, host }) => fact.sentence - sentence <= 1 && (bracket === fact.bracket || host === undefined)).reverse();

function growthCandidates(share: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const near = before(share, facts).filter((fact) => !isPercent(fact));
  const isFall = FALLS.pattern.test(share.label);
  return near.flatMap((other, step) => near.filter((now) => now.index !== other.index && isSameMeasure(now, other)).flatMap((now): readonly Candidate[] => {
    const distance = 0.75 ** (step + near.indexOf(now) - 1);
    const base = { share: share.quantity, now: now.quantity, isFall };
    if (other.role === 'earlier' && now.role !== 'earlier') {
      return [{ relation: { kind: 'growth' as const, ...base, before: other.quantity }, weight: 0.9 * distance, form: `earlier ${share.index - now.index}` }];
    }
    if (other.role === 'growth' && now.role !== 'growth') {
      return [{ relation: { kind: 'growth' as const, ...base, change: other.quantity }, weight: 0.9 * distance, form: `change ${share.index - now.index}` }];
    }
    return [{ relation: { kind: 'growth' as const, ...base, before: other.quantity }, weight: 0.15 * distance, form: `pair ${share.index - now.index}` }];
  }));
}

/** a = b + points, whichever of the two shares stands first; or what goes beyond a hundred percent of a target. */
function pointCandidates(points: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const near = before(points, facts, BACK + 3);
  const shares = near.filter((fact) => isPercent(fact) && fact.role !== 'growth');
  const isFall = FALLS.pattern.test(points.label);
  const pairs = shares.flatMap((one, step) => shares.slice(step + 1).map((other) => ({ one, other, step: step + shares.indexOf(other) - 1 })));
  return [...pairs.flatMap(({ one, other, step }) => pointPair(points, one, other, step, isFall)), ...overTarget(points, near)];
}

function pointPair(points: Fact, one: Fact, other: Fact, step: number, isFall: boolean): readonly Candidate[] {
  const isTold = one.role === 'earlier' || other.role === 'earlier' || EARLIER_IN_GAP.test(one.gap);
  const isSame = one.deed !== '' && one.deed === other.deed;
  const weight = (isTold ? 0.9 : isSame ? 0.6 : 0.2) * 0.7 ** step;
  const [earlier, later] = one.role === 'earlier' || isTold && other.role !== 'earlier' ? [one, other] : [other, one];
  const [more, less] = isFall ? [earlier, later] : [later, earlier];
  const relation = { kind: 'sum' as const, whole: more.quantity, parts: [less.quantity, points.quantity] };
  return [{ relation, weight, form: `points ${isTold} ${isSame}` }];
}

const EARLIER_IN_GAP = /[比较][^,;。]*$/;

function overTarget(points: Fact, near: readonly Fact[]): readonly Candidate[] {
  if (!OVER_TARGET.pattern.test(points.label)) return [];
  const [now, ...rest] = near.filter((fact) => !isPercent(fact));
  const target = now && rest.find((fact) => fact.role === 'plan' && isSameMeasure(fact, now));
  if (!now || !target) return [];
  return [{ relation: { kind: 'growth', share: points.quantity, now: now.quantity, before: target.quantity, isFall: false }, weight: 0.6, form: 'target' }];
}
