import { printed } from '../../../arithmetic';
import { SUMS } from '../constants/structure';
import { type Slot, slotFor, sumCandidate } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { AMONG_COUNT, COUNTED_AT_END } from '../vocabulary/measures';
import { figureKind, isPercent } from './common';

/**
 * 8个镇中,完成率80%以上的3个,50%至80%的4个,不足50%的1个: three counts or more of what is so or so divide the count that 中
 * takes up; beyond doubt where each limit is told from both sides.
 */
export const dividedCounts = (facts: readonly Fact[]): readonly Slot[] =>
  facts.flatMap((whole) => {
    if (!whole.quantity.isCounted || !AMONG_COUNT.pattern.test(whole.after)) return [];
    const next = facts.findIndex(({ index, sentence }) => index > whole.index && sentence !== whole.sentence);
    const behind = facts.slice(whole.index + 1, next < 0 ? undefined : next);
    const parts = behind.filter(
      (fact) => figureKind(fact) === figureKind(whole) && COUNTED_AT_END.pattern.test(fact.gap),
    );
    const weight = areMet(limitsIn(behind)) || isInOneBreath(parts, whole) ? SUMS.counted : SUMS.uncounted;
    return parts.length < FEWEST ? [] : slotFor('sum', whole, [sumCandidate(whole, parts, weight)]);
  });

/** Two of which one is more and the other less may leave some in between. */
const FEWEST = 3;

/** 从进度看,8个镇中较快的3个、一般的4个、较慢的1个: nothing but 、 parts the counts, and nothing at all the first from the whole. */
const isInOneBreath = (parts: readonly Fact[], whole: Fact): boolean =>
  parts.every(
    ({ index, strength }, at) =>
      index === whole.index + at + 1 && strength === (at === 0 ? STRENGTH.none : STRENGTH.member),
  );

/** The percentages of a sentence, as limits in words or as figures. */
const limitsIn = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact) => [
    ...[...fact.gap.matchAll(/([\d.]+)%/g)].flatMap(([, limit]) => limit ?? []),
    ...(isPercent(fact) ? [printed(fact.quantity.number)] : []),
  ]);

/** Whether each limit stands twice: as the end of one stretch and the beginning of the next. */
const areMet = (limits: readonly string[]): boolean =>
  limits.length > 0 && limits.every((limit) => limits.filter((other) => other === limit).length === 2);
