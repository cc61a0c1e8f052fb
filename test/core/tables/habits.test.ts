import { audit, type Finding, type Sheet } from '../../../src/core';
import { workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const serious = (...sheets: readonly Sheet[]): readonly Finding[] =>
  audit(workbookOf(...sheets)).findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex');
const told = (...sheets: readonly Sheet[]): readonly string[] =>
  serious(...sheets).map(({ rule, at }) => `${rule} ${at.row + 1},${at.column + 1}`);

describe('habits of offices', () => {
  it('a header that names no places is repeated on the next page, and the total is that of both', () => {
    const page = (rows: string) => `
      序号 | 师（市） | 累计筹集（套） | 已分配（套） | 分配率（%）
      ${rows}`;
    const sheet = drawn(`
      2023年公租房保障情况表
      序号 | 师（市） | 累计筹集（套） | 已分配（套） | 分配率（%）
      | 合计 | 1600 | 1240 | 77.5
      1 | 第一师阿拉尔市 | 300 | 270 | 90
      2 | 第二师铁门关市 | 200 | 150 | 75
      3 | 第三师图木舒克市 | 400 | 300 | 75
      第1页，共2页
      续表${page(`4 | 第四师可克达拉市 | 250 | 200 | 80
      5 | 第五师双河市 | 250 | 200 | 80
      6 | 第六师五家渠市 | 200 | 120 | 60`)}`);
    expect(tablesOn(sheet)[0]?.rows.filter(({ kind }) => kind === 'place')).toHaveLength(6);
    expect(told(sheet)).toEqual([]);
  });

  const parted = (first: string, sum: string) =>
    drawn(`
      2023年1-9月棚改在建问题项目整改情况表
      县（市、区） | 问题项目（个） | 问题套数（套） | 年度目标（套） | 已完成整改（套） | 完成率（%）
      合计 | ${sum}
      其中：市本级 | 5 | 692 | 362 | 222 | 61.3
      浈江区 | 5 | ${first} | 514 | 445 | 86.6
      武江区 | 4 | 761 | 438 | 276 | 63
      曲江区 | 7 | 1888 | 1145 | 1107 | 96.7`);

  it('其中 below a total introduces all places of it', () => {
    const sheet = parted('836', '21 | 4177 | 2459 | 2050 | 83.4');
    expect(described(tablesOn(sheet)[0]).rows?.split(' ')).toHaveLength(5);
    expect(told(sheet)).toEqual([]);
    expect(told(parted('8360', '21 | 4177 | 2459 | 2050 | 83.4'))).toEqual(['total-mismatch 5,3']);
  });

  it('a paragraph between two tables names no period of the second', () => {
    const [, second] = tablesOn(
      drawn(`
      2023年1-9月租赁补贴发放情况表
      市县 | 计划发放（户） | 已发放（户） | 完成率（%）
      长春市 | 10 | 9 | 90
      吉林市 | 20 | 10 | 50

      说明：审计发现的空置住房整改情况见下表，整改期限为2023年12月底。

      审计问题（空置住房）整改情况表
      （2023年1-9月）
      市县 | 空置问题（套） | 已完成（套） | 剩余（套） | 完成率（%）
      长春市 | 10 | 9 | 1 | 90
      吉林市 | 20 | 10 | 10 | 50`),
    );
    expect(second?.period).toEqual({ year: 2023, fromMonth: 1, toMonth: 9 });
  });

  it('a year of tasks in the title and the last day of a month below it are one period', () => {
    const sheet = drawn(`
      2023年度租赁补贴目标任务完成情况表
      截至2023年8月31日
      市县 | 计划发放（户） | 已发放（户） | 完成率（%）
      长春市 | 10 | 9 | 90
      吉林市 | 20 | 10 | 50`);
    expect(tablesOn(sheet)[0]?.period?.toMonth).toBe(8);
    expect(told(sheet)).toEqual([]);
  });

  it('months under one heading add up when all but one do, and months as numbers are no figures', () => {
    const sheet = (july: number) =>
      drawn(`
      2023年1-9月租赁补贴发放情况表
      县（市、区） | 计划发放 | 各月累计发放 | < | < | < | 已发放 | 完成时限
      ^ | ^ | 6月 | 7月 | 8月 | 9月 | ^ | ^
      合计 | 4900 | 1370 | 1680 | 1930 | 2290 | 2290 |
      盐湖区 | 1500 | 510 | 590 | 640 | 700 | 700 | 2023.12
      永济市 | 1200 | 220 | 340 | 420 | 530 | 530 | 2023.11
      河津市 | 240 | 40 | 50 | 60 | 80 | 80 | 2023.12
      芮城县 | 640 | 130 | ${july} | 210 | 260 | 260 | 2023.12
      临猗县 | 820 | 290 | 310 | 360 | 410 | 410 | 2023.11
      万荣县 | 500 | 180 | 220 | 240 | 310 | 310 | 2023.12`);
    expect(told(sheet(170))).toEqual([]);
    expect(audit(workbookOf(sheet(170))).unread).toEqual([]);
    expect(told(sheet(266))).toEqual(['total-mismatch 8,4']);
    expect(told(sheet(120))).toEqual(['total-mismatch 8,4']);
  });

  it('all figures of a short return as text are its way of writing; one of them is a slip', () => {
    const sheet = (row: string) =>
      drawn(`
      敦化市房屋征收工作进展情况表（2023年1-9月）
      市县 | 房屋征收 | < | 房屋拆迁 | < | 合计 | <
      ^ | 户数（户） | 面积（万㎡） | 户数（户） | 面积（万㎡） | 户数（户） | 面积（万㎡）
      敦化市 | ${row}`);
    expect(told(sheet("'283 | '3.31 | '6 | '0.05 | '289 | '3.36"))).toEqual([]);
    expect(told(sheet("'283 | 3.31 | 6 | 0.05 | 289 | 3.36"))).toEqual(['text-number 4,2']);
  });

  const rebates = (title: string, name: string, rows: string) =>
    drawn(`\n${title}\n县（市、区） | 计划发放（户） | 已发放（户） | 完成率（%）\n${rows}`, { name });
  const CITY = '海曙区 | 100 | 90 | 90\n江北区 | 200 | 100 | 50\n镇海区 | 100 | 40 | 40\n合计 | 400 | 230 | 57.5';

  it('a summary of cities is held to the totals of their own sheets', () => {
    const summary = (done: number, rate: number) =>
      rebates(
        '全省2023年1-9月租赁补贴发放情况表',
        '汇总',
        `宁波市 | 400 | ${done} | ${rate}\n杭州市 | 300 | 150 | 50\n绍兴市 | 100 | 80 | 80`,
      );
    const own = rebates('宁波市2023年1-9月租赁补贴发放情况表', '宁波', CITY);
    expect(told(summary(230, 57.5), own)).toEqual([]);
    expect(told(summary(100, 25), own)).toEqual(expect.arrayContaining(['same-fact-differs 3,3']));
  });

  it('one county returns many tables of a province that nobody knows', () => {
    const rows = (name: string, title: string, cells: string) => rebates(title, name, `围场县 | ${cells}`);
    const report = audit(
      workbookOf(
        rows('一', '围场县2023年1-9月租赁补贴发放情况表', '100 | 90 | 90'),
        rows('二', '围场县2023年1-8月租赁补贴发放情况表', '100 | 80 | 80'),
      ),
    );
    expect(report.scope).toMatchObject({ kind: 'county', name: '围场县', isElsewhere: true });
    expect(report.findings.filter(({ rule }) => rule === 'unknown-place')).toEqual([]);
  });

  it('an amount printed twice, in 亿元 and in 万元, is one amount', () => {
    const sheet = (last: number) =>
      drawn(`
      2023年1-9月棚改资金落实情况表
      市县 | 专项债券项目（个） | 专项债券审批（亿元） | 已发行项目（个） | 已发行（亿元） | 折合（万元） | 中央补助（亿元）
      浈江区 | 4 | 9.23 | 1 | 0.79 | 7900 | 0.42
      曲江区 | 1 | 0.9 | 1 | 0.65 | 6500 | 0.11
      乐昌市 | 3 | 3.66 | 1 | 0.94 | 9400 | 0.33
      始兴县 | 4 | 3.54 | 1 | 0.64 | 6400 | 0.17
      翁源县 | 1 | 1.84 | 1 | 1.49 | 14900 | 0.05
      新丰县 | 2 | 2.1 | 2 | 1.37 | 13700 | 0.09
      仁化县 | 1 | 1.5 | 1 | 1.24 | ${last} | 0.31`);
    expect(told(sheet(12400))).toEqual([]);
    expect(told(sheet(1240))).toEqual(['row-sum-mismatch 9,6']);
  });
});

describe('what is wrong where', () => {
  it('a sum that lacks one of its parts is wrong in a row, too', () => {
    const taken = (all: number) =>
      drawn(`
      2023年1-9月国有土地上房屋征收情况表
      市县 | 征收户数（户） | 征收面积（万㎡） | 拆迁户数（户） | 拆迁面积（万㎡） | 合计户数（户） | 合计面积（万㎡）
      长春市 | 109 | 1.25 | 12 | 0.18 | ${all} | 1.43
      吉林市 | 61 | 0.64 | 12 | 0.11 | 73 | 0.75`);
    expect(told(taken(121))).toEqual([]);
    expect(told(taken(109)).map((one) => one.split(' ')[0])).toEqual(['row-sum-mismatch']);
  });

  it('what all explanations name is told although another total is a tie', () => {
    const sheet = drawn(`
      2023年1-9月棚改在建问题项目整改情况表
      市县 | 问题项目（个） | 问题套数（套） | 年度目标（套） | 已完成整改（套） | 完成率（%）
      长春市 | 2 | 580 | 290 | 269 | 92.8
      吉林市 | 2 | 238 | 142 | 93 | 65.5
      四平市 | 9 | 1588 | 926 | 882 | 95.2
      辽源市 | 2 | 337 | 173 | 1100 | 63.6
      通化市 | 2 | 343 | 184 | 137 | 74.5
      白山市 | 7 | 654 | 391 | 350 | 89.5
      合计 | 24 | 4840 | 2106 | 1841 | 87.4`);
    const done = serious(sheet).find(({ at }) => at.column === 4);
    expect(done?.at.row).toBe(5);
    expect(done?.expected).toBe('110');
  });

  it('a quarter that the formula of the sum leaves out is told at the formula', () => {
    const quarters = ['清城区', '清新区', '英德市', '连州市', '佛冈县', '阳山县', '连南县'].map((name, i) => {
      const [a, b, c, d] = [387 + i, 338 - i, 228 + 2 * i, 363];
      const row = i + 3;
      const formula = i === 3 ? `=SUM(B${row}:D${row})` : `=SUM(B${row}:E${row})`;
      return `${name} | ${a} | ${b} | ${c} | ${d} | ${formula}^${a + b + c + (i === 3 ? 0 : d)}`;
    });
    const sheet = drawn(
      `2023年1-12月租赁补贴发放情况表\n市县 | 一季度 | 二季度 | 三季度 | 四季度 | 已发放（户）\n${quarters.join('\n')}`,
    );
    const values = sheet.values.map((line) =>
      line.map((value) => (typeof value === 'string' && value.includes('^') ? Number(value.split('^')[1]) : value)),
    );
    const formulas = sheet.formulas.map((line) => line.map((formula) => formula?.split('^')[0]));
    const whole = {
      ...sheet,
      values: values.map((line, i) => line.map((value, j) => valueOf(sheet, i, j) ?? value)),
      formulas,
    };
    expect(serious(whole).map(({ level, at }) => [level, at.row, at.column])).toEqual([['error', 5, 5]]);
  });
});

/** The result of a formula written as =A^result. */
function valueOf(sheet: Sheet, row: number, column: number): number | undefined {
  const text = sheet.formulas[row]?.[column];
  return text === undefined ? undefined : Number(text.split('^')[1]);
}
