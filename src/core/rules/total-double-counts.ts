import { addressOf, doubleCounted, printSteps, weighedOf } from '../relations';
import { rowName } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly sum: string;
  readonly rows: string;
}

/** A total that adds sub-totals and their places, or a whole and its 其中 row. */
export const totalDoubleCounts = tableRule('total-double-counts')<Facts>({
  level: 'error',
  basis: '合计＝各市县之和，小计和其中项不重复相加',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '合计重复计算',
    why: '小计或其中项又加了一遍，合计虚增。',
    say: ({ value, sum, rows }) => `合计填报${value}，重复加了${rows}，应为${sum}。`,
  },
  concerns: (table) => table.rows.some((row) => row.kind === 'subtotal' || row.kind === 'part'),
  check: (table) =>
    weighedOf(table, 'total').flatMap((weighed) => {
      const twice = doubleCounted(weighed);
      const {
        balance: { whole },
        weight,
      } = weighed;
      if (twice.length === 0 || weight.kind !== 'fails') return [];
      const sum = printSteps(weight.sum, weight.decimals);
      const facts = { value: shownAt(whole), sum, rows: twice.map(({ row }) => rowName(row)).join('、') };
      return [cellHit(whole, facts, { expected: sum, also: twice.map(addressOf) })];
    }),
});
