import { addressOf, formulaOfTotal, readingAt, weighedOf } from '../relations';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
}

/** A typed total beside totals by formula: right today, wrong after the next correction. */
export const hardCodedTotal = tableRule('hard-coded-total')<Facts>({
  level: 'info',
  basis: '合计栏用公式',
  traits: { about: 'formula', doubt: 'remark', isUniversal: true },
  words: {
    title: '合计是手工数',
    why: '改动明细后合计不会跟着变。',
    say: ({ value }) => `合计${value}是手工填的，同一行其他合计是公式。`,
  },
  concerns: (table) => table.rows.some((row) => row.kind === 'total' || row.kind === 'subtotal'),
  check: (table) =>
    [...weighedOf(table, 'total'), ...weighedOf(table, 'subtotal')].flatMap(({ balance: { whole }, weight }) => {
      const formula = formulaOfTotal(whole);
      if (formula === undefined || weight.kind !== 'holds' || readingAt(whole).kind !== 'number') return [];
      return [
        cellHit(
          whole,
          { value: shownAt(whole) },
          { expected: formula, fix: { isSafe: false, at: addressOf(whole), to: { formula } } },
        ),
      ];
    }),
});
