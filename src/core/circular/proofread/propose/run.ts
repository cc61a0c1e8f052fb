import type { SUMS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { MEMBERS_SAID, OTHERS, TOTALS_BEHIND } from '../vocabulary/leads';
import { isOfOneSum } from './common';

/**
 * Figures that stand beside each other for different names, as long as nothing parts them more than it parts them from
 * each other.
 */
export interface FigureRun {
  readonly facts: readonly Fact[];
  /** The strongest mark inside. */
  readonly inside: number;
  /** Words or a bracket lead it in. */
  readonly isLed: boolean;
}

/** 合计 behind a list closes it; 其他合计 is its last member. */
export const isClosing = ({ label }: Fact): boolean =>
  label !== '' &&
  (TOTALS_BEHIND.pattern.test(label) || MEMBERS_SAID.pattern.test(label)) &&
  !OTHERS.pattern.test(label);

/** 共安排851眼,已修复675眼: what goes on right behind a total of its kind is told of all, as that is. */
export const goesOnFromTotal = (fact: Fact, facts: readonly Fact[]): boolean =>
  isSecond(fact, facts) && facts[fact.index - 1]?.role === 'total';

/** Whether a figure without a name goes on in its clause right behind one of its kind, as the second of a row. */
export const isSecond = ({ index, strength, clause, isNamed, quantity }: Fact, facts: readonly Fact[]): boolean => {
  const before = facts[index - 1];
  return (
    before?.clause === clause &&
    !isNamed &&
    strength === STRENGTH.segment &&
    before.quantity.dimension === quantity.dimension
  );
};

/** 120个、180个、200个: figures without words go on with the enumeration of the one before. */
export const continuesEnumeration = (left: Fact, right: Fact): boolean =>
  right.label === '' && right.strength <= STRENGTH.member && right.index === left.index + 1;

/** How a list is led in. */
export function leadOf(run: FigureRun, facts: readonly Fact[]): keyof typeof SUMS.leads {
  const {
    facts: [first, second],
    isLed,
    inside,
  } = run;
  if (!first || !second) return 'none';
  const isTable = second.index - first.index > 1;
  if (first.host) return first.lead ?? 'bracket';
  if (first.lead)
    return first.lead === 'open' && run.facts.some(({ label }) => OTHERS.pattern.test(label)) ? 'among' : first.lead;
  if (isAttached(run, facts)) return 'attached';
  if (!isLed) return inside >= STRENGTH.clause || isTable ? 'rows' : 'none';
  for (let at = first.index; at > first.index - 4 && at >= 0; at -= 1)
    if (facts[at]?.lead) return facts[at]?.lead ?? 'none';
  return 'none';
}

/**
 * 在建的9处为甲县4处、乙县3处、丙县2处: a list of names that nothing but 、 parts, right behind a figure of its kind
 * and in its clause, is told of that figure.
 */
function isAttached({ facts: members, inside }: FigureRun, facts: readonly Fact[]): boolean {
  const [first] = members;
  const whole = first && facts[first.index - 1];
  return (
    first !== undefined &&
    whole !== undefined &&
    inside <= STRENGTH.member &&
    (first.strength === STRENGTH.none || (first.strength === STRENGTH.segment && whole.strength > inside)) &&
    whole.clause === first.clause &&
    isOfOneSum(whole, first) &&
    members.length > 1 &&
    members.every(({ isNamed }) => isNamed)
  );
}
