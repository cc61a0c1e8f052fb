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
    const rows = ROWS.map((row) => row.replace('797 | 153', '797 | 121').replace('361 | 89', '361 | 98'));
    expect(said(table(rows))).toEqual(['total-mismatch 7,6 153', 'total-mismatch 8,6 89']);
  });

  it('need not be added up where it only helps with reckoning', () => {
    expect(said(table(ROWS, '合计 | 5670 | 2279 | 2305 | 4584'))).toEqual([]);
  });

  it('is what a note below says of it, where the figures say so in half of the rows', () => {
    const off = (rows: number) =>
      ROWS.map((row, i) => (i < rows ? row.replace(/\d+$/, (last) => String(Number(last) + 31 * (i + 1))) : row));
    const note = '注：1.寅卯＝计划－已发放；2.各数截至月末。';
    const told = (rows: number, notes: string): number =>
      said(table(off(rows), '', notes)).filter((one) => one.startsWith('row-sum')).length;
    expect([told(3, ''), told(3, note), told(7, note)]).toEqual([0, 3, 0]);
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

  it('are moved back where they are rates, and the lost one is what its row comes to', () => {
    const rates = (list: readonly string[]): string =>
      [
        '2022年1-9月住房租赁补贴发放工作进展情况表',
        '市县 | 计划（户） | 已发放（户） | 完成率（%）',
        ...['集安市 | 1400 | 1250', '磐石市 | 1812 | 843', '辉南县 | 1123 | 929', '柳河县 | 1540 | 480'].map(
          (row, i) => `${row} | ${list[i]}`,
        ),
      ].join('\n');
    expect(said(rates(['89.3', '46.5', '82.7', '31.2']))).toEqual([]);
    expect(said(rates(['89.3', '89.3', '46.5', '82.7']))).toEqual(['rate-mismatch 4,4 46.5 82.7 31.2']);
  });
});

describe('a portion', () => {
  const ROWS = [
    '集安市 | 1400 | 1250',
    '磐石市 | 1812 | 843',
    '辉南县 | 1123 | 929',
    '柳河县 | 1540 | 480',
    '东丰县 | 1496 | 1087',
  ];
  const table = (portions: readonly string[], name = '占全市比重（%）'): string =>
    [
      '2022年1-9月住房租赁补贴发放工作进展情况表',
      `市县 | 计划（户） | 已发放（户） | ${name}`,
      ...[...ROWS, '合计 | 7371 | 4589'].map((row, i) => `${row} | ${portions[i]}`),
    ].join('\n');
  const OF_OTHER = ['16.96', '11.44', '12.60', '6.51', '14.75', '62.26'];

  it('is of the total of its own column', () => {
    expect(said(table(['27.24', '18.37', '20.24', '10.46', '23.69', '100']))).toEqual([]);
  });

  it('is wrong throughout where all of it was divided by another total', () => {
    expect(said(table(OF_OTHER))).toEqual(['rate-mismatch 2,4 27.24 18.37 20.24 10.46 23.69 100']);
  });
});

describe('words around a table', () => {
  const ROWS = [
    '集安市 | 1400 | 1250 | 89.3',
    '磐石市 | 1812 | 843 | 46.5',
    '辉南县 | 1123 | 929 | 82.7',
    '柳河县 | 1540 | 480 | 31.2',
  ];
  const HEAD = '2022年1-9月住房租赁补贴发放工作进展情况表\n市县 | 计划（户） | 已发放（户） | 完成率（%）';

  it('in a line over all of it part its rows without ending it', () => {
    const [one, two, ...rest] = ROWS;
    const lines = [
      HEAD,
      '说明：以下为各县（市、区）情况 | < | < | <',
      one,
      two,
      '以上为子类地区；以下为丑类地区 | < | < | <',
      ...rest,
    ];
    const [table] = audit(workbookOf(drawn(lines.join('\n')))).tables;
    expect(table?.rows.map(({ label }) => label)).toEqual(['集安市', '磐石市', '辉南县', '柳河县']);
  });

  it('number the rows at its right edge as at its left', () => {
    const text = [`${HEAD} | 编号`, ...ROWS.map((row, i) => `${row} | ${i + 1}`)].join('\n');
    expect(said(text)).toEqual([]);
  });

  it('name across what it measures, with a unit each, under the number of the table', () => {
    const lines = [
      '表1',
      '2022年1-9月住房租赁补贴发放工作进展情况表',
      '指标 | 单位 | 集安市 | 磐石市 | 辉南县 | 柳河县',
      '计划 | 户 | 1400 | 1812 | 1123 | 1540',
      '已发放 | 户 | 1250 | 843 | 929 | 480',
      '完成率 | % | 89.3 | 46.5 | 28.7 | 31.2',
    ];
    expect(said(lines.join('\n'))).toEqual(['rate-mismatch 6,5 82.7']);
  });

  it('say that a difference is neither plan nor done', () => {
    const gaps = [150, 969, 194, 1060];
    const cells = ROWS.map((row) => row.split(' | '));
    const text = [
      '2022年1-9月住房租赁补贴发放工作进展情况表',
      '市县 | 已发放（户） | 完成率（%） | 与任务差额（户）',
      ...cells.map(([name, , done, rate], i) => `${name} | ${done} | ${rate} | ${gaps[i]}`),
    ].join('\n');
    const plans = ['2022年度任务分解表', '市县 | 租赁补贴（户）', ...cells.map(([name, plan]) => `${name} | ${plan}`)];
    const workbook = workbookOf(drawn(text), drawn(plans.join('\n'), { name: '任务' }));
    expect(audit(workbook).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
