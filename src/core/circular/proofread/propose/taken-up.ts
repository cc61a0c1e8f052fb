import { isDigitOff } from '../decide/slips';
import { rangeOf } from '../decide/ranges';
import { bestOf } from '../decide/strength';
import { type Fact, STRENGTH } from '../facts/fact';
import { AREA } from '../lexer/areas';
import { NOUN_BEHIND } from '../vocabulary/forms';
import { NAME_END } from '../vocabulary/names';
import { isSameMeasure } from './common';
import { measureIn } from './same-words';

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
