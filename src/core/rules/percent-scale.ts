import { addressOf, isPercentFormat, judgeRate, rateScale, ratesOf } from '../relations';
import { cellFormat, cellFormula } from '../tables';
import { cellHit, shownAt } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly value: string;
  readonly expected: string;
}

/** 0.762, 76.2 and 7620 are three ways to write one rate; a column keeps to one. */
export const percentScale = tableRule<Facts>({
  id: 'percent-scale',
  level: 'error',
  basis: '附表栏目单位：%，保留一位小数',
  words: {
    title: '百分数单位错',
    why: '差一百倍的完成率会排在最前或最后，名次全乱。',
    say: ({ value, expected }) => `“${value}”与计算结果${expected}%相差一百倍。`,
  },
  check: (table) => ratesOf(table).flatMap((check) => {
    const judgement = judgeRate(check, rateScale(table, check.rate.column));
    if (judgement.kind !== 'scale') return [];
    const { row, column } = check.rate;
    const isFraction = isPercentFormat(cellFormat(table, row, column)) || rateScale(table, column) === 'fraction';
    const to = isFraction ? Number((Number(judgement.expected) / 100).toPrecision(15)) : Number(judgement.expected);
    const fix = cellFormula(table, row, column) ? {} : { fix: { isSafe: false, at: addressOf(check.rate), to } };
    return [cellHit(check.rate, { value: shownAt(check.rate), expected: judgement.expected }, { expected: judgement.expected, ...fix })];
  }),
});
