import { addressOf, rateContent, ratesHeld } from '../relations';
import { cellFormula } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
}

/** 0.762, 76.2 and 7620 are three ways to write one rate; a column keeps to one. */
export const percentScale = tableRule('percent-scale')<Facts>({
  level: 'error',
  basis: '附表栏目单位：%，保留一位小数',
  traits: { about: 'value', isDecisive: true },
  words: {
    title: '百分数单位错',
    why: '差一百倍的完成率会排在最前或最后，名次全乱。',
    throughout: '多半是整栏百分数的写法与表头单位不一致',
    say: ({ value, expected }) => `“${value}”与计算结果${expected}%相差一百倍。`,
  },
  check: (table, context) =>
    ratesHeld(table, context).flatMap(({ check, judgement }) => {
      if (judgement.kind !== 'scale') return [];
      const { expected } = judgement;
      const to = rateContent(check, Number(expected));
      const fix = cellFormula(table, check.rate.row, check.rate.column)
        ? {}
        : { fix: { isSafe: false, at: addressOf(check.rate), to } };
      return [
        cellHit(
          check.rate,
          { value: shownAt(check.rate), expected },
          { expected, also: [addressOf(check.done), addressOf(check.base)], ...fix },
        ),
      ];
    }),
});
