import { once } from '../../../workbook';
import { AVERAGES } from '../constants/means';
import { rangeOf } from '../decide/ranges';
import { type SlotCandidate, type Slot, ratioCandidate, slotFor } from '../decide/slot';
import { type Fact, STRENGTH } from '../facts/fact';
import { isAlike } from '../lexer/quantity';
import { A_DAY, A_TIME, EACH_ONE } from '../vocabulary/bases';
import type { Role } from '../vocabulary/roles';
import { isAmount, isPercent } from './common';
import { divisionsOf } from './divided';
import { slotBehind } from './mean-behind';
import { PER, bearsItsNoun, isOfItsNoun, isPer, isSeveral, isTheUnit, namesUnit } from './mean-units';

/** Every mean with the total and the count that it may be the quotient of. */
export function meanSlots(facts: readonly Fact[], totals: readonly Fact[]): readonly Slot[] {
  const greatest = new Map<string, readonly Fact[]>();
  const note = (fact: Fact): void => {
    const { dimension, bound } = fact.quantity;
    if (!isAmount(fact) || bound !== undefined || fact.isMean) return;
    greatest.set(dimension, withGreatest(greatest.get(dimension) ?? [], fact));
  };
  totals.forEach(note);
  return facts.flatMap((fact) => {
    note(fact);
    if (TIMES.has(fact.quantity.dimension)) return slotFor('rate', fact, lastingFor(fact, facts));
    const daily = A_DAY.pattern.test(fact.label) ? dailyFor(fact, facts) : [];
    if (daily.length > 0) return slotFor('rate', fact, daily);
    const few = [...greatest.values()].flat();
    const count = countInFront(fact, facts);
    if (count) return slotFor('rate', fact, forCount(fact, count, few), { mass: AVERAGES.meant });
    if (A_DAY.pattern.test(fact.label) || !isMeanOfTwo(fact)) return [];
    const behind = slotBehind(fact, facts, few);
    if (behind.length > 0) return behind;
    const all = few.filter(({ quantity }) => quantity.isCounted && namesUnit(fact, quantity));
    const candidates = candidatesFor(fact, facts, all);
    const isTold = candidates.some(({ weight }) => weight > AVERAGES.told);
    return slotFor('rate', fact, candidates, { mass: isTold ? AVERAGES.meant : undefined });
  });
}

/** Whether a figure is the mean of one state, as printed: of a change only where its unit says so. */
const isMeanOfTwo = (fact: Fact): boolean =>
  fact.isMean &&
  (!CHANGES.has(fact.role) || PER.test(fact.quantity.dimension)) &&
  isToldExactly(fact) &&
  !isPercent(fact);

/** 6个镇平均每个修复41眼; 按181天计算,平均每天修复1.4眼: the count or the days that the words of a mean go on from. */
function countInFront(mean: Fact, facts: readonly Fact[]): Fact | undefined {
  const before = facts[mean.index - 1];
  if (!before || before.sentence !== mean.sentence || !isAmount(mean) || !isToldExactly(mean)) return undefined;
  const isOfTime = TIMES.has(before.quantity.dimension) && A_TIME.pattern.test(mean.label);
  const isOfCount = mean.isMean && mean.strength === STRENGTH.none && before.quantity.isCounted && !before.isMean;
  const isTold = EACH_ONE.pattern.test(mean.label) || namesUnit(mean, before.quantity);
  return (isOfTime && mean.strength <= STRENGTH.segment) || (isOfCount && isTold) ? before : undefined;
}

/** The amounts that a mean for a count may be of: those of its noun, the greatest first; no plan is meant. */
function forCount(mean: Fact, count: Fact, greatest: readonly Fact[]): readonly SlotCandidate[] {
  const tops = greatest
    .filter((top) => top !== count && isTheUnit(top.quantity, mean) && top.role !== 'plan' && !CHANGES.has(top.role))
    .sort((a, b) => rangeOf(b.quantity).face - rangeOf(a.quantity).face);
  const ofNoun = tops.filter((top) => isOfItsNoun(mean, top));
  return (ofNoun.length > 0 ? ofNoun : tops).map((top, step) =>
    ratioCandidate(mean, top, count, AVERAGES.forCount * AVERAGES.less ** step),
  );
}

const TIMES: ReadonlySet<string> = new Set(['月', '天']);

/** 库存637.2万册,按月均售出45.5万册计算,可售14.0个月: how long an amount lasts by what is taken from it in a month. */
function lastingFor(time: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const near = facts.slice(Math.max(0, time.index - AVERAGES.lasting), time.index).reverse();
  const rate = near.find(
    ({ label, quantity, clause }) =>
      clause === time.clause && A_TIME.pattern.test(label) && !TIMES.has(quantity.dimension),
  );
  const amounts =
    rate &&
    near.filter((fact) => fact.index < rate.index && isAlike(fact.quantity, rate.quantity) && !CHANGES.has(fact.role));
  return (amounts ?? []).map((amount, step) =>
    ratioCandidate(time, amount, rate ?? amount, AVERAGES.lasts * AVERAGES.farther ** step),
  );
}

