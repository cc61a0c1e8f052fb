import { SHARES_OF_PARTS } from '../constants/quotients';
import type { Quantity } from '../lexer/quantity';
import type { SlotCandidate, Decided, Slot } from './slot';

/**
 * A share told right behind a part of a sum that holds is mostly its share of that whole, however far off that was
 * told: what may be so weighs more.
 */
export function sharesRaised(slots: readonly Slot[], held: readonly Decided[]): readonly Slot[] {
  const wholes = new Map<Quantity, Set<Quantity>>();
  for (const { relation } of held)
    if (relation?.kind === 'sum' && relation.parts.length > 1)
      for (const part of relation.parts) wholes.set(part, (wholes.get(part) ?? new Set()).add(relation.whole));
  const raised = (candidate: SlotCandidate): SlotCandidate => {
    const { relation, weight, isOfPart } = candidate;
    return isOfPart && relation.kind === 'ratio' && wholes.get(relation.top)?.has(relation.bottom)
      ? { ...candidate, weight: Math.max(weight, Math.min(SHARES_OF_PARTS.most, weight * SHARES_OF_PARTS.times)) }
      : candidate;
  };
  return slots.map((slot) => (slot.kind === 'rate' ? { ...slot, candidates: slot.candidates.map(raised) } : slot));
}
