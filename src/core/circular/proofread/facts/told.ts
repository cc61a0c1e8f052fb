import { rangeOf } from '../decide/ranges';
import type { Fact } from './fact';
import { rateIn, shortOf } from './labels';

/** What is told of names in quotients, by name and measure: whose rate is how much. */
export interface Told {
  /** The one measure that any of some names has a figure of; empty where there are several. */
  readonly onlyOf: (names: readonly string[]) => string;
  /** The one figure told of a name and a measure; nothing where none is told, or two that differ. */
  readonly of: (name: string, measure: string) => Fact | undefined;
  /** All figures of a measure that names have, each name once, the greatest first. */
  readonly all: (measure: string) => readonly Fact[];
}

/** Gathers what the figures of a text tell of names, be they of prose or of tables. */
export function toldIn(facts: readonly Fact[], subjectOf: (fact: Fact) => string): Told {
  const known = new Map<string, Map<string, Fact | undefined>>();
  let head = { paragraph: -1, measure: '' };
  for (const fact of facts) {
    const own = rateIn(fact.gap.slice(fact.gap.lastIndexOf('\n') + 1));
    if (own !== '' || fact.paragraph !== head.paragraph) head = { paragraph: fact.paragraph, measure: own };
    const isBare = fact.label === fact.subject || fact.label === '';
    const measure = isQuotient(fact) ? measureOf(fact, isBare ? head.measure : '') : '';
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
    onlyOf: (names) => {
      const [only, other] = [...known].filter(([, figures]) => names.some((name) => figures.has(shortOf(name))));
      return only && !other ? only[0] : '';
    },
    of: (name, measure) => known.get(measure)?.get(shortOf(name)),
    all: (measure) => {
      const found = ranked.get(measure) ?? rank(measure);
      ranked.set(measure, found);
      return found;
    },
  };
}

/** The measure of a quotient, by its own words or else by those told in front of it; scores are all of one. */
export const measureOf = ({ label, words, quantity: { dimension } }: Fact, before: string): string =>
  dimension === SCORE ? SCORE : rateIn(label) || rateIn(before) || rateIn(words);

const SCORE = '分';

const isQuotient = ({ quantity: { dimension, bound }, role }: Fact): boolean =>
  (dimension === '%' || dimension === SCORE) && bound === undefined && role !== 'earlier' && role !== 'growth';

const isEqual = (one: Fact, other: Fact): boolean =>
  one.quantity.number.units === other.quantity.number.units &&
  one.quantity.number.decimals === other.quantity.number.decimals;
