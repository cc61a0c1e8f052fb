import { DOUBTS, LEVELS, RULES } from '../rules';
import { levelOf, type Found } from './found';

/** Whether a finding is no milder than another. */
export const isAsGrave = (root: Found, one: Found): boolean =>
  LEVELS.indexOf(levelOf(root)) <= LEVELS.indexOf(levelOf(one));

/** Where each rule stands in the order in which rules count. */
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, i) => [id, i]));

/** Whether the rule of a finding counts before that of another. */
export const isBefore = (one: Found, other: Found): boolean =>
  (ORDER.get(one.rule.id) ?? 0) < (ORDER.get(other.rule.id) ?? 0);

/** Whether a doubt tells more than another: by what it rests on, then in the order of rules. */
export function isMoreTelling(one: Found, other: Found): boolean {
  const by = rankOf(one) - rankOf(other);
  return by < 0 || (by === 0 && isBefore(one, other));
}

const rankOf = ({ rule }: Found): number => (rule.traits.doubt ? DOUBTS.indexOf(rule.traits.doubt) : DOUBTS.length);
