import type { Slot } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isKin } from '../facts/labels';
import { OTHER_RATES, RATE_WORDS, type RateKind } from '../vocabulary/bases';
import { termIn } from '../vocabulary/term';
import { aligned } from './aligned';
import { isPercent } from './common';
import { baseCandidates } from './rate-bases';
import { topsOf } from './rate-tops';
import { type Run, listsOf, runsOf } from './runs';

/** Every percentage that is a quotient, with the figures it may be the quotient of, near and far. */
export function rateSlots(facts: readonly Fact[]): readonly Slot[] {
  const lists = listsOf(runsOf(facts));
  return facts
    .filter((fact) => isPercent(fact) && fact.quantity.bound === undefined && fact.role !== 'earlier')
    .flatMap((fact) => {
      const kind = kindOfRate(fact, facts);
      return kind === 'growth' ? [] : slotOf(fact, kind, facts, lists);
    });
}

/** How the words say what a percentage is; members of a list take it from the first. */
export function kindOfRate(fact: Fact, facts: readonly Fact[]): RateKind {
  for (let at = fact.index; at >= 0 && at > fact.index - LONGEST_LIST; at -= 1) {
    const each = facts[at];
    const told =
      each &&
      termIn(RATE_WORDS, each.label.startsWith('的') ? `${facts[at - 1]?.label ?? ''}${each.label}` : each.label);
    if (told) return told;
    const before = facts[at - 1];
    if (!each || !before || !isPercent(before) || each.strength > STRENGTH.segment || each.bracket !== before.bracket)
      break;
  }
  return 'bare';
}

const LONGEST_LIST = 160;

function slotOf(share: Fact, kind: RateKind, facts: readonly Fact[], lists: ReadonlyMap<Fact, Run>): readonly Slot[] {
  const tops = topsOf(share, facts);
  const found = tops.map(({ top, weight }) => ({
    weight,
    candidates: baseCandidates(share, kind, top, weight, facts).map((each) => ({
      ...each,
      weight: each.weight * memberFactor(each.base, top, lists),
    })),
  }));
  const candidates = [...found.flatMap((each) => each.candidates), ...aligned(share, facts)];
  const isNear = found.some((each) => each.weight >= NEAR_TOP && each.candidates.length > 0);
  const isAsserted = kind !== 'bare' && tops.length > 0 && !OTHER_RATES.pattern.test(share.label);
  const mass = isAsserted ? (isNear ? MEANT : FARTHER_OFF) : kind === 'bare' ? BARE : undefined;
  return candidates.length === 0 && !isAsserted
    ? []
    : [{ kind: 'rate', owner: share, candidates, isAsserted, ...(mass === undefined ? {} : { mass }) }];
}

/** A rate that names itself behind its figure is the quotient of something in the text more often than not. */
const MEANT = 0.85;
const FARTHER_OFF = 0.35;
const BARE = 0.3;
const NEAR_TOP = 0.7;

/** A member of a list is the base of its own row only, and never of its fellows. */
function memberFactor(base: Fact, top: Fact, lists: ReadonlyMap<Fact, Run>): number {
  const list = lists.get(base);
  if (!list) return 1;
  return list === lists.get(top) ? FELLOW : isKin(base.subject, top.words) ? 1 : MEMBER;
}

const FELLOW = 0.04;
const MEMBER = 0.25;
