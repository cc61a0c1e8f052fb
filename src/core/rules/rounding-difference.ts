import {
  addressOf,
  figureAt,
  printSteps,
  ratesHeld,
  weighedBalances,
  type Plans,
  type WeighedBalance,
} from '../relations';
import type { Table } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
  /** How many other sums come out to the last digit, where they say that this one is not rounded. */
  readonly exact?: number;
}

/** A last-digit difference that rounding explains; worth knowing, not worth sending back. */
export const roundingDifference = tableRule('rounding-difference')<Facts>({
  level: 'info',
  basis: '四舍五入',
  traits: { about: 'value', doubt: 'remark', compares: ['beside'], isUniversal: true },
  words: {
    title: '尾数差异',
    why: '多半是四舍五入或截尾造成，不影响报送。',
    say: ({ value, expected, exact }) =>
      `“${value}”与计算结果${expected}只差尾数${exact === undefined ? '' : `；其他${exact}处合计分毫不差，这一处不像是四舍五入`}。`,
  },
  check: (table, context) => [...sums(table), ...rates(table, context)],
});

function sums(table: Table): readonly Hit<Facts>[] {
  const weighed = weighedBalances(table);
  const off = weighed.filter(({ weight }) => weight.kind === 'rounding');
  const exact = off.length === 0 ? 0 : weighed.filter(isExactSum).length;
  const isOdd = exact >= EXACT_SUMS * off.length;
  return off.flatMap(({ balance, weight }) => {
    if (weight.kind !== 'rounding') return [];
    const expected = printSteps(weight.sum, weight.decimals);
    const also = balance.kind === 'row-sum' ? { also: balance.parts.map(addressOf) } : {};
    const facts = { value: shownAt(balance.whole), expected, ...(isOdd ? { exact } : {}) };
    return [cellHit(balance.whole, facts, { expected, ...also, ...(isOdd ? { level: 'warning' } : {}) })];
  });
}

/** Sums of rounded figures come out exactly now and then: so many times more that do say that nothing was rounded. */
const EXACT_SUMS = 3;
/** The sum of so many figures with decimals does not come out exactly by being rounded. */
const ENOUGH_PARTS = 3;

const isExactSum = ({ balance: { kind, whole, parts }, weight }: WeighedBalance): boolean =>
  weight.kind === 'holds' &&
  (kind === 'total' || kind === 'subtotal') &&
  (whole.column.definition?.decimals ?? 0) > 0 &&
  parts.filter((part) => !Number.isInteger(figureAt(part) ?? 0)).length >= ENOUGH_PARTS;

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
