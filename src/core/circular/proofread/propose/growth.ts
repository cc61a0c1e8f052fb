import { GROWTH } from '../constants/changes';
import type { Candidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import { FALLS, GROWTH_WORDS } from '../vocabulary/bases';
import { STEP_AT_END } from '../vocabulary/roles';
import { isPercent, isSameMeasure } from './common';
import { placeInList } from './place-in-list';
import { pointCandidates } from './points';
import { kindOfRate } from './rates';

/** Growth in percent and changes in percentage points, with the figures they may compare. */
export function growthSlots(facts: readonly Fact[]): readonly Slot[] {
  return facts.flatMap((fact) => {
    if (fact.quantity.bound) return [];
    if (fact.quantity.dimension === '百分点')
      return slotOf(fact, pointCandidates(fact, around(fact, facts, GROWTH.back + 3), facts));
    return isPercent(fact) && kindOfRate(fact, facts) === 'growth' ? slotOf(fact, growthCandidates(fact, facts)) : [];
  });
}

const slotOf = (owner: Fact, candidates: readonly Candidate[]): readonly Slot[] => {
  const isTold = candidates.some(({ weight, form }) => weight >= GROWTH.told && form !== 'change');
  return [{ kind: 'growth', owner, candidates, isAsserted: true, ...(isTold ? { mass: GROWTH.meant } : {}) }];
};

/**
 * What stands before a change, the nearest first; and what is told right behind it of an earlier time or a mark to be
 * reached.
 */
function around(fact: Fact, facts: readonly Fact[], back: number = GROWTH.back): readonly Fact[] {
  const before = facts
    .slice(Math.max(0, fact.index - back), fact.index)
    .filter(
      ({ sentence, bracket, host }) =>
        fact.sentence - sentence <= 1 && (bracket === fact.bracket || host === undefined),
    )
    .reverse();
  const behind = facts
    .slice(fact.index + 1, fact.index + 1 + GROWTH.ahead)
    .filter((each) => each.sentence === fact.sentence && (each.role === 'earlier' || each.host?.index === fact.index));
  return [...behind, ...before];
}

function growthCandidates(share: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const near = around(share, facts).filter((fact) => !isPercent(fact) && !fact.isMean);
  const isFall = FALLS.pattern.test(share.label);
  const place = placeInList(share, facts);
  const own = place && near.filter(({ index }) => index < share.index - place.at)[place.length - 1 - place.at];
  const listed = (now: Fact): number => (place === undefined || now === own ? 1 : GROWTH.notOwn);
  return near.flatMap((other, step) =>
    near
      .filter((now) => now.index !== other.index && isSameMeasure(now, other))
      .flatMap((now): readonly Candidate[] => {
        const distance =
          0.8 ** Math.max(0, step + near.indexOf(now) - 1) *
          (share.sentence === now.sentence ? 1 : 0.5) *
          ownFactor(share, now) *
          listed(now);
        const base = { share: share.quantity, now: now.quantity, isFall };
        if (now.role === 'growth' && other.role === 'earlier') {
          const isStep = STEP_AT_END.pattern.test(now.label);
          return [
            {
              relation: { kind: 'ratio' as const, share: share.quantity, top: now.quantity, bottom: other.quantity },
              weight: (isStep ? 0.9 : 0.3) * distance,
              form: 'change earlier',
            },
            {
              relation: { kind: 'growth' as const, ...base, before: other.quantity },
              weight: (isStep ? 0.1 : 0.8) * distance,
              form: 'earlier',
            },
          ];
        }
        if (other.role === 'earlier' && now.role !== 'earlier') {
          return [
            {
              relation: { kind: 'growth' as const, ...base, before: other.quantity },
              weight: 0.9 * distance,
              form: 'earlier',
            },
          ];
        }
        if (other.role === 'growth' && now.role !== 'growth') {
          return [
            {
              relation: { kind: 'growth' as const, ...base, change: other.quantity },
              weight: 0.6 * distance,
              form: 'change',
            },
          ];
        }
        return [
          {
            relation: { kind: 'growth' as const, ...base, before: other.quantity },
            weight: 0.15 * distance,
            form: `pair ${share.index - now.index}`,
          },
        ];
      }),
  );
}

/** 损失下降 is not told of the dead: a change with a name of its own is of figures with that name. */
function ownFactor(share: Fact, now: Fact): number {
  const own = coreOf(share.label).replace(GROWTH_WORDS.pattern, '');
  return own.length < 2 || sharedPairs(own, now.words + now.after) > 0 ? 1 : GROWTH.foreign;
}
