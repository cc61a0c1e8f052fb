import { addressOf, printSteps, ratesHeld, weighedBalances, type Plans } from '../relations';
import type { Table } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
}

/** A last-digit difference that rounding explains; worth knowing, not worth sending back. */
export const roundingDifference = tableRule('rounding-difference')<Facts>({
  level: 'info',
  basis: '四舍五入',
  traits: { about: 'value', doubt: 'remark', compares: ['beside'], isUniversal: true },
  words: {
    title: '尾数差异',
    why: '多半是四舍五入或截尾造成，不影响报送。',
    say: ({ value, expected }) => `“${value}”与计算结果${expected}只差尾数。`,
  },
  check: (table, context) => [...sums(table), ...rates(table, context)],
});

function sums(table: Table): readonly Hit<Facts>[] {
  return weighedBalances(table).flatMap(({ balance, weight }) => {
    if (weight.kind !== 'rounding') return [];
    const expected = printSteps(weight.sum, weight.decimals);
    const also = balance.kind === 'row-sum' ? { also: balance.parts.map(addressOf) } : {};
    return [cellHit(balance.whole, { value: shownAt(balance.whole), expected }, { expected, ...also })];
  });
}

function rates(table: Table, plans: Plans): readonly Hit<Facts>[] {
  return ratesHeld(table, plans).flatMap(({ check, judgement }) => {
    if (judgement.kind !== 'rounding') return [];
    const { expected } = judgement;
    return [
      cellHit(
        check.rate,
        { value: shownAt(check.rate), expected },
        { expected, also: [addressOf(check.done), addressOf(check.base)] },
      ),
    ];
  });
}
