import { audit, recognise, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const body = (area: readonly number[]): readonly (readonly Value[])[] => [
  ['市县', '合计', '', '其中：房屋征收', '', '其中：房屋拆迁', ''],
  ['', '户数', '面积', '户数', '面积', '户数', '面积'],
  ['敦化市', 30, area[0], 20, area[1], 10, area[2]],
  ['珲春市', 40, area[3], 40, area[4], 0, 0],
  ['合计', 70, area[5], 60, area[6], 10, area[2]],
];
const METRES = [3000, 2050, 950, 4120, 4120, 7120, 6170];
const of = (...rows: readonly (readonly Value[])[]) => workbookOf(sheetOf({ name: '征收', rows }));

describe('a line above the header', () => {
  it.each(['户、平方米', '单位：户、㎡', '（户、㎡）'])('of units, %s, tells those of the columns', (line) => {
    const workbook = of(['房屋征收拆迁进展情况（2023年1-2月）'], ['', '', '', '', '', line], ...body(METRES));
    const [table] = recognise(workbook).tables;
    expect(table?.columns.map(({ path }) => path.join('/'))).toContain('其中:房屋拆迁/户数');
    expect(table?.columns.map(({ unit }) => unit)).toEqual([undefined, '户', '㎡', '户', '㎡', '户', '㎡']);
    expect(audit(workbook).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['截至二〇二三年十月三十一日', 10],
    ['二○二三年二月底', 2],
    ['二〇二三年一至十二月', 12],
    ['2023年9月', 9],
    ['2023年11月（导出时间 2024-01-06 09:14:27）', 11],
    ['填报时间：2023年8月31日', 8],
  ])('of a date, %s, tells the period', (line, month) => {
    const workbook = of(['房屋征收拆迁进展情况'], [line], ...body(METRES));
    expect(recognise(workbook).tables[0]?.period).toMatchObject({ year: 2023, toMonth: month });
  });

  it.each(['导出时间：2024-01-06 09:14:27', '填报时间：2023年9月2日'])('of a moment, %s, tells none', (line) => {
    const workbook = of(['房屋征收拆迁进展情况'], [line], ...body(METRES));
    expect(recognise(workbook).tables[0]?.period).toBeUndefined();
  });
});
