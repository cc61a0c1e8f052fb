import { POINTS } from '../constants/changes';
import { mayFit } from '../decide/ranges';
import { type Fact, STRENGTH } from '../facts/fact';
import { COMPARED, FALLS, FROM_AT_END, RATE_WORDS, SET_AGAINST } from '../vocabulary/bases';
import { PRESENT, periodOf } from '../vocabulary/periods';
import { ARRIVED } from '../vocabulary/roles';
import { termIn } from '../vocabulary/term';
import { isPercent, isSameMeasure } from './common';

/** 开工率88.0%,与7月底(930个、75.0%)相比: two shares of one sentence, and a time is told in front of the second. */
export const isDated = (points: Fact, one: Fact, other: Fact, facts: readonly Fact[]): boolean => {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const between = facts.slice(first.index + 1, second.index + 1);
  return (
    first.sentence === points.sentence &&
    between.length <= POINTS.dated &&
    periodOf(between.map(({ gap }) => gap).join('')) !== ''
  );
};

/** 与7月底(75.0%)相比: what a state is set against, said behind it. */
export const isSetAgainst = (state: Fact, change: Fact, facts: readonly Fact[]): boolean =>
  state.sentence === change.sentence &&
  facts.slice(state.index + 1, change.index + 1).some(({ gap }) => SET_AGAINST.pattern.test(gap));

/** 占比则由51.7%回落了15.7个百分点: what it came to is not told in front of what it came from. */
export const isCameFrom = (state: Fact, change: Fact): boolean =>
  state.index === change.index - 1 && change.strength === STRENGTH.none && FROM_AT_END.pattern.test(state.label);

/**
 * 比再上一季的24310件少5668件, 环比(10月60万平方米)增长, 增长9.4%(10月41.3万平方米): what a change is measured against, by its
 * time, its words or its bracket.
 */
export const isMeasuredAgainst = (state: Fact, change: Fact): boolean =>
  state.role === 'earlier' ||
  (state.clause === change.clause &&
    (isInItsBracket(state, change) || (state.role !== 'growth' && COMPARED.pattern.test(state.label))));

/** 去年同期仅96项,占21.3%: a share behind an earlier amount of its clause is of that time too. */
export const isOfEarlier = (share: Fact, facts: readonly Fact[]): boolean => {
  if (share.role === 'earlier') return true;
  for (let at = share.index; !OF_CHANGES.has(share.role) && facts[at]?.clause === share.clause; at -= 1) {
    const each = facts[at];
    if (each?.role === 'earlier') return !share.isNamed;
    if (!each || PRESENT.pattern.test(each.gap)) break;
  }
  return false;
};

const OF_CHANGES: ReadonlySet<Fact['role']> = new Set<Fact['role']>(['growth', 'beyond', 'plan']);

/** A bracket between the words of a change and its figure, or right behind it. */
const isInItsBracket = ({ bracket, index, gap, host, lead }: Fact, change: Fact): boolean =>
  lead === undefined &&
  ((host?.index === change.index && bracket !== change.bracket) ||
    (index === change.index - 1 &&
      change.gap.startsWith(')') &&
      termIn(RATE_WORDS, gap.slice(0, Math.max(0, gap.lastIndexOf('(')))) === 'growth'));

/** 由58个减至47个,下降19%: the two states right in front are meant and no others. */
export const isFromTo = (from: Fact, to: Fact): boolean =>
  to.clause === from.clause && FROM_AT_END.pattern.test(from.label) && ARRIVED.pattern.test(to.label);

/** 抽查比例由三成提高到五成: the share that a change begins with is of none of the figures in front, which are of now. */
export const isFormer = (share: Fact, facts: readonly Fact[]): boolean => {
  const next = facts[share.index + 1];
  return share.role === 'earlier' || (next !== undefined && isPercent(next) && isFromTo(share, next));
};

/** 由930个到1091个,提高17.3个百分点: the change of the amounts in percent was told as one of the shares. */
export const isGrowthItself = (points: Fact, near: readonly Fact[]): boolean => {
  const amounts = near.filter(({ quantity, index }) => index < points.index && quantity.isCounted);
  return amounts.some((now, at) =>
    amounts.slice(at + 1).some(
      (before) =>
        isSameMeasure(now, before) &&
        [now, before].some((each, turn) =>
          mayFit({
            kind: 'growth',
            share: points.quantity,
            now: each.quantity,
            before: (turn === 0 ? before : now).quantity,
            isFall: FALLS.pattern.test(points.label),
          }),
        ),
    ),
  );
};
