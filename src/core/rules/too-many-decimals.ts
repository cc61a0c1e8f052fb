import { addressOf, decimalsOf, printNumber, readingAt } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, cellsWhere } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly decimals: number;
}

/** A typed amount with more decimals than the column prints: what is seen is not what is added. */
export const tooManyDecimals = tableRule('too-many-decimals')<Facts>({
  level: 'warning',
  basis: '附表表样：金额、面积保留两位小数',
  traits: { about: 'form', doubt: 'remark' },
  words: {
    title: '小数位数过多',
    why: '显示的数和参加合计的数不同，逐项相加与合计对不上。',
    say: ({ value, decimals }) => `“${value}”超过${decimals}位小数。`,
  },
  check: (table) =>
    cellsWhere(
      table,
      ({ definition }) => definition?.kind === 'amount',
      (value) => typeof value === 'number' && !Number.isInteger(value),
    ).flatMap((ref) => {
      const reading = readingAt(ref);
      const decimals = ref.column.definition?.decimals ?? 0;
      const isTyped = cellFormula(ref.table, ref.row, ref.column) === undefined;
      if (reading.kind !== 'number' || !isTyped || decimalsOf(reading.number) <= decimals) return [];
      const to = Number(reading.number.toFixed(decimals));
      return [
        cellHit(
          ref,
          { value: printNumber(reading.number, 0), decimals },
          {
            value: printNumber(reading.number, 0),
            expected: printNumber(to, decimals),
            fix: { isSafe: false, at: addressOf(ref), to },
          },
        ),
      ];
    }),
});
