import { rangeOf } from '../decide/ranges';
import type { Fact } from './fact';
import { rateIn, shortOf } from './labels';

/** What is told of names in quotients, by name and measure: whose rate is how much. */
export interface Told {
  /** The measure that words speak of last; empty where they name none. */
  readonly measureIn: (words: string) => string;
  /** The one figure told of a name and a measure; nothing where none is told, or two that differ. */
  readonly of: (name: string, measure: string) => Fact | undefined;
  /** All figures of a measure that names have, each name once, the greatest first. */
  readonly all: (measure: string) => readonly Fact[];
}

/** Gathers what the figures of a text tell of names, be they of prose or of tables. */
export function toldIn(facts: readonly Fact[], subjectOf: (fact: Fact) => string): Told {
  const known = new Map<string, Map<string, Fact | undefined>>();
  for (const fact of facts) {
    const measure = isQuotient(fact) ? rateIn(fact.label) || rateIn(fact.words) : '';
    const name = shortOf(subjectOf(fact));
    if (measure === '' || name.length < 2) continue;
    const names = known.get(measure) ?? new Map<string, Fact | undefined>();
    const before = names.get(name);
    names.set(name, !names.has(name) || (before && isEqual(before, fact)) ? fact : undefined);
    known.set(measure, names);
  }
  const ranked = new Map<string, readonly Fact[]>();
  const rank = (measure: string): readonly Fact[] =>
    [...(known.get(measure)?.values() ?? [])]
      .flatMap((fact) => fact ?? [])
      .sort((a, b) => rangeOf(b.quantity).face - rangeOf(a.quantity).face);
  return {
    measureIn: rateIn,
    of: (name, measure) => known.get(measure)?.get(shortOf(name)),
    all: (measure) => {
      const found = ranked.get(measure) ?? rank(measure);
      ranked.set(measure, found);
      return found;
    },
  };
}

const isQuotient = ({ quantity: { dimension, bound }, role }: Fact): boolean =>
  (dimension === '%' || dimension === '分') && bound === undefined && role !== 'earlier' && role !== 'growth';

const isEqual = (one: Fact, other: Fact): boolean =>
  one.quantity.number.units === other.quantity.number.units &&
  one.quantity.number.decimals === other.quantity.number.decimals;
