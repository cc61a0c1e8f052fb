import { columnTitle, isOwnColumn, saysPortion, type Table } from '../tables';
import { addressOf, judgedRates, rateAt, weighedOf } from '../relations';
import { groupedBy } from '../workbook';
import { balanceHits, type BalanceFacts } from './balance-hit';
import { cellHit, shownAt } from './hit';
import { isUnchecked, tableRule, type Hit, type Unchecked } from './rule';

/** A figure above that of its whole, or a portion of more than all. */
type Facts =
  { readonly part: string; readonly whole: string; readonly wholeName: string } | { readonly portion: string };

/** A part (其中) is never larger than its whole. */
export const partExceedsWhole = tableRule('part-exceeds-whole')<Facts>({
  level: 'error',
  basis: '附表栏目关系：其中≤总数',
  traits: { about: 'value' },
  words: {
    title: '其中大于总数',
    why: '部分不可能大于整体，两个数至少有一个填错。',
    throughout: '多半是其中栏与总数栏放反了，或两栏单位不同',
    say: (facts) =>
      'portion' in facts
        ? `占比${facts.portion}，部分不会多于整体的100%。`
        : `填报${facts.part}，大于“${facts.wholeName}”的${facts.whole}。`,
  },
  concerns: (table) => table.annex.relations.some(({ kind }) => kind === 'part') || table.own.columns.some(saysPortion),
  check: (table) => [...balanceHits(weighedOf(table, 'part')).map(onPart), ...portionsBeyond(table)],
});

/**
 * Portions that mostly are of more than all, though computed rightly: it is their terms that are others. One or two may
 * be what is done of a plan.
 */
function portionsBeyond(table: Table): readonly Hit<Facts>[] {
  const portions = judgedRates(table).filter(
    ({ check: { rate, isGrowth }, judgement }) =>
      rate.row.kind === 'place' &&
      !isGrowth &&
      judgement.kind === 'holds' &&
      isOwnColumn(rate.column) &&
      saysPortion(rate.column),
  );
  return [...groupedBy(portions, ({ check }) => check.rate.column).values()].flatMap((list) => {
    const beyond = list.filter(({ check }) => (rateAt(check)?.points ?? 0) > ALL);
    return beyond.length * 2 <= list.length
      ? []
      : beyond.map(({ check }) => {
          const also = [check.done, check.base].map(addressOf);
          return cellHit(check.rate, { portion: shownAt(check.rate) }, { also, level: 'warning' as const });
        });
  });
}

/** In percent points, with what rounding may add. */
const ALL = 100.05;

/** People look at the part first, so the mark stands there. */
function onPart(outcome: Hit<BalanceFacts> | Unchecked): Hit<Facts> | Unchecked {
  if (isUnchecked(outcome)) return outcome;
  const part = outcome.balance?.parts[0];
  const whole = outcome.balance?.whole;
  if (!part || !whole || !outcome.balance) return { unchecked: '栏目不全' };
  const facts = { part: shownAt(part), whole: shownAt(whole), wholeName: columnTitle(whole.column) };
  return {
    at: addressOf(part),
    row: part.row,
    column: part.column,
    value: facts.part,
    facts,
    also: [addressOf(whole)],
    balance: outcome.balance,
    expected: `≤${facts.whole}`,
  };
}
