import { once } from '../../../workbook';
import { CONSTANTS } from '../constants/decision';
import { chanceOfFit } from '../decide/chance';
import { mayFit } from '../decide/ranges';
import type { Fact } from '../facts/fact';
import type { Quantity } from '../lexer/quantity';
import { divisionSlots } from './divisions';
import { sumSlots } from './sums';

/** A list with the whole that it adds up to beyond chance, or that it plainly should, whatever it adds up to. */
export interface Division {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  readonly holds: boolean;
}

/** The divisions of a text, each once, in the order in which their wholes stand. */
export const divisionsOf = once((facts: readonly Fact[]): readonly Division[] => {
  const factOf = new Map<Quantity, Fact>(facts.map((fact) => [fact.quantity, fact]));
  const found = new Map<string, Division>();
  for (const { relation, weight } of [...sumSlots(facts), ...divisionSlots(facts)].flatMap((slot) => slot.candidates)) {
    if (relation.kind !== 'sum' || relation.parts.length < 2) continue;
    const holds = mayFit(relation);
    if (weight < (holds ? CONSTANTS.meant * chanceOfFit(relation) : CONSTANTS.plain)) continue;
    const [whole, ...parts] = [relation.whole, ...relation.parts].flatMap((each) => factOf.get(each) ?? []);
    if (whole) found.set([whole, ...parts].map(({ index }) => index).join(), { whole, parts, holds });
  }
  return [...found.values()].sort((a, b) => a.whole.index - b.whole.index);
});