/** 历时40天,共运送1286.4万册,日均32.16万册: what falls to a day, of an amount in front of it and the days that are told. */
function dailyFor(mean: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const days = facts
    .slice(0, mean.index + 1 + AVERAGES.ahead)
    .filter((fact) => fact.quantity.dimension === '天' && isSeveral(fact.quantity) && fact.clause <= mean.clause)
    .at(-1);
  const amounts = facts
    .slice(Math.max(0, mean.index - AVERAGES.lasting), mean.index)
    .filter(
      (fact) => isAlike(fact.quantity, mean.quantity) && !CHANGES.has(fact.role) && !A_DAY.pattern.test(fact.label),
    )
    .filter(({ sentence }) => sentence === mean.sentence)
    .reverse();
  return days === undefined
    ? []
    : amounts.map((amount, step) =>
        ratioCandidate(mean, amount, days, AVERAGES.daily * AVERAGES.farther ** step, { form: `daily ${step}` }),
      );
}

/** The few greatest of a kind: what there is in all, and what of it was planned or done. */
function withGreatest(few: readonly Fact[], fact: Fact): readonly Fact[] {
  const face = rangeOf(fact.quantity).face;
  return few.some(({ quantity }) => rangeOf(quantity).face === face)
    ? few
    : [...few, fact].sort((a, b) => rangeOf(b.quantity).face - rangeOf(a.quantity).face).slice(0, AVERAGES.greatest);
}

/** 笔均约3.7万元 is as exact as it is printed. */
const isToldExactly = ({ quantity: { bound } }: Fact): boolean => bound === undefined || bound === 'about';

const CHANGES: ReadonlySet<Role> = new Set<Role>(['growth', 'earlier']);

function candidatesFor(mean: Fact, facts: readonly Fact[], all: readonly Fact[]): readonly SlotCandidate[] {
  const before = facts.slice(Math.max(0, mean.index - AVERAGES.back), mean.index).reverse();
  const behind = facts
    .slice(mean.index + 1, mean.index + 1 + AVERAGES.ahead)
    .filter(({ sentence }) => sentence === mean.sentence);
  const near = [...before, ...behind].filter(
    (fact) => !isPercent(fact) && fact.quantity.bound === undefined && (!fact.isMean || fact.quantity.isCounted),
  );
  const [unit, per] = mean.quantity.dimension.split(PER);
  const tops = near.filter(({ quantity, isMean }) => !isMean && isTheUnit(quantity, mean));
  const bearing = tops.filter((top) => bearsItsNoun(mean, top));
  const parts = partsOf(facts);
  // 支出1504万元,其中中央940万元、自筹564万元。平均每册10.2万元: what is divided, not what it is divided into.
  const ofNoun = bearing.length > 0 ? bearing : tops.filter((top) => !parts.has(top));
  return tops.flatMap((top, order) => {
    // 人均投入 is of what was put in, whatever was told of it in between.
    const step = ofNoun.includes(top) ? ofNoun.indexOf(top) : order;
    return [...near, ...all.filter((fact) => !near.includes(fact))]
      .filter(
        ({ quantity }) =>
          (per === undefined
            ? quantity.isCounted || quantity.dimension === '㎡' || namesUnit(mean, quantity)
            : isPer(quantity, per)) &&
          quantity.dimension !== unit &&
          isSeveral(quantity),
      )
      .map((bottom): SlotCandidate => {
        const isNamed = namesUnit(mean, bottom.quantity);
        const gap = Math.abs(top.index - bottom.index) - 1;
        const weight =
          (isNamed ? 0.9 : 0.25) *
          (A_TIME.pattern.test(mean.label) ? AVERAGES.ofOthers * AVERAGES.ofOthers : 1) *
          (isOfItsNoun(mean, top) ? 1 : AVERAGES.ofOthers) *
          Math.max(
            all.includes(bottom)
              ? AVERAGES.ofAll * AVERAGES.farther ** step * AVERAGES.lesser ** all.indexOf(bottom)
              : 0,
            nearness(mean, top, bottom, step + gap),
          );
        const form = `mean ${mean.index - top.index} ${mean.index - bottom.index}`;
        return ratioCandidate(mean, top, bottom, weight, { form });
      });
  });
}

/** What stands behind its whole as one of the parts that make it. */
const partsOf = once(
  (facts: readonly Fact[]): ReadonlySet<Fact> =>
    new Set(divisionsOf(facts).flatMap(({ whole, parts }) => parts.filter((part) => part.index > whole.index))),
);

/** Told within a sentence the nearest are meant; any others only where they come out beyond chance. */
const nearness = (mean: Fact, top: Fact, bottom: Fact, between: number): number =>
  [top, bottom].every(({ sentence }) => mean.sentence - sentence <= 1)
    ? Math.max(AVERAGES.farOff, AVERAGES.farther ** between * (mean.sentence === top.sentence ? 1 : 0.6))
    : AVERAGES.farOff;
