import { findingGroups, placesOf, shownGroups } from '../../../src/apps/addin/pages/audit/finding-list';
import { faulty, finding, reportOf } from './reports';

const ids = (filter: Parameters<typeof shownGroups>[1]): readonly string[] =>
  shownGroups(faulty, filter).flatMap((group) => group.findings.map((one) => one.id));

test('findings are grouped by annex and sheet as they stand in the workbook, the workbook itself last', () => {
  expect(findingGroups(faulty).map(({ annexName, sheet, findings }) => [annexName, sheet, findings.length])).toEqual([
    ['棚户区改造', '附件1', 3],
    ['房屋征收', '附件3', 2],
    [undefined, undefined, 1],
  ]);
});

test('in a group the worst comes first, then the order of the rows', () => {
  const mixed = reportOf([
    finding({ id: 'hint', level: 'info', at: { sheet: '附件1', row: 1, column: 1 } }),
    finding({ id: 'below', at: { sheet: '附件1', row: 9, column: 1 } }),
    finding({ id: 'above', at: { sheet: '附件1', row: 2, column: 5 } }),
  ]);
  expect(findingGroups(mixed)[0]?.findings.map((one) => one.id)).toEqual(['above', 'below', 'hint']);
});

test('filters narrow together', () => {
  expect(ids({ level: 'error' })).toEqual(['3', '1', '2']);
  expect(ids({ level: 'error', group: '附件1/shantytown' })).toEqual(['3']);
  expect(ids({ level: 'info', place: '梨树县' })).toEqual([]);
});

test.each([
  ['a place', '靖宇', ['4']],
  ['a cell, in any case', 'd13', ['1']],
  ['a column', '完成率', ['3']],
  ['a value', '558.40', ['1']],
  ['words of the message, with spaces around', ' 是文本 ', ['2']],
])('the search finds %s', (_, text, expected) => {
  expect(ids({ text })).toEqual(expected);
});

test('places are listed once, as first met', () => {
  expect(placesOf(faulty)).toEqual(['伊通县', '前郭尔罗斯蒙古族自治县', '梨树县', '靖宇县', '长白县']);
});
