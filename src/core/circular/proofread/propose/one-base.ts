import { RATES } from '../constants/quotients';
import { mayFit } from '../decide/ranges';
import type { Ratio } from '../decide/relation';
import type { Slot, SlotCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isAlike, type Quantity } from '../lexer/quantity';
import { isAmount, isPercent } from './common';
import { placeInList } from './place-in-list';

/**
 * 完成953公里,完成率88.2%,上月底为817公里、75.6%: an amount and its share without words of its own tell an earlier or later
 * state of the pair in front, over the same base.
 */
export function ofOneBase(slots: readonly Slot[], facts: readonly Fact[]): readonly Slot[] {
  const byOwner = new Map(slots.map((slot) => [slot.owner, slot]));
  const fresh = facts.flatMap((share): readonly Slot[] => {
    const top = facts[share.index - 1];
    if (!top || !isPairOf(share, top) || placeInList(share, facts)) return [];
    const base = baseInFront(share, top, facts, byOwner);
    if (!base) return [];
    const own = byOwner.get(share);
    const told: SlotCandidate = {
      relation: { kind: 'ratio', share: share.quantity, top: top.quantity, bottom: base },
      weight: RATES.oneBase,
    };
    return [{ kind: 'rate', owner: share, ...own, candidates: [told, ...(own?.candidates ?? [])] }];
  });
  const again = new Set(fresh.map(({ owner }) => owner));
  return [...slots.filter(({ owner }) => !again.has(owner)), ...fresh];
}

/** 817公里、75.6%: nothing but a mark stands between an amount and a share. */
const isPairOf = (share: Fact, top: Fact): boolean =>
  isPercent(share) &&
  isAmount(top) &&
  share.label === '' &&
  share.strength <= STRENGTH.member &&
  share.bracket === top.bracket &&
  share.quantity.bound === undefined &&
  share.quantity.dimension !== top.quantity.dimension;

/** The base of the nearest share of a like amount in front, in its sentence or the one before it. */
function baseInFront(
  share: Fact,
  top: Fact,
  facts: readonly Fact[],
  slots: ReadonlyMap<Fact, Slot>,
): Quantity | undefined {
  for (let at = top.index - 1; at >= 0 && at >= top.index - RATES.pairsBack; at -= 1) {
    const fact = facts[at];
    if (!fact || share.sentence - fact.sentence > 1) return undefined;
    const ratios = (isPercent(fact) ? (slots.get(fact)?.candidates ?? []) : []).flatMap(({ relation, weight }) =>
      relation.kind === 'ratio' && isAlike(relation.top, top.quantity) ? [{ relation, weight }] : [],
    );
    const [best] = [...ratios].sort((a, b) => worthOf(b) - worthOf(a));
    if (best) return best.relation.bottom === top.quantity ? undefined : best.relation.bottom;
  }
  return undefined;
}

/** A base that bears out its own share is it. */
const worthOf = ({ relation, weight }: { readonly relation: Ratio; readonly weight: number }): number =>
  weight + (mayFit(relation) ? 1 : 0);
