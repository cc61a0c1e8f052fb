import { balanceHits, hasTotalRow, plainTotals, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** The provincial target is the sum of the places' targets. */
export const targetsDoNotAddUp = tableRule('targets-do-not-add-up')<BalanceFacts>({
  level: 'error',
  basis: '年度计划：总计划＝各市县计划之和',
  traits: { about: 'sum' },
  words: {
    title: '计划合计不符',
    why: '计划是一切完成率的分母，合计不符则总完成率不可信。',
    say: ({ whole, value, sum, difference, isMore, parts }) =>
      `${whole}计划${value}，${parts}个市县相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.annex.isTargets,
  check: (table) => (hasTotalRow(table) ? balanceHits(plainTotals(table)) : [{ unchecked: '没有合计行' }]),
});
