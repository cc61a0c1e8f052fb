import { groupedBy, once } from '../../../workbook';
import { DIVISIONS } from '../constants/divisions';
import type { Fact } from '../facts/fact';
import { figureKind, isAmount, isFraction } from './common';

/** The amounts of each kind in the order of the text: means, and what stands in brackets, apart. */
export function streamsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  return groupedBy(facts, (fact) =>
    isAmount(fact) && fact.quantity.bound === undefined
      ? `${figureKind(fact)} ${fact.isMean || isFraction(fact)} ${fact.host !== undefined}`
      : undefined,
  );
}

/** How strongly what stands between two figures of a stream parts them; for ever where they are far apart. */
export function jointBetween(left: Fact | undefined, right: Fact | undefined, facts: readonly Fact[]): number {
  if (!left || !right || right.index - left.index > DIVISIONS.apart) return Infinity;
  let strength = 0;
  for (let at = left.index + 1; at <= right.index; at += 1) strength = Math.max(strength, facts[at]?.strength ?? 0);
  return strength;
}

/** 甲镇24人(新增8人、存量16人)、乙镇21人(…): figures of which each has a bracket of its own are fellows, none the sum of others. */
export const areHosts = (figures: readonly Fact[], facts: readonly Fact[]): boolean =>
  figures.every((fact) => hostsOf(facts).has(fact));

const hostsOf = once((facts: readonly Fact[]): ReadonlySet<Fact> => new Set(facts.flatMap(({ host }) => host ?? [])));
