import { audit, type Value } from '../../../src/core';
import { readNamedHeader } from '../../../src/core/tables/column-statement';
import { sheetOf, workbookOf } from '../build';

describe('a header that states what it is by the names of others', () => {
  it.each([
    ['尚缺（年度计划－十月累计）', ['年度计划', '-十月累计']],
    ['尚缺=年度计划-十月累计', ['年度计划', '-十月累计']],
    ['两项合计（甲类＋乙类＋丙类）', ['甲类', '乙类', '丙类']],
  ])('%s is a sum', (text, terms) =>
    expect(readNamedHeader(text)).toEqual({
      kind: 'linear',
      terms: terms.map((term) => ({ number: term.replace('-', ''), times: term.startsWith('-') ? -1 : 1 })),
    }),
  );

  it('or a quotient', () => {
    expect(readNamedHeader('进度（完成数÷下达数×100%）')).toEqual({
      kind: 'quotient',
      done: '完成数',
      base: '下达数',
      isPercent: true,
    });
  });

  it.each([
    '累计（1-9月）',
    '单价（元/套）',
    '投资（万元）',
    '备注（含A+B）',
    '已完成（套）',
    '进度（甲类÷乙类÷丙类）',
  ])('%s states nothing', (text) => expect(readNamedHeader(text)).toBeUndefined());
});

const NAMES = ['甲片区', '乙片区', '丙片区', '丁片区', '戊片区', '己片区'];
const PLANNED = [600, 450, 720, 380, 510, 290];
const EARLIER = [410, 300, 505, 222, 340, 150];
const LATER = [466, 351, 587, 260, 402, 173];

/** A table whose last column is said to be the plan less the later figures. */
const told = (left: (i: number) => Value, meant = left): readonly string[] => {
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b);
  const rows: readonly (readonly Value[])[] = [
    ['租赁补贴发放情况表'],
    ['地区', '计划（户）', '累计发放', undefined, '尚缺（计划－10月末累计）'],
    [undefined, undefined, '9月末', '10月末', undefined],
    ...NAMES.map((name, i) => [name, PLANNED[i], EARLIER[i], LATER[i], left(i)]),
    [
      '合计',
      sum(PLANNED),
      sum(EARLIER),
      sum(LATER),
      sum(NAMES.map((_, i) => Number(String(meant(i)).split('|').at(-1)))),
    ],
  ];
  const merges = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'];
  const { findings } = audit(workbookOf(sheetOf({ rows, merges })));
  return findings.flatMap(({ level, rule, at, cause }) =>
    level === 'error' ? [`${rule} ${at.row} ${at.column} ${cause ?? ''}`] : [],
  );
};

const of =
  (list: readonly number[]) =>
  (i: number): number =>
    (PLANNED[i] ?? 0) - (list[i] ?? 0);

describe('a column said to be the difference of two others', () => {
  it('is right where it is', () => {
    expect(told(of(LATER))).toEqual([]);
  });

  it('is told where all of it is computed from another column', () => {
    expect(told((i) => `=B${i + 4}-C${i + 4}|${of(EARLIER)(i)}`)).toEqual(['row-sum-mismatch 1 4 long-column']);
  });

  it('is told where all of it was typed from another column', () => {
    expect(told(of(EARLIER))).toContain('row-sum-mismatch 1 4 whole-column');
  });

  it('is told at the one row that is another', () => {
    expect(told((i) => of(LATER)(i) + (i === 2 ? 60 : 0), of(LATER))).toEqual(['total-mismatch 5 4 wrong-cell']);
  });
});
