import { changedForm, formThresholds } from '../../../src/apps/addin/pages/progress/settings-form';
import { settingsForm } from '../../../src/apps/addin/pages/progress/new-settings-form';
import { jilin } from '../../../src/core';

const SEPTEMBER = { year: 2022, fromMonth: 1, toMonth: 9 };
const form = settingsForm(jilin.thresholds, SEPTEMBER, jilin);

test('a form that is not changed says the same thresholds', () => {
  expect(formThresholds(form)).toEqual(jilin.thresholds);
});

test('a percentage as people type it counts, full-width digits and the sign included', () => {
  const thresholds = formThresholds(changedForm(form, { field: 'percent', measure: 'built', value: ' ７５% ' }));
  expect(thresholds?.lines).toContainEqual({ measure: 'built', percent: 75 });
});

test('an emptied percentage returns to the share of the year', () => {
  const thresholds = formThresholds(changedForm(form, { field: 'percent', measure: 'start', value: '' }));
  expect(thresholds?.lines.map(({ measure }) => measure)).toEqual(['rectification']);
});

test('a percentage for one period leaves those for all periods alone', () => {
  const scoped = changedForm(form, { field: 'scope', isForPeriod: true });
  expect(scoped.percents).toEqual({});
  const thresholds = formThresholds(changedForm(scoped, { field: 'percent', measure: 'start', value: '80' }));
  expect(thresholds?.lines).toEqual([...jilin.thresholds.lines, { measure: 'start', period: '2022-09', percent: 80 }]);
});

test.each(['abc', '-5', '2000', '1e9'])('“%s” is no percentage', (value) => {
  expect(formThresholds(changedForm(form, { field: 'percent', measure: 'start', value }))).toBeUndefined();
});
