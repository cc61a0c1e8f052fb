import { audit, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const TITLE = ['附件6：租赁补贴发放工作进展情况表（2024年1-8月）'];
const PLACES = ['敦化市', '珲春市', '龙井市', '和龙市', '汪清县', '安图县'];
const PLAN = [100, 200, 300, 400, 500, 600];
const DONE = [50, 120, 150, 260, 350, 510];
const RATES = DONE.map((done, i) => (100 * done) / PLAN[i]!);
const SUMS = [2100, 1440] as const;

const told = (rows: readonly (readonly Value[])[]): readonly string[] =>
  audit(workbookOf(sheetOf({ name: '租补', rows })))
    .findings.filter(({ level, rule }) => level !== 'info' && rule !== 'missing-annex')
    .map(({ at, rule, expected }) => `${rule} ${at.row + 1},${at.column + 1} ${expected ?? ''}`.trim());

describe('formulas of a table whose places run across', () => {
  const letters = ['B', 'C', 'D', 'E', 'F', 'G'];
  const rate = (i: number): string => `=${letters[i]}4/${letters[i]}3*100|${RATES[i]}`;
  const table = (change: Readonly<Record<string, Value>> = {}): readonly (readonly Value[])[] => [
    TITLE,
    ['市县', ...PLACES, '合计'],
    ['计划发放（户）', ...PLAN, change.plan ?? `=SUM(B3:G3)|${SUMS[0]}`],
    ['已发放（户）', ...DONE, change.done ?? `=SUM(B4:G4)|${SUMS[1]}`],
    [
      '完成率（%）',
      ...RATES.map((_, i) => (i === 2 ? (change.third ?? rate(i)) : rate(i))),
      `=H4/H3*100|${change.total ?? 68.57142857}`,
    ],
  ];

  it('that are right say nothing', () => expect(told(table())).toEqual([]));

  it('are looked at where they really stand: a sum that leaves out a column', () => {
    expect(told(table({ plan: '=SUM(B3:F3)|1500', total: 96 }))).toEqual(['formula-range-short 3,8 2100']);
  });

  it('are looked at where they really stand: a rate typed over, or taken from another column', () => {
    expect(told(table({ third: 50 }))).toEqual(['overwritten-formula 5,4 =D4/D3*100']);
    expect(told(table({ third: '=E4/E3*100|65' }))).toEqual(['rate-mismatch 5,4 50.0']);
  });
});

describe('formulas of a list cut and set side by side', () => {
  const HEADER = ['市县', '计划发放（户）', '已发放（户）', '完成率（%）'];
  const line = (i: number, row: number, [plan, done]: readonly string[], change?: Value): readonly Value[] => [
    PLACES[i],
    PLAN[i],
    DONE[i],
    change ?? `=${done}${row}/${plan}${row}*100|${RATES[i]}`,
  ];
  const table = (change: Readonly<Record<string, Value>> = {}): readonly (readonly Value[])[] => [
    TITLE,
    [...HEADER, '', ...HEADER],
    ...[0, 1, 2].map((i) => [
      ...line(i, i + 3, ['B', 'C']),
      '',
      ...line(i + 3, i + 3, ['G', 'H'], i === 1 ? change.fifth : undefined),
    ]),
    [
      '',
      '',
      '',
      '',
      '',
      '合计',
      change.plan ?? '=SUM(B3:B5,G3:G5)|2100',
      '=SUM(C3:C5,H3:H5)|1440',
      `=H6/G6*100|${change.total ?? 68.57142857}`,
    ],
  ];

  it('that are right say nothing', () => expect(told(table())).toEqual([]));

  it('are looked at where they really stand', () => {
    expect(told(table({ plan: '=SUM(G3:G5)|1500', total: 96 }))).toEqual(['formula-range-short 6,7']);
    expect(told(table({ fifth: 70 }))).toEqual(['overwritten-formula 4,9 =H4/G4*100']);
  });
});
