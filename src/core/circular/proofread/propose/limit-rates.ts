import { RATES } from '../constants/quotients';
import { type Slot, ratioCandidate, slotFor } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isPercent, isSameMeasure } from './common';

/** 完成50%以上(7200套以上): a limit in percent and in brackets the same limit as an amount, of a figure told before. */
export function limitRate(amount: Fact, facts: readonly Fact[]): readonly Slot[] {
  const share = facts[amount.index - 1];
  if (
    !share ||
    amount.strength > STRENGTH.none ||
    !isPercent(share) ||
    share.quantity.bound === undefined ||
    amount.quantity.bound !== share.quantity.bound
  )
    return [];
  const candidates = facts
    .slice(Math.max(0, share.index - RATES.limitBack), share.index)
    .filter((base) => isSameMeasure(base, amount))
    .reverse()
    .map((base, step) => ratioCandidate(share, amount, base, RATES.limit * RATES.limitFarther ** step));
  return slotFor('rate', share, candidates);
}
