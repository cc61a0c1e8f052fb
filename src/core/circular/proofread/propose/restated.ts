import { groupedBy } from '../../../workbook';
import { RETELLING } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { canBe } from '../decide/slips';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { isSameMeasure } from './common';
import { mayBeOne, endsOf, factsByPair, measureIn, sameWords } from './same-words';
import { isTakingUp, nounCounted, stateAgain, takenUp } from './taken-up';

/**
 * The same fact told again: the same measure, subject and period, far enough apart not to be one row after the other.
 */
export function restatedSlots(facts: readonly Fact[]): readonly Slot[] {
  const known = new Map<string, Fact[]>();
  const byPair = factsByPair(facts);
  const besides = besidesAgain(facts);
  const labels = groupedBy(
    facts.filter(({ quantity }) => quantity.number.units >= RETELLING.fewest && quantity.isCounted),
    ({ label }) => (measureIn(label).length >= RETELLING.fewestOfLabel ? label : undefined),
  );
  const twins = new Map([...labels].filter(([, all]) => all.length === 2));
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
        .filter((each) => isSameMeasure(each, fact) && each.sentence < fact.sentence && areOfOneState(each, fact))
        .slice(-RETELLING.most);
      for (const key of own) known.set(key, [...(known.get(key) ?? []), fact].slice(-2 * RETELLING.most));
      if (earlier.length === 0) earlier.push(...sameWords(fact, byPair));
      const again = earlier.map((each) => sumCandidate(fact, [each], RETELLING.restated, { form: 'restated' }));
      const whole = isTakingUp(fact) ? takenUp(fact, ofNoun(fact)) : [];
      const state = stateAgain(fact, byPair, facts);
      const inRow = besides.get(fact);
      const alone = twins.get(fact.label);
      const twin = alone?.[1] === fact ? alone[0] : undefined;
      return slotFor('restated', fact, [
        ...(inRow ? [sumCandidate(fact, [inRow], RETELLING.besideAgain, { form: 'beside' })] : again),
        ...whole.map((each) => sumCandidate(fact, [each], RETELLING.takenUp, { form: 'taken up' })),
        ...(twin && mayBeOne(twin, fact) && twin.section !== fact.section
          ? [sumCandidate(fact, [twin], RETELLING.sameLabel, { form: 'label', isOfOneBorneOut: true })]
          : []),
        ...state.map((each) => sumCandidate(fact, [each], RETELLING.stateAgain, { form: 'state' })),
      ]);
    });
}

/** 去年同期清淤535公里 … 未清淤的295公里渠道: what was before, and what is left, is told by no other. */
const areOfOneState = ({ role: one }: Fact, { role: other }: Fact): boolean =>
  one === other || !(STATES.has(one) || STATES.has(other));

const STATES: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['earlier', 'rest']);

/**
 * 立案查处93起,罚款287.6万元 … 检查立案93起、罚款287.6万元: what stands beside a telling figure that is printed in two places, with
 * the same words in both, is told again too.
 */
function besidesAgain(facts: readonly Fact[]): ReadonlyMap<Fact, Fact> {
  const twice = groupedBy(
    facts.filter(({ quantity: { number, bound } }) => number.units >= RETELLING.fewest && bound === undefined),
    ({ quantity: { number, power, dimension } }) => `${String(number.units)} ${number.decimals} ${power} ${dimension}`,
  );
  return new Map(
    [...twice.values()].flatMap(([first, again, more]) =>
      first && again && !more && first.paragraph < again.paragraph && mayBeOne(first, again)
        ? besideIt(again, facts).flatMap((fact) => {
            const [earlier, other] = besideIt(first, facts).filter((each) => areOneMeasure(each, fact, facts));
            return earlier && !other ? [[fact, earlier] as const] : [];
          })
        : [],
    ),
  );
}

/** The figures beside one, in its clause. */
const besideIt = ({ index, clause }: Fact, facts: readonly Fact[]): readonly Fact[] =>
  facts
    .slice(Math.max(0, index - RETELLING.beside), index + RETELLING.beside + 1)
    .filter((each) => each.index !== index && each.clause === clause && each.quantity.bound === undefined);

/**
 * Whether two figures are told with words that end alike and no more than a slip apart; within a section no third has
 * that end, or they are rows of a list.
 */
function areOneMeasure(one: Fact, other: Fact, facts: readonly Fact[]): boolean {
  const [left, right] = [measureIn(one.label), measureIn(other.label)];
  let same = 0;
  while (same < Math.min(left.length, right.length) && left.at(-1 - same) === right.at(-1 - same)) same += 1;
  const tail = left.slice(left.length - same);
  return (
    same >= RETELLING.tail &&
    isSameMeasure(one, other) &&
    mayBeOne(one, other) &&
    canBe(other.quantity, rangeOf(one.quantity).low, rangeOf(one.quantity).high) &&
    (one.section !== other.section ||
      facts.filter((each) => isSameMeasure(each, one) && measureIn(each.label).endsWith(tail)).length === 2)
  );
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
