import { AVERAGES } from '../constants/quotients';
import { type SlotCandidate, type Slot, ratioCandidate, slotFor } from '../decide/slot';
import type { Fact } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { coreOf } from '../facts/labels';
import { A_TIME, FOR_EACH, MEANS } from '../vocabulary/bases';
import type { Role } from '../vocabulary/roles';
import { isPercent } from './common';

/** Every mean with the total and the count that it may be the quotient of. */
export function meanSlots(facts: readonly Fact[]): readonly Slot[] {
  return facts
    .filter((fact) => fact.isMean && !CHANGES.has(fact.role) && fact.quantity.bound === undefined && !isPercent(fact))
    .flatMap((mean) => {
      const candidates = candidatesFor(mean, facts);
      const isTold = candidates.some(({ weight }) => weight > AVERAGES.told);
      return slotFor('rate', mean, candidates, { mass: isTold ? AVERAGES.meant : undefined });
    });
}

const CHANGES: ReadonlySet<Role> = new Set<Role>(['growth', 'earlier']);

function candidatesFor(mean: Fact, facts: readonly Fact[]): readonly SlotCandidate[] {
  const before = facts.slice(Math.max(0, mean.index - AVERAGES.back), mean.index).reverse();
  const behind = facts
    .slice(mean.index + 1, mean.index + 1 + AVERAGES.ahead)
    .filter(({ sentence }) => sentence === mean.sentence);
  const near = [...before, ...behind].filter(
    (fact) => !isPercent(fact) && fact.quantity.bound === undefined && (!fact.isMean || fact.quantity.isCounted),
  );
  const [unit, per] = mean.quantity.dimension.split(PER);
  const tops = near.filter(({ quantity, isMean }) => quantity.dimension === unit && !isMean);
  return tops.flatMap((top, step) =>
    near
      .filter(
        ({ quantity }) =>
          (per === undefined ? quantity.isCounted || quantity.dimension === '㎡' : isPer(quantity, per)) &&
          quantity.dimension !== unit,
      )
      .map((bottom): SlotCandidate => {
        const isNamed = namesUnit(mean, bottom);
        const gap = Math.abs(top.index - bottom.index) - 1;
        const weight =
          (isNamed ? 0.9 : 0.25) *
          (A_TIME.pattern.test(mean.label) ? AVERAGES.ofOthers * AVERAGES.ofOthers : 1) *
          ownFactor(mean, top) *
          nearness(mean, top, bottom, step + gap);
        const form = `mean ${mean.index - top.index} ${mean.index - bottom.index}`;
        return ratioCandidate(mean, top, bottom, weight, { form });
      }),
  );
}

/** Told within a sentence the nearest are meant; any others only where they come out beyond chance. */
const nearness = (mean: Fact, top: Fact, bottom: Fact, between: number): number =>
  [top, bottom].every(({ sentence }) => mean.sentence - sentence <= 1)
    ? Math.max(AVERAGES.farOff, AVERAGES.farther ** between * (mean.sentence === top.sentence ? 1 : 0.6))
    : AVERAGES.farOff;

/** 元/平方米 is for each of what is measured in 平方米. */
const isPer = ({ unit, dimension }: Quantity, per: string): boolean => dimension === per || unit.endsWith(per);

/** 次均费用 is of what is called 费用, not of any money. */
function ownFactor({ label }: Fact, top: Fact): number {
  const behind = label.slice((MEANS.pattern.exec(label)?.index ?? 0) + 2).replace(FOR_EACH.pattern, '');
  const own = coreOf(behind).slice(-2);
  return own.length < 2 || `${top.words}${top.after}`.includes(own) ? 1 : AVERAGES.ofOthers;
}

const PER = /[/每]/;

/** 户均 and 每户 are told of what is counted in 户; so is 平均每期 of 期. */
function namesUnit({ label, quantity: { unit } }: Fact, { quantity }: Fact): boolean {
  const words = (MEANS.pattern.exec(label) ? label : '') + unit;
  return (
    [...quantity.dimension.replace('个', '')].some((character) => words.includes(character)) ||
    (quantity.unit !== '' && words.includes(quantity.unit))
  );
}
