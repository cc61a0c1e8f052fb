import { jilin, matrixOf, merge, reportAnnexes } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { received } from './cut';

const subsidies = (place: string, rate: number) =>
  workbookOf(
    sheetOf({
      name: '租赁补贴',
      rows: [
        ['2022年1-9月租赁补贴发放工作进展情况表'],
        ['（截至2022年9月30日）'],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
        [1, place, 100, 60, rate],
      ],
    }),
  );

test('the matrix says of every place and annex: passed, has errors, is to come, or nothing to report', () => {
  const merged = merge([received('甲.xlsx', subsidies('敦化市', 60)), received('乙.xlsx', subsidies('延吉市', 90))]);
  const rows = matrixOf(merged, reportAnnexes(jilin));
  const state = (place: string, annex: string): string | undefined =>
    rows.find((row) => row.place.name === place)?.cells.find((cell) => cell.annex.id === annex)?.state;
  expect(rows).toHaveLength(51);
  expect(['敦化市', '延吉市', '图们市'].map((place) => state(place, 'rent-subsidy'))).toEqual([
    'passes',
    'errors',
    'missing',
  ]);
  expect(state('敦化市', 'shantytown')).toBe('none');
  expect(
    rows.find(({ place }) => place.name === '延吉市')?.cells.find(({ annex }) => annex.id === 'rent-subsidy')?.entry
      ?.file,
  ).toBe('乙.xlsx');
});
