import type { Candidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf, sharedPairs } from '../facts/labels';
import { COMPARED, FALLS, GROWTH_WORDS, OVER_TARGET } from '../vocabulary/bases';
import { EARLIER_WORDS, STEP_AT_END, roleOf } from '../vocabulary/roles';
import { isPercent, isSameMeasure } from './common';
import { kindOfRate, placeInList } from './rates';

/** Growth in percent and changes in percentage points, with the figures they may compare. */
export function growthSlots(facts: readonly Fact[]): readonly Slot[] {
  return facts.flatMap((fact) => {
    if (fact.quantity.bound) return [];
    if (fact.quantity.dimension === '百分点') return slotOf(fact, pointCandidates(fact, facts));
    return isPercent(fact) && kindOfRate(fact, facts) === 'growth' ? slotOf(fact, growthCandidates(fact, facts)) : [];
  });
}

const slotOf = (owner: Fact, candidates: readonly Candidate[]): readonly Slot[] => {
  const isTold = candidates.some(({ weight }) => weight >= TOLD);
  return [{ kind: 'growth', owner, candidates, isAsserted: true, ...(isTold ? { mass: MEANT } : {}) }];
};

const TOLD = 0.3;
const MEANT = 0.85;

const BACK = 6;
const AHEAD = 2;
/**
 * What stands before a change, the nearest first; and what is told right behind it of an earlier time or a mark to be
 * reached.
 */
function around(fact: Fact, facts: readonly Fact[], back = BACK): readonly Fact[] {
  const before = facts
    .slice(Math.max(0, fact.index - back), fact.index)
    .filter(
      ({ sentence, bracket, host }) =>
        fact.sentence - sentence <= 1 && (bracket === fact.bracket || host === undefined),
    )
    .reverse();
  const behind = facts
    .slice(fact.index + 1, fact.index + 1 + AHEAD)
    .filter((each) => each.sentence === fact.sentence && (each.role === 'earlier' || each.host?.index === fact.index));
  return [...behind, ...before];
}

