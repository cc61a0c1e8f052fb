import { audit, type Finding } from '../../../src/core';
import { drawn, tablesOn } from './drawn';
import { workbookOf } from '../build';

/** A county's monthly form: sections of several annexes, two months side by side, an index row, codes. */
const form = (office: string, changes: Readonly<Record<string, string>> = {}): string => {
  const lines = `
保障性安居工程统计月报表
填报单位：${office} | | 2024年8月
指标名称 | 代码 | 计量单位 | 本月末累计 | 上月末累计
甲 | 乙 | 丙 | 1 | 2
一、城镇棚户区改造
　新开工计划 | 101 | 套 | 386 | 386
　实际开工 | 102 | 套 | 341 | 297
　开工率 | 103 | % | 88.3 | 76.9
二、租赁补贴
　计划发放 | 201 | 户 | 905 | 905
　已发放 | 202 | 户 | 614 | 541
　发放率 | 203 | % | 67.8 | 59.8
三、公租房
　累计筹集 | 301 | 套 | 5214 | 5214
　已分配 | 302 | 套 | 4987 | 4963
　分配率 | 303 | % | 95.6 | 95.2
单位负责人：甲　填表人：乙`;
  return Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), lines);
};

const told = (text: string): readonly string[] =>
  audit(workbookOf(drawn(text)))
    .findings.filter(({ level }: Finding) => level === 'error')
    .map(({ at, rule }) => `${rule} ${at.row + 1},${at.column + 1}`);

describe('a form of one county with the measures of several annexes one below the other', () => {
  it.each(['敦化市住房和城乡建设局', '云南省楚雄州禄丰市住房和城乡建设局'])(
    'is read as these annexes: %s',
    (office) => {
      const tables = tablesOn(drawn(form(office)));
      const place = office.replace(/云南省楚雄州|住房.+/g, '');
      expect(
        tables.map(({ annex, period, rows }) => [annex.id, period?.toMonth, rows.map(({ unit }) => unit?.name)]),
      ).toEqual(
        [8, 7].flatMap((month) =>
          ['shantytown', 'rent-subsidy', 'public-rental'].map((annex) => [annex, month, [place]]),
        ),
      );
      expect(told(form(office))).toEqual([]);
    },
  );

  it.each([
    ['a rate that does not come out', { '95.6 | 95.2': '96.5 | 95.2' }, ['rate-mismatch 16,4']],
    [
      'less than the month before',
      { '614 | 541': '614 | 641', '67.8 | 59.8': '67.8 | 70.8' },
      ['cumulative-falls 11,4'],
    ],
  ])('has %s told at its real cell', (_, change, cells) => {
    expect(told(form('禄丰市住房和城乡建设局', change))).toEqual(cells);
  });
});

describe('a form of one column', () => {
  const text = `
腾冲市住房保障重点工作报表
填报单位：腾冲市住房和城乡建设局 | | 2022年8月
项目 | 单位 | 数量 | 备注
（一）租赁补贴
年度计划发放户数 | 户 | 640
累计已发放户数 | 户 | 418
完成率 | % | 65.3
（二）公租房
累计筹集 | 套 | 6480
已分配 | 套 | 6213
分配率 | % | 95.9
（三）棚户区改造
新开工计划 | 套 | 380
实际开工 | 套 | 265
开工率 | % | 69.7
基本建成计划 | 套 | 450
基本建成完成 | 套 | 318
完成率 | % | 70.7`;

  it('is read as all its annexes, though turned on its side one of them alone would be found', () => {
    const tables = tablesOn(drawn(text));
    expect(tables.map(({ annex }) => annex.id)).toEqual(['rent-subsidy', 'public-rental', 'shantytown']);
    expect(told(text)).toEqual([]);
    expect(told(text.replace('95.9', '93.9'))).toEqual(['rate-mismatch 11,3']);
  });
});

describe('a line of a form without a unit', () => {
  it('is not passed over, nor a column of figures that happen to rise', () => {
    const text = `
保障性安居工程统计月报表
填报单位：敦化市住房和城乡建设局
指标名称 | 代码 | 计量单位 | 本月末累计
一、租赁补贴
计划发放 | 201 | 户 | 600
已发放 | 202 | 户 | 614
二、公租房
累计筹集 | 301 | 套 | 5014
已分配 | 302 | 套 | 5013
其他房源 | 303 | | 77
联系人：甲 | | | 04336221234`;
    const report = audit(workbookOf(drawn(text)));
    expect(report.unread.map((one) => one.text)).toContain('二、公租房其他房源/本月末累计');
    expect(report.verdict.state).toBe('incomplete');
  });
});

describe('a form whose columns are states of its measures', () => {
  const report = (done: string): string => `
住房保障重点工作月报
填报单位：东丰县住房和城乡建设局 | | | | 报告期：2023年9月
序号 | 工作事项 | 指标 | 计量单位 | 年度任务 | 上月末累计 | 本月新增 | 累计完成 | 完成率（%）
1 | 棚户区改造 | 新开工 | 套 | 460 | 318 | 74 | 392 | 85.2
2 | | 基本建成 | 套 | 520 | 287 | 61 | 348 | 66.9
3 | | 完成投资 | 亿元 | 1.85 | 0.96 | 0.27 | 1.23 | 66.5
4 | 租赁补贴 | 发放户数 | 户 | 1340 | 958 | 173 | ${done} | 84.4
5 | 保障性租赁住房 | 开工 | 套 | 260 | 150 | 35 | 185 | 71.2
6 | 公租房 | 新建开工 | 套 | 120 | 80 | 40 | 120 | 100
单位负责人：甲　填表人：乙　联系电话：0437-6210085`;

  it('is held to what adds up in its lines, and says what of the annexes it lacks without calling it wrong', () => {
    expect(told(report('1131'))).toEqual([]);
    expect(told(report('1311'))).toEqual(['row-sum-mismatch 7,8']);
    const levels = audit(workbookOf(drawn(report('1131')))).findings.map(({ level }) => level);
    expect(levels.filter((level) => level !== 'info')).toEqual([]);
  });
});
