import { groupedBy } from '../../../workbook';
import { POINTS, SPANS } from '../constants/changes';
import { type Slot, type SlotCandidate, slotFor, sumCandidate } from '../decide/slot';
import type { Fact, FactTable } from '../facts/fact';
import { rateIn, shortOf, wordsBefore } from '../facts/labels';
import { APART, AVERAGE, COMPARED } from '../vocabulary/bases';
import { namesIn } from './by-row';
import { isPercent } from './common';
import { byFigures } from './points';
import { spanEnds, isSpan } from './spans';

/** 甲县与最高的乙市相差26.2个百分点, 丙县低于全市平均9.3个百分点: what sets cells of a column of percentages apart. */
export function cellPointSlots(
  { text, facts }: FactTable,
  cells: readonly Fact[],
  totals: readonly Fact[],
): readonly Slot[] {
  const columns = [...groupedBy(cells.filter(isPercent), ({ label }) => label)];
  if (columns.length === 0) return [];
  return facts.flatMap((points) => {
    if (points.quantity.dimension !== '百分点' || points.quantity.bound) return [];
    const words = wordsBefore(text, points.quantity.start, '。');
    const rate = rateIn(words) || rateIn(wordsBefore(text, points.quantity.start, '\n'));
    const meant = columns.filter(([label]) => columns.length === 1 || label.includes(rate || label));
    const pairs =
      meant.length > 1
        ? []
        : meant.flatMap(([label, column]) =>
            pairOf(
              points,
              words,
              column,
              totals.find((each) => each.label === label),
            ),
          );
    return slotFor('growth', points, pairs);
  });
}

/** The two cells of a column, or its total and a cell, that words set apart. */
function pairOf(
  points: Fact,
  words: string,
  column: readonly Fact[],
  total: Fact | undefined,
): readonly SlotCandidate[] {
  if (isSpan(points))
    return spanEnds(column).map(({ most, least }) => sumCandidate(most, [least, points], SPANS.nearest));
  const rows = new Map(column.map((cell) => [shortOf(cell.subject), cell]));
  const names = [...namesIn(words, rows)].sort((one, other) => words.lastIndexOf(one) - words.lastIndexOf(other));
  const named = names.slice(-2).flatMap((name) => rows.get(name) ?? []);
  const isOfAll = AVERAGE.pattern.test(points.label) && total !== undefined;
  const [one, other] = isOfAll ? [named.at(-1), total] : named;
  if (!one || !other || !(APART.pattern.test(points.label) || COMPARED.pattern.test(points.label))) return [];
  const [more, less] = byFigures(one, other);
  return [sumCandidate(more, [less, points], isOfAll ? POINTS.average : POINTS.told, { form: 'points named' })];
}
