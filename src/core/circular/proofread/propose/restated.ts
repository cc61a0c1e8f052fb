import { groupedBy } from '../../../workbook';
import { RETELLING } from '../constants/retelling';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { isSameMeasure } from './common';
import { endsOf, factsByPair, measureIn, sameWords } from './same-words';
import { isTakingUp, nounCounted, takenUp } from './taken-up';

/**
 * The same fact told again: the same measure, subject and period, far enough apart not to be one row after the other.
 */
export function restatedSlots(facts: readonly Fact[]): readonly Slot[] {
  const known = new Map<string, Fact[]>();
  const byPair = factsByPair(facts);
  const counts = groupedBy(facts, (fact) => nounCounted(fact) || undefined);
  const ofNoun = (fact: Fact): readonly Fact[] => {
    const noun = nounCounted(fact);
    const told = [counts.get(noun) ?? [], byPair.get(noun.slice(0, 2)) ?? []];
    return [...new Set(told.flatMap((each) => endsOf(each, fact)))];
  };
  return facts
    .filter(({ quantity }) => quantity.bound === undefined)
    .flatMap((fact) => {
      const { own, sought } = keysOf(fact);
      const earlier = [...new Set(sought.flatMap((key) => known.get(key) ?? []))]
        .filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence)
        .slice(-RETELLING.most);
      for (const key of own) known.set(key, [...(known.get(key) ?? []), fact].slice(-2 * RETELLING.most));
      if (earlier.length === 0) earlier.push(...sameWords(fact, byPair));
      const again = earlier.map((each) => sumCandidate(fact, [each], RETELLING.restated, { form: 'restated' }));
      const whole = isTakingUp(fact) ? takenUp(fact, ofNoun(fact)) : [];
      return slotFor('restated', fact, [
        ...again,
        ...whole.map((each) => sumCandidate(fact, [each], RETELLING.takenUp, { form: 'taken up' })),
      ]);
    });
}

interface Keys {
  /** What a figure is known by. */
  readonly own: readonly string[];
  /** What an earlier one may be known by that tells the same. */
  readonly sought: readonly string[];
}

/**
 * The words of a measure, in front of the figure or behind it (已建成床位6310张, 6310张建成床位); none where they are too few to
 * tell one fact from another.
 */
function keysOf(fact: Fact): Keys {
  if (fact.role === 'growth' || fact.lead === 'open') return { own: [], sought: [] };
  const [front, behind] = [measureIn(fact.label), measureIn(fact.after.slice(0, RETELLING.short))];
  const host = fact.host ? fact.host.label : '';
  const place = `${fact.period.slice(-4)} ${fact.isNamed && front !== '' ? '' : fact.subject} ${host}`;
  const whole = (front + behind).length >= RETELLING.telling ? [`${front}${behind} ${place}`] : [];
  const noun = (where: string, words: string): readonly string[] =>
    words.length >= RETELLING.tellingNoun ? [`${where} ${words.slice(-RETELLING.tellingNoun)} ${host}`] : [];
  if (behind !== '')
    return { own: [...whole, ...noun('behind', behind)], sought: [...whole, ...noun('front', behind)] };
  return { own: [...whole, ...noun('front', front)], sought: [...whole, ...noun('behind', front)] };
}
