import { draftCircular } from '../../../../src/core';
import { sheetOf, workbookOf } from '../../build';

const months = (month: number, households: number, area: number) =>
  sheetOf({
    name: `${month}月`,
    rows: [
      [`2022年1-${month}月全省房屋征收工作进展情况表`],
      [
        '序号',
        '市县',
        '房屋征收户数（户）',
        '房屋征收面积（㎡）',
        '房屋拆迁户数（户）',
        '房屋拆迁面积（㎡）',
        '合计户数（户）',
        '合计面积（㎡）',
      ],
      [1, '敦化市', households, area, 10, 900, households + 10, area + 900],
      [2, '珲春市', 100, 12_000, 0, 0, 100, 12_000],
    ],
  });

const section = (...sheets: readonly ReturnType<typeof months>[]): string =>
  draftCircular(workbookOf(...sheets))
    .paragraphs.filter(({ kind }) => kind === 'section')
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join('');

test('areas are drafted in the unit of the circular, whatever unit the table prints', () => {
  expect(section(months(6, 300, 25_300))).toContain('房屋征收400户，3.73万㎡');
});

test('of several months the last is drafted', () => {
  expect(section(months(6, 300, 25_300), months(9, 500, 42_000))).toContain('房屋征收600户，5.40万㎡');
});
