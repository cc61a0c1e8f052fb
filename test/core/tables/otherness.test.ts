import { audit, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

/** An annex that is right, so that nothing else keeps the workbook from being ready. */
const SUBSIDY = sheetOf({
  name: '租补',
  rows: [
    ['租赁补贴发放工作进展情况表（2024年1-8月）'],
    ['县（市、区）', '计划发放（户）', '已发放（户）'],
    ['梨树县', 560, 350],
    ['东丰县', 100, 60],
    ['东辽县', 200, 130],
    ['合计', 860, 540],
  ],
});

const stateWith = (name: string, ...rows: readonly (readonly Value[])[]): string =>
  audit(workbookOf(SUBSIDY, sheetOf({ name, rows }))).verdict.state;

const PLACES = ['梨树县', '东丰县', '东辽县'];
const listOf = (header: readonly Value[], figure: (i: number) => number): readonly (readonly Value[])[] => [
  header,
  ...PLACES.map((place, i) => [place, ...header.slice(1).map((_, j) => figure(i) + j)]),
];

describe('a workbook with a table that is read as no annex', () => {
  const doubtful = listOf(['县（市、区）', '任务数', '已完成'], (i) => 40 - i);

  it('is never ready where the table may be one: it lists places, its columns are like one, and nothing names it', () => {
    expect(stateWith('Sheet2', ...doubtful)).toBe('incomplete');
    expect(stateWith('附表3', ['（截至2024年8月31日）', undefined, '单位：套'], ...doubtful)).toBe('incomplete');
  });

  it('is never ready where its letters are garbled, whatever its sheet is called', () => {
    const bytes = new TextDecoder('windows-1252');
    const garbled = doubtful.map((row) =>
      row.map((value) => (typeof value === 'string' ? bytes.decode(new TextEncoder().encode(value)) : value)),
    );
    expect(stateWith('供热管网', ...garbled)).toBe('incomplete');
  });

  it('is not ready either where the table stands below one that was read', () => {
    const below = sheetOf({ name: '租补', rows: [...SUBSIDY.values, [], [], ...doubtful] });
    expect(audit(workbookOf(below)).verdict.state).not.toBe('ready');
  });

  it('may be ready where the table is plainly another: by its title, its sheet, its columns, or without places', () => {
    expect(stateWith('Sheet2', ['城区供热管网建设进度表'], ...doubtful)).toBe('ready');
    expect(stateWith('供热管网', ...doubtful)).toBe('ready');
    expect(stateWith('Sheet2', ...listOf(['县（市、区）', '户籍人口', '耕地'], (i) => 400 - i))).toBe('ready');
    const [header = [], ...rows] = doubtful;
    expect(stateWith('Sheet2', header, ...rows.map((row, i) => [`第${i + 1}标段`, ...row.slice(1)]))).toBe('ready');
  });
});
