import type { Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { GROWTH_WORDS } from '../vocabulary/bases';
import { DIVIDED, REFERRING } from '../vocabulary/measures';
import { isSameMeasure } from './common';

/**
 * The same fact told again: the same measure, subject and period, far enough apart not to be one row after the other.
 */
export function restatedSlots(facts: readonly Fact[]): readonly Slot[] {
  const known = new Map<string, Fact[]>();
  return facts
    .filter(({ quantity }) => quantity.bound === undefined)
    .flatMap((fact) => {
      const { own, sought } = keysOf(fact);
      const earlier = [...new Set(sought.flatMap((key) => known.get(key) ?? []))]
        .filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence)
        .slice(-MOST);
      if (earlier.length === 0) earlier.push(...sameDeed(fact, facts));
      for (const key of own) known.set(key, [...(known.get(key) ?? []), fact].slice(-2 * MOST));
      if (earlier.length === 0) return [];
      const candidates = earlier.map((each) => ({
        relation: { kind: 'sum' as const, whole: fact.quantity, parts: [each.quantity] },
        weight: RESTATED,
        form: 'restated',
      }));
      return [{ kind: 'restated' as const, owner: fact, candidates, isAsserted: false }];
    });
}

const MOST = 3;
/** Facts in the same words are one fact more often than not. */
const RESTATED = 0.25;
const TELLING = 5;
const SHORT = 8;
const TELLING_NOUN = 4;

const BACK = 60;
const LEAST_NOUN = 3;

/** 危桥改造开工1208座: the deed and the noun in front of it, told before of a figure in whose row both stand. */
function sameDeed(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  const noun = measureIn(fact.label).replace(fact.deed, '');
  if (fact.deed === '' || noun.length < LEAST_NOUN || !fact.label.includes(fact.deed) || fact.role === 'growth')
    return [];
  return facts
    .slice(Math.max(0, fact.index - BACK), fact.index)
    .filter(
      (each) =>
        isSameMeasure(each, fact) &&
        each.deed === fact.deed &&
        each.role === fact.role &&
        each.sentence < fact.sentence &&
        each.quantity.bound === undefined &&
        each.words.includes(noun),
    )
    .slice(-1);
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
  const [front, behind] = [measureIn(fact.label), measureIn(fact.after.slice(0, SHORT))];
  const host = fact.host ? fact.host.label : '';
  const place = `${fact.period.slice(-4)} ${fact.isNamed && front !== '' ? '' : fact.subject} ${host}`;
  const whole = (front + behind).length >= TELLING ? [`${front}${behind} ${place}`] : [];
  const noun = (where: string, words: string): readonly string[] =>
    words.length >= TELLING_NOUN ? [`${where} ${words.slice(-TELLING_NOUN)} ${host}`] : [];
  if (behind !== '')
    return { own: [...whole, ...noun('behind', behind)], sought: [...whole, ...noun('front', behind)] };
  return { own: [...whole, ...noun('front', front)], sought: [...whole, ...noun('behind', front)] };
}

const measureIn = (words: string): string =>
  coreOf(words).replace(REFERRING.pattern, '').replace(DIVIDED.pattern, '').replace(GROWTH_WORDS.pattern, '');
