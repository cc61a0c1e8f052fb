import { printed } from '../../../arithmetic';
import { groupedBy } from '../../../workbook';
import { ECHOES } from '../constants/retelling';
import { rangeOf } from '../decide/ranges';
import { canBe } from '../decide/slips';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { shortOf } from '../facts/labels';
import { MEANS } from '../vocabulary/bases';
import { NAME_END } from '../vocabulary/names';
import { isAmount, isSameMeasure } from './common';
import { type FactsByPair, factsByPair, haveWordsInCommon } from './same-words';

/**
 * 认定6个、3816套 … 在已认定3186套的基础上: two figures that nothing but two neighbouring digits set apart. Of long ones
 * that is no accident, of short ones in like words; which it is shows only where the text bears out one of them.
 */
export const echoSlots = (facts: readonly Fact[]): readonly Slot[] => [...exchanged(facts), ...likeWords(facts)];

/** 任务3150套 … 31150套新开工任务: long figures that any one slip sets apart, with words that few others have. */
const likeWords = (facts: readonly Fact[]): readonly Slot[] => {
  const byPair = factsByPair(facts);
  const told = new Map<string, Slot>();
  for (const few of byPair.values())
    for (const fact of few.length > ECHOES.common ? [] : few.filter(isLong))
      for (const earlier of few.filter((each) => each.index < fact.index && isLong(each) && isOneSlipOff(each, fact))) {
        const one = sumCandidate(fact, [earlier], weightOf(earlier, fact, byPair), {
          form: 'echo',
          isOfOneBorneOut: true,
        });
        for (const slot of slotFor('restated', fact, one.weight === 0 ? [] : [one]))
          told.set(`${earlier.index} ${fact.index}`, slot);
      }
  return [...told.values()];
};

const isLong = (fact: Fact): boolean => isTelling(fact) && fact.quantity.number.units >= ECHOES.long;

const isOneSlipOff = ({ quantity: one }: Fact, { quantity: other }: Fact): boolean =>
  one.power === other.power &&
  one.number.units !== other.number.units &&
  canBe(other, rangeOf(one).low, rangeOf(one).high);

const exchanged = (facts: readonly Fact[]): readonly Slot[] =>
  [...groupedBy(facts.filter(isTelling), digitsOf).values()].flatMap((alike) =>
    alike.slice(0, ECHOES.most).flatMap((fact, at) =>
      alike.slice(0, at).flatMap((earlier) => {
        const weight = areExchanged(earlier, fact) ? weightOf(earlier, fact, factsByPair(facts)) : 0;
        return weight === 0
          ? []
          : slotFor('restated', fact, [sumCandidate(fact, [earlier], weight, { form: 'echo', isOfOneBorneOut: true })]);
      }),
    ),
  );

const isTelling = (fact: Fact): boolean =>
  isAmount(fact) &&
  fact.quantity.bound === undefined &&
  fact.role !== 'growth' &&
  !fact.isMean &&
  !MEANS.pattern.test(fact.label) &&
  fact.quantity.number.units >= ECHOES.fewest;

/** Its digits in any order, with its form. */
const digitsOf = ({ quantity: { number, power } }: Fact): string =>
  `${[...number.units.toString()].sort().join('')} ${number.decimals} ${power}`;

/** Whether two neighbouring digits of one, exchanged, make the other. */
function areExchanged({ quantity: one }: Fact, { quantity: other }: Fact): boolean {
  const [left, right] = [printed(one.number), printed(other.number)].map((text) => text.replace('.', ''));
  const off = [...(left ?? '')].flatMap((digit, at) => (digit === right?.[at] ? [] : at));
  return off.length === 2 && off[1] === (off[0] ?? 0) + 1;
}

function weightOf(one: Fact, other: Fact, byPair: FactsByPair): number {
  const areTwo =
    one.sentence === other.sentence ||
    !isSameMeasure(one, other) ||
    !areOneRole(one, other) ||
    (shortOf(one.subject) !== shortOf(other.subject) && NAME_END.pattern.test(one.subject + other.subject));
  if (areTwo) return 0;
  const areLike = haveWordsInCommon(one, other, byPair) || (one.deed !== '' && one.deed === other.deed);
  return areLike ? ECHOES.alike : one.quantity.number.units >= ECHOES.long ? ECHOES.unlike : 0;
}

const OPEN_ROLES: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['other', 'total']);

/** What was done and what is left of it are two. */
const areOneRole = ({ role: one }: Fact, { role: other }: Fact): boolean =>
  one === other || OPEN_ROLES.has(one) || OPEN_ROLES.has(other);
