import { GROWTH } from '../constants/changes';
import { type SlotCandidate, type Slot, ratioCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import { isAlike } from '../lexer/quantity';
import { COMPARED, FALLS, GROWTH_WORDS } from '../vocabulary/bases';
import { periodOf } from '../vocabulary/periods';
import { STEP_AT_END } from '../vocabulary/roles';
import { isPercent, isSameMeasure } from './common';
import { learntShares } from './learnt';
import { placeInList } from './place-in-list';
import { pointCandidates } from './points';
import { kindOfRate } from './rates';
import { isFromTo, isMeasuredAgainst, isOfEarlier } from './states';

/** Growth in percent and changes in percentage points, with the figures they may compare. */
export function growthSlots(facts: readonly Fact[]): readonly Slot[] {
  return facts.flatMap((fact) => {
    if (fact.quantity.bound || isOfOtherTime(fact)) return [];
    if (fact.quantity.dimension === '百分点')
      return slotOf(fact, pointCandidates(fact, around(fact, facts, GROWTH.back + 3), facts));
    return isPercent(fact) && kindOfRate(fact, facts) === 'growth'
      ? slotOf(fact, learntShares(facts).get(fact) ?? growthCandidates(fact, facts))
      : [];
  });
}

/** 降幅比1-4月的19.1%收窄: a change of another time, which this one is set against. */
const isOfOtherTime = ({ label }: Fact): boolean =>
  label.endsWith('的') && COMPARED.pattern.test(label) && periodOf(label) !== '';

const slotOf = (owner: Fact, candidates: readonly SlotCandidate[]): readonly Slot[] => {
  const isTold = candidates.some(({ weight, form }) => weight >= GROWTH.told && form !== 'change');
  return [{ kind: 'growth', owner, candidates, isAsserted: true, mass: isTold ? GROWTH.meant : undefined }];
};

/**
 * What stands before a change, the nearest first; and what is told right behind it of an earlier time or a mark to be
 * reached.
 */
function around(fact: Fact, facts: readonly Fact[], back: number = GROWTH.back): readonly Fact[] {
  const before = facts
    .slice(Math.max(0, fact.index - back), fact.index)
    .filter(
      (each) =>
        fact.sentence - each.sentence <= 1 &&
        (each.bracket === fact.bracket || each.host === undefined || isMeasuredAgainst(each, fact)),
    )
    .reverse();
  const behind = facts
    .slice(fact.index + 1, fact.index + 1 + GROWTH.ahead)
    .filter(
      (each) =>
        each.clause === fact.clause &&
        (each.host?.index === fact.index || (each.role === 'earlier' && !isOfNextChange(each, facts))),
    );
  return [...behind, ...before];
}

/** 提高8.5个百分点,比上年同期(56.3%)高出10.2个百分点: what stands in front of another change is told of that one. */
const isOfNextChange = ({ index, clause }: Fact, facts: readonly Fact[]): boolean =>
  facts.slice(index + 1, index + 1 + GROWTH.ahead).some((each) => each.clause === clause && each.role === 'growth');

function growthCandidates(share: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const near = around(share, facts, GROWTH.farther).filter((fact) => !isPercent(fact));
  const place = placeInList(share, facts);
  const head = facts[share.index - (place?.at ?? 0)] ?? share;
  const isFall = FALLS.pattern.test(head.label);
  const own = place && near.filter(({ index }) => index < share.index - place.at)[place.length - 1 - place.at];
  const against = new Set(near.filter((fact) => isMeasuredAgainst(fact, share)));
  // 上年分别为68家、43万元,分别增长8.6%、9.8%: in the place of its own in front may stand what it is measured against.
  const listed = ({ now, other }: Pick<Pair, 'now' | 'other'>): number =>
    place === undefined || (own && against.has(own) ? other : now) === own ? 1 : GROWTH.notOwn;
  const pairs = near.flatMap((other, step) =>
    near
      .filter((now) => now.index !== other.index && areStates(now, other, against))
      .map((now) => ({ now, other, step: step + near.indexOf(now) - 1 })),
  );
  const isPlain = ({ now, other }: Pick<Pair, 'now' | 'other'>): boolean =>
    place === undefined &&
    ((against.has(other) && !against.has(now) && other.index === share.index - 1 && now.index === share.index - 2) ||
      (isFromTo(other, now) && now.index === share.index - 1 && other.index === share.index - 2)) &&
    now.sentence === share.sentence;
  const hasPlain = pairs.some(isPlain);
  return pairs.flatMap(({ now, other, step }) => {
    const weight =
      (hasPlain && !isPlain({ now, other }) ? GROWTH.besidePlain : 1) *
      0.8 ** Math.max(0, step) *
      (share.sentence === now.sentence ? 1 : 0.5) *
      ownFactor(share, now) *
      listed({ now, other });
    return readingsOf({ share, now, other, isFall, near, against, facts }).map((each) => ({
      ...each,
      weight: each.weight * weight,
    }));
  });
}

interface Pair {
  readonly share: Fact;
  readonly now: Fact;
  readonly other: Fact;
  readonly isFall: boolean;
  readonly near: readonly Fact[];
  /** What the change is measured against, by words. */
  readonly against: ReadonlySet<Fact>;
  readonly facts: readonly Fact[];
}

/** What a change in percent may be of two figures: of two states, or of a state and the step to or from it. */
function readingsOf({ share, now, other, isFall, near, against, facts }: Pair): readonly SlotCandidate[] {
  const base = { kind: 'growth' as const, share: share.quantity, now: now.quantity, isFall };
  const fromState = (weight: number, form: string): SlotCandidate => ({
    relation: { ...base, before: other.quantity },
    weight,
    form,
  });
  if (now.role === 'growth' && (other.role === 'earlier' || isOfEarlier(other, facts))) {
    const isStep = STEP_AT_END.pattern.test(now.label);
    return [
      ratioCandidate(share, now, other, isStep ? 0.9 : 0.3, { form: 'change earlier' }),
      fromState(isStep ? 0.1 : 0.8, 'earlier'),
    ];
  }
  if (against.has(other)) return against.has(now) ? [] : [fromState(0.9, 'earlier')];
  // 上年为9864册,减少262册: a step from the earlier state is reckoned of that one, above.
  if (other.role === 'growth' && against.has(now)) return [];
  if (other.role === 'growth') {
    const isLater = isItsState(now, other) || near.some(({ role }) => role === 'earlier');
    return [
      {
        relation: { ...base, change: other.quantity },
        weight: isItsState(now, other) && isItsState(other, share) ? GROWTH.step : 0.6,
        form: 'change',
      },
      ...(isLater ? [] : [ratioCandidate(share, other, now, 0.35, { form: 'change over' })]),
    ];
  }
  return [fromState(0.15, `pair ${share.index - now.index}`)];
}

/** 每平方米8246元,比上年的8513元下降: what one is measured against need not say again that it is a mean. */
const areStates = (now: Fact, other: Fact, against: ReadonlySet<Fact>): boolean =>
  isSameMeasure(now, other) || ((against.has(other) || isFromTo(other, now)) && isAlike(now.quantity, other.quantity));

/** 提取46.20亿元,同比增加4.20亿元: a change right behind a state led to it; one farther off may have begun there. */
const isItsState = (state: Fact, change: Fact): boolean => state.index === change.index - 1;

/** 损失下降 is not told of the dead: a change with a name of its own is of figures with that name. */
function ownFactor(share: Fact, now: Fact): number {
  const own = coreOf(share.label).replace(GROWTH_WORDS.pattern, '');
  return own.length < 2 || sharedPairs(own, now.words + now.after) > 0 ? 1 : GROWTH.foreign;
}