function growthCandidates(share: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const near = around(share, facts).filter((fact) => !isPercent(fact) && !fact.isMean);
  const isFall = FALLS.pattern.test(share.label);
  const place = placeInList(share, facts);
  const own = place && near.filter(({ index }) => index < share.index - place.at)[place.length - 1 - place.at];
  const listed = (now: Fact): number => (place === undefined || now === own ? 1 : NOT_OWN);
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
            ...(hasEarlier(now, near) ? [] : [changeOver(share, other, now, 0.35 * distance)]),
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

const changeOver = (share: Fact, change: Fact, now: Fact, weight: number): Candidate => ({
  relation: { kind: 'ratio', share: share.quantity, top: change.quantity, bottom: now.quantity },
  weight,
  form: 'change over',
});

/** Where the earlier figure is told a change is over that one, never over the present one. */
const hasEarlier = (now: Fact, near: readonly Fact[]): boolean =>
  near.some((each) => each.role === 'earlier' && each !== now && isSameMeasure(each, now));

/** 损失下降 is not told of the dead: a change with a name of its own is of figures with that name. */
function ownFactor(share: Fact, now: Fact): number {
  const own = coreOf(share.label).replace(GROWTH_WORDS.pattern, '');
  return own.length < 2 || sharedPairs(own, now.words + now.after) > 0 ? 1 : FOREIGN;
}

const FOREIGN = 0.1;
/** In a list of changes each is of the figure in its own place. */
const NOT_OWN = 0.1;

/** a = b + points, whichever of the two shares stands first; or what goes beyond a hundred percent of a target. */
function pointCandidates(points: Fact, facts: readonly Fact[]): readonly Candidate[] {
  const near = around(points, facts, BACK + 3);
  const shares = near.filter(isPercent);
  const pairs = shares.flatMap((one, step) =>
    shares.slice(step + 1).map((other) => ({ one, other, step: step + shares.indexOf(other) - 1 })),
  );
  return [
    ...pairs.flatMap(({ one, other, step }) => pointPair(points, one, other, step, shares)),
    ...overTarget(points, near),
  ];
}

/** A sentence that names a share of its own tells the change of that one, not of two shares told before. */
const isBeyond = (points: Fact, share: Fact, shares: readonly Fact[]): boolean =>
  share.sentence !== points.sentence &&
  shares.some((own) => own.sentence === points.sentence && own.index < points.index && own.label !== '');
const NOT_ITS_OWN = 0.05;

function pointPair(points: Fact, one: Fact, other: Fact, step: number, shares: readonly Fact[]): readonly Candidate[] {
  const isOwn =
    COMPARED.pattern.test(points.label) &&
    roleOf(points.label) !== 'earlier' &&
    !EARLIER_WORDS.pattern.test(points.label) &&
    one.clause === points.clause &&
    other.clause === points.clause;
  const isTold =
    isOwn ||
    isReferred(points, one) ||
    isReferred(points, other) ||
    one.role === 'earlier' ||
    other.role === 'earlier' ||
    one.index > points.index ||
    COMPARED.pattern.test(one.gap) ||
    COMPARED.pattern.test(other.gap.slice(-SHORT));
  const isSame = one.deed !== '' && one.deed === other.deed && sharedPairs(coreOf(one.label), coreOf(other.label)) > 0;
  const isRate = one.role === 'growth' || other.role === 'growth' ? OF_GROWTH : 1;
  const weight =
    (isTold ? 0.9 : isSame ? 0.6 : 0.2) *
    (isTold || isSame || isBeside(one, other) ? 1 : STRANGERS) *
    0.7 ** step *
    isRate *
    (one.sentence === points.sentence && other.sentence === points.sentence ? 1 : 0.5) *
    (isBeyond(points, one, shares) && isBeyond(points, other, shares) ? NOT_ITS_OWN : 1);
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const isLater = second.role === 'earlier' || second.index > points.index || COMPARED.pattern.test(second.gap);
  const [before, after] = isLater ? [second, first] : [first, second];
  const [more, less] = FALLS.pattern.test(points.label) ? [before, after] : [after, before];
  const sum = (whole: Fact, part: Fact, share: number): Candidate => ({
    relation: { kind: 'sum', whole: whole.quantity, parts: [part.quantity, points.quantity] },
    weight: weight * share,
    form: share === 1 ? `points ${isTold} ${isSame}` : '',
  });
  return [sum(more, less, 1), sum(less, more, TURNED_ROUND)];
}

/** 超时序进度: the words of the change name what it is measured against, told before or behind. */
const isReferred = (points: Fact, { label, deed }: Fact): boolean => {
  const named = coreOf(points.label).replace(GROWTH_WORDS.pattern, '');
  return named.length > 1 && named !== deed && sharedPairs(named, coreOf(label)) > 1;
};

/** Rates of different names are not set against each other unless words do it. */
const isBeside = (one: Fact, other: Fact): boolean =>
  one.label === '' || other.label === '' || sharedPairs(coreOf(one.label), coreOf(other.label)) > 1;
const STRANGERS = 0.2;

const OF_GROWTH = 0.5;
const SHORT = 12;
/** The words may tell the two states the other way round. */
const TURNED_ROUND = 0.4;

function overTarget(points: Fact, near: readonly Fact[]): readonly Candidate[] {
  if (!OVER_TARGET.pattern.test(points.label)) return [];
  const [now, ...rest] = near.filter((fact) => !isPercent(fact));
  const target = now && rest.find((fact) => fact.role === 'plan' && isSameMeasure(fact, now));
  if (!now || !target) return [];
  return [
    {
      relation: { kind: 'growth', share: points.quantity, now: now.quantity, before: target.quantity, isFall: false },
      weight: 0.6,
      form: 'target',
    },
  ];
}
