import { DIFFERENCES } from '../constants/changes';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, sumCandidate } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { FALLS } from '../vocabulary/bases';
import { type Role, STEP_AT_END } from '../vocabulary/roles';

/**
 * A change lies between two states of one measure, mostly the two before it or the one before and the one behind; the
 * words tell which is the greater. Quotients and scores are set apart by words that date one of them only.
 */
export function changes(change: Fact, near: readonly Fact[], isOnlyTold: boolean): readonly SlotCandidate[] {
  const before = near.filter(({ index }) => index < change.index).reverse();
  const behind = near.filter(({ index, clause }) => index > change.index && clause === change.clause);
  const states = [
    ...before.map((fact, step) => ({ fact, step })),
    ...behind.map((fact, step) => ({ fact, step: step + 1 })),
  ];
  return states.flatMap((one, at) =>
    states.slice(at + 1).flatMap((other): readonly SlotCandidate[] => {
      const isTold = one.fact.role === 'earlier' || other.fact.role === 'earlier';
      const isSame = one.fact.deed === other.fact.deed;
      const isOdd =
        ROLES_APART.has(one.fact.role) !== ROLES_APART.has(other.fact.role) ||
        one.fact.role === 'growth' ||
        other.fact.role === 'growth';
      const weight =
        (isOdd ? 0.1 : isTold ? 0.9 : isSame ? 0.6 : 0.35) *
        (isStep(change) ? 1 : DIFFERENCES.object) *
        (isTold || one.step + other.step <= 1 ? 1 : sizeFactor(one.fact, other.fact, change)) *
        0.6 ** Math.max(0, one.step + other.step - 1) *
        apart(change, one.fact) *
        apart(change, other.fact);
      if (weight < DIFFERENCES.least || (isOnlyTold && !isTold)) return [];
      const [more, less] = statesInOrder(one.fact, other.fact, FALLS.pattern.test(change.label));
      return [
        sumCandidate(more, [less, change], weight),
        sumCandidate(less, [more, change], weight * DIFFERENCES.turnedRound),
      ];
    }),
  );
}

/**
 * The greater of two states by the words: what was told first, or of an earlier time, is less where the change is a
 * rise.
 */
function statesInOrder(one: Fact, other: Fact, isFall: boolean): readonly [Fact, Fact] {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const [before, after] = second.role === 'earlier' ? [second, first] : [first, second];
  return isFall ? [before, after] : [after, before];
}

/** A plan and what was done of it are no two states of one measure. */
const ROLES_APART: ReadonlySet<Role> = new Set<Role>(['plan']);

/** 增加128 is a step between two states; 新增泊位128 mostly a figure of its own. */
const isStep = ({ label }: Fact): boolean => STEP_AT_END.pattern.test(label);

/** A change many times larger or smaller than what lies between two figures is hardly theirs. */
function sizeFactor(one: Fact, other: Fact, change: Fact): number {
  const [apartBy, own] = [
    Math.abs(rangeOf(one.quantity).face - rangeOf(other.quantity).face),
    rangeOf(change.quantity).face,
  ];
  return apartBy > DIFFERENCES.larger * own || own > DIFFERENCES.larger * apartBy ? DIFFERENCES.unlikely : 1;
}

const apart = (result: Fact, other: Fact): number =>
  result.sentence === other.sentence ? 1 : Math.abs(result.sentence - other.sentence) > 1 ? 0.3 : 0.6;
