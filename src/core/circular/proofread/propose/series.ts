import { LISTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { APART } from '../vocabulary/bases';
import { isSameMeasure } from './common';

/** Figures of one kind in a row, each for a name of its own: 长沙市(95.2%)、株洲市(90.1%). */
export function seriesFrom(facts: readonly Fact[], from: number): readonly Fact[] {
  let to = from + 1;
  for (; to < facts.length && to - from < LISTS.longest; to += 1) {
    const [last, fact] = [facts[to - 1], facts[to]];
    if (!last || !fact || !goesOn(last, fact)) break;
  }
  return facts.slice(from, to);
}

/** Whether a figure goes on with the list of the one before it. */
const goesOn = (last: Fact, fact: Fact): boolean =>
  isSameMeasure(last, fact) &&
  fact.strength <= STRENGTH.segment &&
  fact.bracket === last.bracket &&
  last.quantity.bound === undefined &&
  fact.quantity.bound === undefined &&
  fact.lead === undefined &&
  !APART.pattern.test(fact.label) &&
  (fact.isNamed || fact.label === '' || fact.subject !== last.subject) &&
  fact.sentence === last.sentence;

/** The series that ends with a figure. */
export function seriesTo(facts: readonly Fact[], to: number): readonly Fact[] {
  let from = to;
  for (let at = to; at > 0 && to - at < LISTS.longest; at -= 1) {
    const [last, fact] = [facts[at - 1], facts[at]];
    if (!last || !fact || !goesOn(last, fact)) break;
    from = at - 1;
  }
  return facts.slice(from, to + 1);
}
