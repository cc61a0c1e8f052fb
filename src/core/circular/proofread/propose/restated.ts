import type { Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { isSameMeasure } from './common';

/** The same fact told again: the same words, subject and period, far enough apart not to be one row after the other. */
export function restatedSlots(facts: readonly Fact[]): readonly Slot[] {
  const known = new Map<string, Fact[]>();
  return facts.filter(({ quantity }) => quantity.bound === undefined).flatMap((fact) => {
    const key = keyOf(fact);
    if (key === undefined) return [];
    const earlier = (known.get(key) ?? []).filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence).slice(-MOST);
    known.set(key, [...(known.get(key) ?? []), fact].slice(-2 * MOST));
    if (earlier.length === 0) return [];
    const candidates = earlier.map((each) => ({
      relation: { kind: 'sum' as const, whole: fact.quantity, parts: [each.quantity] }, weight: RESTATED, form: 'restated',
    }));
    return [{ kind: 'restated' as const, owner: fact, candidates, isAsserted: false }];
  });
}

const MOST = 3;
/** Facts in the same words are one fact more often than not. */
const RESTATED = 0.25;
const TELLING = 5;

/** The words that must be equal; undefined where they are too few to tell one fact from another. */
function keyOf(fact: Fact): string | undefined {
  const core = coreOf(fact.label) + coreOf(fact.after.slice(0, 8));
  if (core.length < TELLING || fact.role === 'growth' || fact.lead === 'open') return undefined;
  return `${core} ${fact.period.slice(-4)} ${fact.isNamed ? '' : fact.subject} ${fact.host ? fact.host.label : ''}`;
}
