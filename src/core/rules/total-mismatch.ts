import { balanceHits, hasTotalRow, plainTotals, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** The total row equals the sum of the places; sub-totals and 其中 rows are not added again. */
export const totalMismatch = tableRule('total-mismatch')<BalanceFacts>({
  level: 'error',
  basis: '合计＝各市县之和',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '合计不符',
    why: '通报引用的是合计数，合计错了通报就错。',
    throughout: '多半是合计的口径（层级）与表中市县不同',
    say: ({ value, sum, difference, isMore, parts }) =>
      `合计填报${value}，${parts}个市县相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.annex.hasTotal && !table.annex.isTargets,
  check: (table) => (hasTotalRow(table) ? balanceHits(plainTotals(table)) : [{ unchecked: '没有合计行' }]),
});
