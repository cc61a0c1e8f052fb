import { canBe, isDigitOff } from '../decide/slips';
import { rangeOf } from '../decide/ranges';
import { bestOf } from '../decide/strength';
import { type Fact, STRENGTH } from '../facts/fact';
import { AREA } from '../lexer/areas';
import { RETELLING } from '../constants/retelling';
import { coreOf } from '../facts/labels';
import { NOUN_BEHIND, STATE_TAKEN } from '../vocabulary/forms';
import { DIVIDED } from '../vocabulary/measures';
import { NAME_END } from '../vocabulary/names';
import { PLAN_BEHIND } from '../vocabulary/roles';
import { isAmount, isSameMeasure } from './common';
import { type FactsByPair, endsOf, measureIn } from './same-words';

/** The noun that a count counts, of its unit (个片区) or right behind it (97条问题); empty where none is told. */
export const nounCounted = ({ quantity: { dimension, isCounted }, after }: Fact): string =>
  !isCounted
    ? ''
    : dimension.startsWith('个') && dimension.length > 2
      ? dimension.slice(1)
      : (NOUN_BEHIND.pattern.exec(after)?.[0] ?? '');

/**
 * Whether a count opens its sentence with nothing but its noun: 29个片区中, 97条问题已整改. What a colon leads in is told of
 * the words in front of that.
 */
export const isTakingUp = (fact: Fact): boolean =>
  fact.strength >= STRENGTH.sentence &&
  fact.quantity.dimension !== AREA &&
  nounCounted(fact) !== '' &&
  measureIn(fact.label) === '' &&
  !fact.gap.endsWith(':');

/**
 * What a count that opens a sentence takes up: the greatest count of its noun told, or that of its own subject.
 * Nothing where one of them is the same, or where no slip that leaves the number of digits sets them apart.
 */
export function takenUp(fact: Fact, ofNoun: readonly Fact[]): readonly Fact[] {
  const before = ofNoun.filter((each) => each.sentence < fact.sentence && isSameMeasure(each, fact));
  const isTold = before.some(({ quantity }) => rangeOf(quantity).face === rangeOf(fact.quantity).face);
  if (isTold || NAME_END.pattern.test(fact.subject)) return [];
  const own = before.filter(({ subject }) => subject !== '' && subject === fact.subject);
  const known = bestOf(own.length > 0 ? own : before, ({ quantity }) => rangeOf(quantity).face);
  return known && isDigitOff(fact.quantity, known.quantity) ? [known] : [];
}

/**
 * 在建的11座, 对未描红的47册: what a state names that the text has told once before, in the same words. Nothing where words
 * behind tell that it is only some of them, or where no slip sets the two apart.
 */
export function stateAgain(fact: Fact, byPair: FactsByPair, facts: readonly Fact[]): readonly Fact[] {
  if (PLAN_BEHIND.pattern.test(fact.after)) return planAgain(fact, byPair);
  const state = coreOf(STATE_TAKEN.pattern.exec(fact.label)?.[1] ?? '');
  if (state.length < 2 || !isAmount(fact) || fact.quantity.number.units < RETELLING.fewestOfState) return [];
  const told = endsOf(byPair.get(state.slice(-2)) ?? [], fact).filter(
    (each) => isSameMeasure(each, fact) && each.sentence < fact.sentence && coreOf(each.label).endsWith(state),
  );
  const [only, other] = told;
  const noun = fact.after.slice(0, 2);
  const isAll = noun === '' || DIVIDED.pattern.test(fact.after) || (only && isToldWith(noun, only, facts));
  return only && !other && isAll && only.role === fact.role && isSlipOff(fact, only) ? [only] : [];
}

/** 紧盯修复机井1182眼的目标: the plan of its noun that the text has told for all, where that is one. */
function planAgain(fact: Fact, byPair: FactsByPair): readonly Fact[] {
  const noun = measureIn(fact.label).slice(-2);
  const plans = endsOf(byPair.get(noun) ?? [], fact).filter(
    (each) => each.role === 'plan' && isSameMeasure(each, fact) && !NAME_END.pattern.test(each.subject),
  );
  const [plan] = plans;
  const isOne = plans.every(({ quantity }) => rangeOf(quantity).face === rangeOf(plan?.quantity ?? quantity).face);
  return plan && isOne && plan.sentence < fact.sentence && isSlipOff(fact, plan) ? [plan] : [];
}

const isSlipOff = ({ quantity }: Fact, told: Fact): boolean =>
  canBe(quantity, rangeOf(told.quantity).low, rangeOf(told.quantity).high);

/** Whether a noun is told in the sentence of a figure. */
const isToldWith = (noun: string, { index, sentence }: Fact, facts: readonly Fact[]): boolean =>
  facts
    .slice(Math.max(0, index - RETELLING.stateBack), index + 1)
    .some((each) => each.sentence === sentence && `${each.label}${each.after}`.includes(noun));
