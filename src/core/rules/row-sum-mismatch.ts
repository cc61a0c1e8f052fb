import { weighedOf } from '../relations';
import { relationsOf } from '../tables';
import { balanceHits, isSumRow, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** Columns that add up within a row do so for every place: 合计 = 征收 + 拆迁, 空置 = 已完成 + 剩余. */
export const rowSumMismatch = tableRule('row-sum-mismatch')<BalanceFacts>({
  level: 'error',
  basis: '附表栏目关系：合计＝各分项之和',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '分项与合计不符',
    why: '同一行的分项和合计互相矛盾，至少有一个填错。',
    throughout: '多半是分项与合计的栏目错位，或单位不一致',
    say: ({ value, sum, difference, isMore, partNames }) =>
      `填报${value}，${partNames.map((name) => `“${name}”`).join('与')}相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => relationsOf(table).some((relation) => relation.kind === 'sum'),
  check: (table) => balanceHits(weighedOf(table, 'row-sum').filter(({ balance }) => !isSumRow(balance.whole.row))),
});
