import { cellNumber } from '../arithmetic';
import { addressOf, averageInstead, rateContent, ratesHeld } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
}

/** The rate of a total is the ratio of the sums, never the mean of the places' rates. */
export const rateOfAverages = tableRule('rate-of-averages')<Facts>({
  level: 'error',
  basis: '合计行完成率＝完成合计÷计划合计',
  traits: { about: 'sum', isUniversal: true },
  words: {
    title: '比率取了平均',
    why: '大市县和小市县被同等看待，总完成率失真。',
    say: ({ value, expected }) => `${value.replace('%', '')}%是各市县比率的平均数，按合计数计算应为${expected}%。`,
  },
  check: (table, context) =>
    ratesHeld(table, context).flatMap((judged) => {
      const { check, judgement } = judged;
      if (judgement.kind !== 'fails' || averageInstead(judged) === undefined) return [];
      const { expected } = judgement;
      const isTyped = cellFormula(table, check.rate.row, check.rate.column) === undefined;
      const fix = isTyped
        ? { fix: { isSafe: false, at: addressOf(check.rate), to: rateContent(check, cellNumber(Number(expected))) } }
        : {};
      return [
        cellHit(
          check.rate,
          { value: shownAt(check.rate), expected },
          { expected, also: [addressOf(check.done), addressOf(check.base)], ...fix },
        ),
      ];
    }),
});
