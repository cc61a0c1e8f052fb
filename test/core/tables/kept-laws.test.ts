import { audit, type Finding } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const toldOf = (text: string): readonly Finding[] =>
  audit(workbookOf(drawn(text))).findings.filter(({ level, rule }) => level !== 'info' && !/^missing/.test(rule));
const said = (text: string): readonly string[] =>
  toldOf(text).map(
    ({ rule, at, fix }) => `${rule} ${at.row + 1},${at.column + 1} ${fix?.edits.map(({ to }) => to).join(' ') ?? ''}`,
  );

describe('a column that only this table has', () => {
  const HEAD = '2022年1-9月住房租赁补贴发放工作进展情况表\n市县 | 计划（户） | 甲丑 | 乙丑 | 已发放（户） | 寅卯';
  const ROWS = [
    '长春市 | 1200 | 503 | 417 | 920 | 280',
    '榆树市 | 800 | 310 | 318 | 628 | 172',
    '德惠市 | 640 | 251 | 266 | 517 | 123',
    '农安县 | 710 | 288 | 301 | 589 | 121',
    '吉林市 | 950 | 402 | 395 | 797 | 153',
    '蛟河市 | 450 | 173 | 188 | 361 | 89',
    '桦甸市 | 400 | 151 | 188 | 339 | 61',
    '舒兰市 | 520 | 201 | 232 | 433 | 87',
  ];
  const TOTAL = '合计 | 5670 | 2279 | 2305 | 4584 | 1086';
  const table = (rows: readonly string[], total = TOTAL, note = ''): string =>
    [HEAD, ...rows, total, ...(note ? [note] : [])].join('\n');

  it('is held to its law though one figure is that of the row above and another has a wrong digit', () => {
    const rows = ROWS.map((row) => row.replace('589 | 121', '589 | 123').replace('797 | 153', '797 | 253'));
    expect(said(table(rows))).toEqual(['total-mismatch 6,6 121', 'total-mismatch 7,6 153']);
  });

  it('need not be added up where it only helps with reckoning', () => {
    expect(said(table(ROWS, '合计 | 5670 | 2279 | 2305 | 4584'))).toEqual([]);
  });

  it('is what a note below says of it, where the figures say so in half of the rows', () => {
    const rows = ROWS.map((row, i) => (i < 4 ? row.replace(/\d+$/, (last) => String(Number(last) + 7 + i)) : row));
    const note = '注：1.寅卯＝计划－已发放；2.各数截至月末。';
    expect(said(table(rows, TOTAL, note)).filter((one) => one.startsWith('row-sum'))).toEqual([]);
    expect(said(table(rows, TOTAL, note)).length).toBeGreaterThan(0);
    expect(said(table(rows.slice(0, 5), '', note))).toEqual([]);
  });
});

describe('a rate whose header names an amount', () => {
  const table = (rates: readonly string[]): string =>
    [
      '2022年1-9月棚改在建问题项目整改进展情况表',
      '市县 | 问题项目（个） | 问题套数（套） | 年度目标（套） | 已完成整改（套） | 占年度目标（%）',
      ...[
        '集安市 | 4 | 1069 | 705 | 501',
        '磐石市 | 3 | 745 | 427 | 147',
        '辉南县 | 4 | 1169 | 661 | 257',
        '柳河县 | 3 | 798 | 451 | 262',
        '东丰县 | 4 | 1141 | 615 | 248',
      ].map((row, i) => `${row} | ${rates[i]}`),
    ].join('\n');

  it('is of that amount', () => {
    expect(said(table(['71.1', '34.4', '38.9', '58.1', '40.3']))).toEqual([]);
  });

  it('is wrong throughout where it is of another', () => {
    expect(said(table(['46.9', '19.7', '22.0', '32.8', '21.7']))).toEqual([
      'rate-mismatch 2,6 71.1 34.4 38.9 58.1 40.3',
    ]);
  });
});

describe('places across, with codes and units beside the names of measures', () => {
  const table = (done: string): string =>
    [
      '2022年1-9月城镇棚户区改造工作进展情况表',
      '子丑 | 项 | 单位 | 集安市 | 磐石市 | 辉南县 | 柳河县 | 合计',
      '101 | 新开工  计划 | 套 | 844 | 892 | 198 | 239 | 2173',
      `102 | 新开工  实际开工 | 套 | ${done} | 2073`,
      '103 | 新开工  开工率 | % | 94.8 | 95.4 | 94.9 | 97.9 | 95.4',
      '104 | 完成投资  计划 | 亿元 | 4.12 | 3.91 | 1.37 | 1.27 | 10.67',
      '105 | 完成投资  完成 | 亿元 | 3.59 | 2.09 | 0.85 | 0.85 | 7.38',
      '106 | 完成投资  其中：当年新开工项目 | 亿元 | 1.38 | 1.41 | 0.57 | 0.26 | 3.62',
      '107 | 完成投资  完成率 | % | 87.1 | 53.5 | 62 | 66.9 | 69.2',
    ].join('\n');

  it('are read by their names, and the codes are nothing that is left over', () => {
    const report = audit(workbookOf(drawn(table('800 | 851 | 188 | 234'))));
    expect(report.unread).toEqual([]);
    expect(said(table('800 | 851 | 188 | 284'))).toEqual(['total-mismatch 4,7 234']);
  });
});

describe('figures that are all one row too low, with the last one lost', () => {
  const table = (done: readonly number[]): string =>
    [
      '2022年1-9月住房租赁补贴发放工作进展情况表',
      '市县 | 计划（户） | 已发放（户） | 完成率（%）',
      ...['集安市 | 1400', '磐石市 | 1812', '辉南县 | 1123', '柳河县 | 1540', '东丰县 | 1496'].map(
        (row, i) => `${row} | ${done[i]} | ${['89.3', '46.5', '82.7', '31.2', '72.7'][i]}`,
      ),
      '合计 | 7371 | 4589 | 62.3',
    ].join('\n');

  it('are moved back, and the lost one is what the total lacks', () => {
    expect(said(table([1250, 843, 929, 480, 1087]))).toEqual([]);
    expect(said(table([1250, 1250, 843, 929, 480]))).toEqual(['total-mismatch 4,3 843 929 480 1087']);
  });
});
