import type { Fact, FactTable } from '../facts/fact';
import { isEnumerated, rateIn, wordsBefore } from '../facts/labels';
import type { Blur } from '../lexer/quantity';
import { BELOW_AVERAGE, OFF_AVERAGE } from '../vocabulary/bases';
import { NAME_END } from '../vocabulary/names';
import { isPrintedShare } from './common';
import { placeInList } from './place-in-list';
import { placedLimit } from './placed-limit';

/**
 * 低于全市平均水平: a limit without a figure is the share that is told of all, and stands between the figures on either
 * side. Nothing where no share is told in front that no name has.
 */
export function averageLimits(table: FactTable, totals: readonly Fact[]): readonly Fact[] {
  const { text, facts } = table;
  const ofAll = [...totals, ...facts].filter(
    (fact) =>
      isPrintedShare(fact) && isOfAll(fact) && !isEnumerated(fact.gap) && placeInList(fact, facts) === undefined,
  );
  return [...text.matchAll(OFF_AVERAGE.pattern)].flatMap(({ index: start, 0: words }): readonly Fact[] => {
    const span = { start, end: start + words.length };
    const place = placedLimit(table, span);
    if (!place) return [];
    const measure =
      rateIn(wordsBefore(text, start, '。')) || rateIn(place.words) || rateIn(wordsBefore(text, start, '\n'));
    const known = ofAll.filter(({ quantity }) => quantity.start < start);
    const average = known.filter((fact) => rateIn(fact.words) === measure).at(-1) ?? (known[1] ? undefined : known[0]);
    if (!average) return [];
    const bound: Blur = BELOW_AVERAGE.pattern.test(words) ? 'under' : 'over';
    const named = `${place.words} ${measure || rateIn(average.words)}`;
    return [{ ...place, words: named, quantity: { ...average.quantity, ...span, bound } }];
  });
}

/** Told of nobody by name, of no other time, in words. */
const isOfAll = ({ subject, label, role, index }: Fact): boolean =>
  (index < 0 || !NAME_END.pattern.test(subject)) && label !== '' && role !== 'earlier' && role !== 'growth';
