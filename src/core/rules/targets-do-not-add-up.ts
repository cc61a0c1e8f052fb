import { annualTargets } from '../annexes';
import { balanceHits, hasTotalRow, plainTotals, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** The provincial target is the sum of the places' targets. */
export const targetsDoNotAddUp = tableRule('targets-do-not-add-up')<BalanceFacts>({
  level: 'error',
  basis: '年度计划：全省计划＝各市县计划之和',
  traits: { about: 'sum' },
  words: {
    title: '计划合计不符',
    why: '计划是一切完成率的分母，合计不符则全省完成率不可信。',
    say: ({ value, sum, difference, isMore, parts }) => `全省计划${value}，${parts}个市县相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.annex === annualTargets,
  check: (table) => (hasTotalRow(table) ? balanceHits(plainTotals(table)) : [{ unchecked: '没有合计行' }]),
});
