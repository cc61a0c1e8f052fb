import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const NAMES = ['甲片区', '乙片区', '丙片区', '丁片区', '戊片区', '己片区'];
const PLANNED = [600, 450, 720, 380, 510, 290];
const EARLIER = [410, 300, 505, 222, 340, 150];
const LATER = [466, 351, 587, 260, 402, 173];
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b);
const percent = (part = 0, whole = 1): string => ((100 * part) / whole).toFixed(2);

/** A group of an amount and a rate that no annex has, the rate reckoned of some columns. */
const told = (done: readonly number[], base: readonly number[], name = '丑寅'): readonly string[] => {
  const line = (label: string, [plan, later, earlier, rate]: readonly (number | string)[]): string =>
    [label, plan, later, percent(Number(later), Number(plan)), earlier, rate].join('|');
  const text = [
    '',
    '租赁补贴发放情况表',
    '地区|计划（户）|已发放（户）|完成率（%）|甲子|<',
    `^|^|^|^|数|${name}`,
    ...NAMES.map((label, i) =>
      line(label, [PLANNED[i] ?? 0, LATER[i] ?? 0, EARLIER[i] ?? 0, percent(done[i], base[i])]),
    ),
    line('合计', [sum(PLANNED), sum(LATER), sum(EARLIER), percent(sum(done), sum(base))]),
  ].join('\n');
  return audit(workbookOf(drawn(text))).findings.flatMap(({ level, rule, at, message, fix }) =>
    level === 'error' ? [`${rule} ${at.row} ${at.column} ${message} ${String(fix?.edits[0]?.to)}`] : [],
  );
};

describe('a rate in the group of one amount', () => {
  it('is of that amount', () => {
    expect(told(EARLIER, PLANNED)).toEqual([]);
  });

  it('is wrong throughout where it is of columns outside the group', () => {
    const [only, ...more] = told(LATER, PLANNED);
    expect(only).toMatch(
      /^rate-mismatch 2 5 .*实际是按“已发放\(户\)”÷“计划发放\(户\)”计算的，应为“甲子\/数”÷“计划发放\(户\)”。 68\.33$/,
    );
    expect(more).toEqual([]);
  });

  it('is left as it is where it is called as what it is of', () => {
    expect(told(LATER, PLANNED, '已发放占比')).toEqual([]);
  });
});

describe('a rate that is called as the annex’s is', () => {
  it('is wrong throughout where it is of two other columns of the annex', () => {
    const left = PLANNED.map((plan, i) => plan - (LATER[i] ?? 0));
    const line = (label: string, [all, done, rest]: readonly number[], rate: string): string =>
      [label, all, done, rest, rate, percent(done, sum(LATER))].join('|');
    const of = (rate: (all: number, done: number, rest: number) => string): readonly string[] => {
      const figures = [
        ...NAMES.map((_, i) => [PLANNED[i] ?? 0, LATER[i] ?? 0, left[i] ?? 0]),
        [PLANNED, LATER, left].map(sum),
      ];
      const text = [
        '',
        '审计发现空置住房问题整改情况表',
        '地区|问题总数（套）|已完成（套）|剩余（套）|问题整改完成率（%）|占比（%）',
        ...figures.map(([all = 0, done = 0, rest = 0], i) =>
          line(NAMES[i] ?? '合计', [all, done, rest], rate(all, done, rest)),
        ),
      ].join('\n');
      return audit(workbookOf(drawn(text))).findings.flatMap(({ level, rule, at }) =>
        level === 'error' ? [`${rule} ${at.row} ${at.column}`] : [],
      );
    };
    expect(of((all, done) => percent(done, all))).toEqual([]);
    expect(of((_, done, rest) => percent(rest, done))).toEqual(['rate-mismatch 1 4']);
  });
});
