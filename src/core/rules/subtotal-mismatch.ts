import { weighedOf } from '../relations';
import { balanceHits, type BalanceFacts } from './balance-hit';
import { tableRule } from './rule';

/** A prefecture's sub-total equals the sum of its places, and the figures of a place those of its projects. */
export const subtotalMismatch = tableRule('subtotal-mismatch')<BalanceFacts>({
  level: 'error',
  basis: '小计＝所属市县之和',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '小计不符',
    why: '市州按小计考核，小计错了名次就错。',
    throughout: '多半是小计所含的市县与表中不同',
    say: ({ value, sum, difference, isMore, parts, place }) =>
      `${place === undefined ? '小计' : `“${place}”`}填报${value}，${
        place === undefined ? `所属${parts}个市县` : `所列${parts}项`
      }相加为${sum}，${isMore ? '多' : '少'}${difference}。`,
  },
  concerns: (table) => table.rows.some(({ kind, subtotal }) => kind === 'subtotal' || subtotal !== undefined),
  check: (table) => balanceHits(weighedOf(table, 'subtotal')),
});
