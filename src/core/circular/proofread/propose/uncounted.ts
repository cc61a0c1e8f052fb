import type { Slot } from '../decide/slot';
import { figuresOf } from '../decide/relation';
import type { Fact } from '../facts/fact';
import { isEnumerated, withoutAsides } from '../facts/labels';
import { AREA } from '../lexer/areas';
import { NAMES_FOLLOW } from '../vocabulary/names';

/**
 * 21个市中,12个已完成,甲市、乙市刚好完成,未完成的7个: names without a count stand for some of the places as well, so that the counts
 * around them are no whole and its parts.
 */
export function withoutUncounted(slots: readonly Slot[], facts: readonly Fact[]): readonly Slot[] {
  const named = facts.filter((fact, at) => hasUncounted(fact, facts[at - 1])).map(({ quantity: { start } }) => start);
  if (named.length === 0) return slots;
  return slots.map((slot) =>
    slot.owner.quantity.dimension === AREA || slot.owner.quantity.dimension === '个'
      ? { ...slot, candidates: slot.candidates.filter(({ relation }) => !areApart(figuresOf(relation), named)) }
      : slot,
  );
}

/** Whether names stand between the figures of a relation. */
function areApart(figures: readonly { readonly start: number }[], named: readonly number[]): boolean {
  const starts = figures.map(({ start }) => start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  return named.some((start) => first < start && start <= last);
}

/** Names between two counts of places, neither led in by the one in front nor counted by the one behind. */
function hasUncounted({ gap, quantity }: Fact, before: Fact | undefined): boolean {
  if (before?.quantity.dimension !== AREA || !quantity.dimension.startsWith('个')) return false;
  const words = withoutAsides(gap);
  return !NAMES_FOLLOW.pattern.test(words) && words.split(MARKS).slice(1, -1).some(isEnumerated);
}

const MARKS = /[,;:。\n]/;
