import { weighedOf } from '../relations';
import { relationsOf } from '../tables';
import { balanceHits, isSumRow, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** In a total row the columns add up too: the sum of the sums is the same down and across. */
export const crossFootMismatch = tableRule('cross-foot-mismatch')<BalanceFacts>({
  level: 'error',
  basis: '合计行的分项之和＝合计行的合计',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '横竖合计不符',
    why: '按列加和按行加得出两个总数，通报只能用一个。',
    say: ({ value, sum, difference, isMore, partNames }) =>
      `合计行填报${value}，${partNames.map((name) => `“${name}”`).join('与')}相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => relationsOf(table).some((relation) => relation.kind === 'sum'),
  check: (table) => balanceHits(weighedOf(table, 'row-sum').filter(({ balance }) => isSumRow(balance.whole.row))),
});
