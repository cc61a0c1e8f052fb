import { columnTitle } from '../tables';
import { addressOf, weighedOf } from '../relations';
import { balanceHits, type BalanceFacts } from './balance-hit';
import { shownAt } from './hit';
import { isUnchecked, tableRule, type Hit, type Unchecked } from './rule';

interface Facts {
  readonly part: string;
  readonly whole: string;
  readonly wholeName: string;
}

/** A part (其中) is never larger than its whole. */
export const partExceedsWhole = tableRule('part-exceeds-whole')<Facts>({
  level: 'error',
  basis: '附表栏目关系：其中≤总数',
  traits: { about: 'value' },
  words: {
    title: '其中大于总数',
    why: '部分不可能大于整体，两个数至少有一个填错。',
    throughout: '多半是其中栏与总数栏放反了',
    say: ({ part, whole, wholeName }) => `填报${part}，大于“${wholeName}”的${whole}。`,
  },
  concerns: (table) => table.annex.relations.some((relation) => relation.kind === 'part'),
  check: (table) => balanceHits(weighedOf(table, 'part')).map(onPart),
});

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
