import { DIFFERENCES } from '../constants/changes';
import { bestOf } from '../decide/strength';
import { mayFit } from '../decide/ranges';
import type { SlotCandidate, Slot } from '../decide/slot';
import type { Fact } from '../facts/fact';
import { type Quantity, isAlike } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import { NAME_END } from '../vocabulary/names';
import { DONE_AT_END, deedOf } from '../vocabulary/roles';

/** Two figures of one measure of which a percentage tells the quotient, or a third what is left. */
export interface ToldPair {
  readonly whole: Quantity;
  readonly part: Quantity;
  readonly by: Fact;
  /** The deed that was done to the part. */
  readonly deed: string;
}

/** The pairs that the percentages and divisions in two of a text tell, in its order. */
export function toldPairs(slots: readonly Slot[], facts: readonly Fact[]): readonly ToldPair[] {
  const factOf = new Map(facts.map((fact) => [fact.quantity, fact]));
  return slots
    .flatMap(({ owner: by, candidates }) => {
      const fitting = candidates.filter(({ relation }) => mayFit(relation));
      const relation = bestOf(fitting, ({ weight }) => weight)?.relation;
      if (relation?.kind === 'ratio' && isAlike(relation.top, relation.bottom))
        return [{ whole: relation.bottom, part: relation.top, by, deed: by.deed || doneOf(factOf.get(relation.top)) }];
      if (relation?.kind !== 'sum' || relation.parts.length !== 2) return [];
      return relation.parts.flatMap((part) => {
        const fact = factOf.get(part);
        return fact?.role === 'done' ? [{ whole: relation.whole, part, by, deed: doneOf(fact) }] : [];
      });
    })
    .sort((a, b) => a.by.index - b.by.index);
}

/** The deed a figure tells of: one the vocabulary knows, or any that 已 stands in front of. */
const doneOf = (fact: Fact | undefined): string =>
  fact ? fact.deed || (DONE_AT_END.pattern.exec(fact.label)?.[1] ?? '') || deedOf(fact.after) : '';

/**
 * 到岗率94.0%。……未到岗的42人: what is left of a whole in another sentence than the one that tells its part. A handful may be
 * left of anything, unless the deed is told again that the rest still lacks.
 */
export function leftOfTold(rest: Fact, told: readonly ToldPair[], facts: readonly Fact[]): readonly SlotCandidate[] {
  const end = firstFrom(told, rest.index, ({ by }) => by.index);
  const early = Math.min(DIFFERENCES.pairs, end);
  const near = [...told.slice(0, early), ...told.slice(Math.max(early, end - DIFFERENCES.pairs), end)].filter(
    ({ whole, by }) => isAlike(whole, rest.quantity) && by.sentence < rest.sentence,
  );
  const ofDeed = near.filter((pair) => isOfDeed(pair, rest));
  const isOnly =
    ofDeed.every(({ whole, part }) => whole === ofDeed[0]?.whole && part === ofDeed[0].part) &&
    ofDeed[0]?.whole.dimension === rest.quantity.dimension &&
    !NAME_END.pattern.test(rest.subject) &&
    isFirstOfParagraph(rest, facts);
  const isHandful = rest.quantity.number.units < DIFFERENCES.handful;
  return (isHandful ? ofDeed.filter(() => isOnly) : near).map((pair) => ({
    relation: { kind: 'sum', whole: pair.whole, parts: [pair.part, rest.quantity] },
    weight: !isOfDeed(pair, rest) ? DIFFERENCES.ofRate : isOnly ? DIFFERENCES.ofItsOnly : DIFFERENCES.ofItsDeed,
  }));
}

/** 除甲乡1户外,其余待建的10户: what stands in front of the rest may be what it is left of, or off. */
function isFirstOfParagraph(rest: Fact, facts: readonly Fact[]): boolean {
  for (let at = rest.index - 1; facts[at]?.paragraph === rest.paragraph; at -= 1)
    if (facts[at]?.quantity.dimension === rest.quantity.dimension) return false;
  return true;
}

/** The deed that was done to the part is told again. */
const isOfDeed = ({ deed }: ToldPair, { label, after }: Fact): boolean =>
  deed !== '' && `${label}${after}`.includes(deed);
