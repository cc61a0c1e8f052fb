import { CONSTANTS } from '../constants/decision';
import { DIFFERENCES } from '../constants/changes';
import { type SlotCandidate, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { coreOf } from '../facts/labels';
import { APART, FALLS } from '../vocabulary/bases';
import { byFigures, isSameMeasure, isSummable } from './common';

/**
 * 1-5月累计收储9800件。……1-5月累计售出7343件。收储与售出相抵,净增2457件: the two figures, however far off, that the words of a
 * difference call by all that they were told with. Nothing where it stands behind a figure of its sentence.
 */
export function namedTerms(result: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  if (result.strength < STRENGTH.sentence) return [];
  const words = result.gap.slice(Math.max(result.gap.lastIndexOf('。'), result.gap.lastIndexOf('\n')) + 1);
  const told = new Map<string, Fact>();
  for (const fact of facts.slice(Math.max(0, result.index - CONSTANTS.back), result.index)) {
    const name = coreOf(fact.label);
    if (name.length > 1 && words.includes(name) && isSameMeasure(fact, result) && isSummable(fact))
      told.set(name, fact);
  }
  const [one, other, more] = [...told].sort(([a], [b]) => words.indexOf(a) - words.indexOf(b)).map(([, fact]) => fact);
  if (!one || !other || more || one.period !== other.period) return [];
  const inWords = FALLS.pattern.test(result.label) ? ([other, one] as const) : ([one, other] as const);
  const [greater, less] = APART.pattern.test(result.label) ? byFigures(one, other) : inWords;
  return [sumCandidate(greater, [less, result], DIFFERENCES.named, { form: 'named terms' })];
}
