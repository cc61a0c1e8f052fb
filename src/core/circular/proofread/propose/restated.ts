import { RETELLING } from '../constants/retelling';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { sharedPairs } from '../facts/labels';
import { TOLD_AGAIN } from '../vocabulary/measures';
import { isSameMeasure } from './common';
import { type FactsByPair, endsOf, factsByPair, measureIn, pairsIn, sameWords, wordsOf } from './same-words';

/**
 * The same fact told again: the same measure, subject and period, far enough apart not to be one row after the other.
 */
export function restatedSlots(facts: readonly Fact[]): readonly Slot[] {
  const known = new Map<string, Fact[]>();
  const byPair = factsByPair(facts);
  const toldAgain = tellingsOf(facts, byPair);
  return facts
    .filter(({ quantity }) => quantity.bound === undefined)
    .flatMap((fact) => {
      const { own, sought } = keysOf(fact);
      const earlier = [...new Set(sought.flatMap((key) => known.get(key) ?? []))]
        .filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence)
        .slice(-RETELLING.most);
      for (const key of own) known.set(key, [...(known.get(key) ?? []), fact].slice(-2 * RETELLING.most));
      const again = toldAgain(fact);
      if (again.length > 0) return slotOf(fact, again, RETELLING.told);
      if (earlier.length === 0) earlier.push(...sameDeed(fact, facts));
      if (earlier.length === 0) earlier.push(...sameWords(fact, byPair));
      return slotOf(fact, earlier, RETELLING.restated);
    });
}

const slotOf = (owner: Fact, earlier: readonly Fact[], weight: number): readonly Slot[] =>
  slotFor(
    'restated',
    owner,
    earlier.map((each, rank) =>
      sumCandidate(owner, [each], rank === 0 ? weight : Math.min(weight, RETELLING.restated), { form: 'restated' }),
    ),
  );

/** 综上,全年完成投资12.93亿元: a sentence that says so tells again the figure whose words it has most of. */
function tellingsOf(facts: readonly Fact[], byPair: FactsByPair): (fact: Fact) => readonly Fact[] {
  const referring = referringIn(facts);
  return (fact) => {
    if (!referring.has(fact) || fact.role === 'growth') return [];
    const words = wordsOf(fact);
    const alike = new Set(pairsIn(words).flatMap((pair) => endsOf(byPair.get(pair) ?? [], fact)));
    return [...alike]
      .filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence && isToldAlike(each, fact))
      .map((each) => ({ each, shared: sharedPairs(words, wordsOf(each)) }))
      .sort((a, b) => b.shared - a.shared || a.each.index - b.each.index)
      .slice(0, RETELLING.most)
      .map(({ each }) => each);
  };
}

const isToldAlike = (earlier: Fact, { role }: Fact): boolean =>
  earlier.quantity.bound === undefined && (earlier.role === role || earlier.role === 'other' || role === 'other');

/** The figures of sentences that say that they tell again, from the words that say it. */
function referringIn(facts: readonly Fact[]): ReadonlySet<Fact> {
  const referring = new Set<Fact>();
  let sentence = -1;
  for (const fact of facts) {
    const words = fact.gap.slice(fact.gap.lastIndexOf('。') + 1);
    if (TOLD_AGAIN.pattern.test(words)) sentence = fact.sentence;
    if (fact.sentence === sentence) referring.add(fact);
  }
  return referring;
}

/** 危桥改造开工1208座: the deed and the noun in front of it, told before of a figure in whose row both stand. */
function sameDeed(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  const noun = measureIn(fact.label).replace(fact.deed, '');
  if (
    fact.deed === '' ||
    noun.length < RETELLING.leastNoun ||
    !fact.label.includes(fact.deed) ||
    fact.role === 'growth'
  )
    return [];
  return facts
    .slice(Math.max(0, fact.index - RETELLING.back), fact.index)
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
