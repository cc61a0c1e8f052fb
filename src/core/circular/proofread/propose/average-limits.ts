import type { Fact, FactTable } from '../facts/fact';
import { STRENGTH } from '../facts/fact';
import { isEnumerated, rateIn } from '../facts/labels';
import type { Blur } from '../lexer/quantity';
import { firstFrom } from '../ordered';
import { BELOW_AVERAGE, OFF_AVERAGE } from '../vocabulary/bases';
import { NAME_END } from '../vocabulary/names';
import { isPrintedShare } from './common';
import { placeInList } from './place-in-list';

/**
 * 低于全市平均水平: a limit without a figure is the share that is told of all, and stands between the figures on either
 * side. Nothing where no share is told in front that no name has.
 */
export function averageLimits({ text, facts }: FactTable, totals: readonly Fact[]): readonly Fact[] {
  const ofAll = [...totals, ...facts].filter(
    (fact) =>
      isPrintedShare(fact) && isOfAll(fact) && !isEnumerated(fact.gap) && placeInList(fact, facts) === undefined,
  );
  return [...text.matchAll(OFF_AVERAGE.pattern)].flatMap(({ index: start, 0: words }): readonly Fact[] => {
    const end = start + words.length;
    const next = firstFrom(facts, end, ({ quantity }) => quantity.start);
    const [before, behind] = [facts[next - 1], facts[next]];
    const gap = text.slice(before?.quantity.end ?? 0, start);
    const isBehind = behind !== undefined && !ENDS.test(text.slice(end, behind.quantity.start));
    const near = before && !ENDS.test(gap) ? before : behind;
    const measure = rateIn(text.slice(text.lastIndexOf('。', start) + 1, start)) || rateIn(near?.words ?? '');
    const known = ofAll.filter(({ quantity }) => quantity.start < start);
    const average = known.filter((fact) => rateIn(fact.words) === measure).at(-1) ?? (known[1] ? undefined : known[0]);
    if (!average || !near) return [];
    const bound: Blur = BELOW_AVERAGE.pattern.test(words) ? 'under' : 'over';
    return [
      {
        ...near,
        index: next - 1 / 2,
        sentence: (isBehind ? behind : near).sentence,
        clause: near === before ? near.clause : -1,
        label: LABEL.exec(gap)?.[0] ?? '',
        gap,
        words: `${near.words} ${measure || rateIn(average.words)}`,
        strength: gap.includes(',') ? STRENGTH.segment : STRENGTH.none,
        quantity: { ...average.quantity, start, end, bound },
      },
    ];
  });
}

const LABEL = /[^,、()]*$/;
const ENDS = /[。;\n]/;

/** Told of nobody by name, of no other time, in words. */
const isOfAll = ({ subject, label, role, index }: Fact): boolean =>
  (index < 0 || !NAME_END.pattern.test(subject)) && label !== '' && role !== 'earlier' && role !== 'growth';
