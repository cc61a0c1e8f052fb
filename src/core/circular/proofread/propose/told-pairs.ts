import { DIFFERENCES } from '../constants/changes';
import { bestOf } from '../decide/strength';
import { mayFit } from '../decide/ranges';
import type { SlotCandidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { type Quantity, isAlike } from '../lexer/quantity';
import { firstFrom } from '../ordered';

/** Two figures of one measure whose quotient a percentage tells. */
export interface ToldPair {
  readonly whole: Quantity;
  readonly part: Quantity;
  readonly share: Fact;
}

/** The pairs that the percentages of a text tell, in its order. */
export const toldPairs = (rates: readonly Slot[]): readonly ToldPair[] =>
  rates.flatMap(({ owner: share, candidates }) => {
    const fitting = candidates.filter(({ relation }) => mayFit(relation));
    const relation = bestOf(fitting, ({ weight }) => weight)?.relation;
    return relation?.kind === 'ratio' && !relation.more && isAlike(relation.top, relation.bottom)
      ? [{ whole: relation.bottom, part: relation.top, share }]
      : [];
  });

/**
 * 到岗率94.0%。……未到岗的42人: what a percentage of another sentence leaves of its whole. A handful may be left of
 * anything.
 */
export function leftOfTold(rest: Fact, told: readonly ToldPair[]): readonly SlotCandidate[] {
  if (rest.quantity.number.units < DIFFERENCES.handful) return [];
  const end = firstFrom(told, rest.index, ({ share }) => share.index);
  const early = Math.min(DIFFERENCES.pairs, end);
  const near = [...told.slice(0, early), ...told.slice(Math.max(early, end - DIFFERENCES.pairs), end)];
  return near
    .filter(({ whole, share }) => isAlike(whole, rest.quantity) && share.sentence < rest.sentence)
    .map(({ whole, part, share }) => ({
      relation: { kind: 'sum', whole, parts: [part, rest.quantity] },
      weight: DIFFERENCES.ofRate * (isOfDeed(share, rest) ? DIFFERENCES.ofItsDeed : 1),
    }));
}

/** The deed of the percentage is told again. */
const isOfDeed = ({ deed }: Fact, { label, after }: Fact): boolean => deed !== '' && `${label}${after}`.includes(deed);
