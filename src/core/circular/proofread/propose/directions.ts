import type { Decided } from '../decide/slot';
import { type Draft, numerals } from '../draft';
import type { Fact } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { COMPARED, DIRECTIONS } from '../vocabulary/bases';
import { termIn } from '../vocabulary/term';
import { directionWords } from '../words';

/**
 * A change that comes out, but the other way round than words say: 由61.2%变为57.4%,提高3.8个百分点. Only where words tell
 * which of the two states was the earlier one.
 */
export function directionDrafts(
  facts: readonly Fact[],
  decided: readonly Decided[],
  textOf: (quantity: Quantity) => string,
): readonly Draft[] {
  const factOf = new Map(facts.map((fact) => [fact.quantity, fact]));
  return decided.flatMap(({ slot: { owner }, relation, verdict }): readonly Draft[] => {
    if (relation?.kind !== 'sum' || relation.parts.length !== 2 || verdict === 'fails') return [];
    const less = relation.parts.find((part) => part !== owner.quantity);
    const direction = termIn(DIRECTIONS, owner.label);
    const [more, other] = [factOf.get(relation.whole), less && factOf.get(less)];
    if (!less || !more || !other || direction === undefined || relation.whole === owner.quantity) return [];
    const [before, after] = direction === 'rise' ? [more, other] : [other, more];
    if (!isEarlier(before, owner) || isEarlier(after, owner) || after.index > owner.index) return [];
    return [
      {
        kind: 'growth',
        verdict: 'fails',
        at: numerals([relation.whole, less, owner.quantity]),
        reason: directionWords[direction](textOf(before.quantity), textOf(after.quantity)),
      },
    ];
  });
}

/** 较上季末的61.2%提高: what a change is measured against, by its own words or by those right in front of it. */
const isEarlier = (state: Fact, change: Fact): boolean =>
  state.role === 'earlier' || (state.index === change.index - 1 && COMPARED.pattern.test(state.label));
