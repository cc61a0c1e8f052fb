import { audit, type Sheet, type Value } from '../../../src/core';
import { growsLinearly } from '../../growth';
import { sheetOf, workbookOf } from '../build';
import { drawn } from '../tables/drawn';

describe('a table in which nearly everything is wrong', () => {
  it('is answered in time and memory, without a guess', () => {
    const snapshot = workbookOf(
      drawn(`
保障性租赁住房工作进展情况表
序号 | 市县 | 开工率 | APP | 认定书 | | 备注 | 已开工 | 实施意见 | 领导小组 | 计划
 | | | | 套数 | 项目 | | | | |
1 | 梅河口市 | 3 | 已上线 | 6 | 8 | | 10 | 已出台 | 已成立 | 9999
2 | 集安市 | 9 | 已上线 | ' 268  | 3 | | 6 | 已出台 | 已成立 | 7
3 | 长白山管委会 | 9999 | 已上线 | 8 | 9 | | 268 | 已出台 | 已成立 | 6
4 | 四平市 | 7 | 已上线 | 3 | 9999 | | 8 | 已出台 | 已成立 | 268
5 | 白山市 | 6 | 已上线 | 9 | 7 | | 3 | 已出台 | 已成立 | 8
 | 合计 | | | 294 | 10026 | | 292 | | | 10288`),
    );
    const { findings, skipped } = audit(snapshot);
    expect(findings.filter((one) => one.level === 'error').length).toBeGreaterThan(3);
    expect(skipped.filter((one) => one.reason.includes('出错'))).toEqual([]);
  }, 10_000);
});

describe('merged areas without number are read in time, where they', () => {
  const GRID = 16_384;
  const table = drawn(`
租赁补贴发放工作进展情况表
序号 | 市县 | 计划发放(户) | 已发放(户)
1 | 梅河口市 | 30 | 20
2 | 集安市 | 9 | 8
 | 合计 | 39 | 28`);
  const merged = (merges: Sheet['merges']) => () => void audit(workbookOf({ ...table, merges }));

  it.each([
    ['lie over each other', (at: number) => ({ row: 0, column: 0, rows: at + 2, columns: GRID })],
    ['stand below each other', (at: number) => ({ row: 9 + 2 * at, column: 1, rows: 2, columns: 1 })],
  ])('%s', (_, area) => {
    expect(growsLinearly((size) => merged(Array.from({ length: size }, (__, at) => area(at))))).toBe(true);
  });
});

it('a roster with a total below every ten rows, none of which adds up, is read in time', () => {
  const head = [['2022年1-9月租赁补贴发放工作进展情况表'], ['序号', '市县', '计划发放(户)', '已发放(户)']];
  const row = (at: number): readonly Value[] => [at + 1, at % 10 === 0 ? '合计' : '敦化市', 100, 60];
  const roster = (rows: number) => () =>
    void audit(workbookOf(sheetOf({ rows: [...head, ...Array.from({ length: rows }, (_, at) => row(at))] })));
  expect(growsLinearly((size) => roster(size / 5))).toBe(true);
});

describe('figures as large as a cell can hold', () => {
  const title = '2022年1-9月租赁补贴发放工作进展情况表';
  const head = ['序号', '市县', '计划发放(万户)', '已发放(户)', '完成率(%)'];
  const rows = (huge: number): readonly (readonly Value[])[] => [
    [1, '长春市', huge, huge, huge],
    [2, '延吉市', huge, 5, 0.6],
    [3, '集安市', 10, huge, `${huge}%`],
    [4, '四平市', `${huge}万`, `${huge}`, huge],
    ['合计', '', huge, huge, 0.5],
  ];

  it.each([1e22, 1e307, 1e308, Number.MAX_VALUE, -Number.MAX_VALUE])('are audited like others: %s', (huge) => {
    const { findings, skipped } = audit(workbookOf(sheetOf({ rows: [[title], head, ...rows(huge)] })));
    expect(skipped.filter(({ reason }) => reason.includes('中断'))).toEqual([]);
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(findings)).not.toMatch(/Infinity|NaN/);
  });

  it.each([1e308, Number.MAX_VALUE])('are audited where amounts are asked for, too: %s', (huge) => {
    const amounts = [
      ['2022年1-9月全省棚户区改造开工进展情况表'],
      ['序号', '市县', '新开工计划(套)', '完成投资计划(亿元)', '完成投资完成(亿元)', '其中:当年新开工项目(亿元)'],
      [1, '长春市', 100, huge, 50, 20],
      [2, '延吉市', 100, 100.25, huge, 20],
      [3, '集安市', 100, 100, 50.5, huge],
      ['合计', '', 300, huge, huge, 60.55],
    ];
    const { findings } = audit(workbookOf(sheetOf({ rows: amounts })));
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(findings)).not.toMatch(/Infinity|NaN/);
  });
});
