import { groupsOf, placesOf, shownGroups } from '../../../src/apps/addin/finding-list';
import { faulty } from './reports';

const ids = (filter: Parameters<typeof shownGroups>[1]): readonly string[] =>
  shownGroups(faulty, filter).flatMap((group) => group.findings.map((one) => one.id));

test('findings are grouped by annex and sheet in the order of the report', () => {
  expect(groupsOf(faulty.findings).map(({ annexName, sheet, findings }) => [annexName, sheet, findings.length])).toEqual([
    ['房屋征收', '附件3', 2], ['棚户区改造', '附件1', 3], [undefined, undefined, 1],
  ]);
});

test('filters narrow together', () => {
  expect(ids({ level: 'error' })).toEqual(['1', '2', '3']);
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
