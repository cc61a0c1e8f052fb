import {
  jilin,
  figureText,
  progress,
  rateText,
  thresholdEdit,
  thresholdsOf,
  applyEdits,
  type Progress,
  type Snapshot,
  type Thresholds,
  type Value,
} from '../../../src/core';
import { sheetOf, workbookOf } from '../build';
import { measureOf } from './seeds';

const subsidies = (
  rows: readonly (readonly Value[])[],
  title = '2022年1-9月全省租赁补贴发放工作进展情况表',
): Snapshot =>
  workbookOf(
    sheetOf({
      rows: [
        [title],
        ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)'],
        ...rows.map((row, i) => [i + 1, ...row]),
      ],
    }),
  );

/** What one row says: status, light, rate, rank. */
function told(state: Progress, row = 0): string {
  const one = measureOf(state, 'subsidy').places[row];
  return [one?.status, one?.light, one?.rate && rateText(one.rate), one?.rank]
    .filter((fact) => fact !== undefined)
    .join(' ');
}

describe('a target that is', () => {
  test.each<readonly [string, Value, Value, string]>([
    ['blank is no task', undefined, 5, 'no-task'],
    ['a dash is no task', '—', '—', 'no-task'],
    ['a hyphen is no task', '-', undefined, 'no-task'],
    ['a slash is no task', '/', 0, 'no-task'],
    ['无 is no task', '无', 0, 'no-task'],
    ['zero is no task', 0, 0, 'no-task'],
    ['text that is no number is not judged', '待下达', 300, 'unknown'],
    ['an error is not judged', { error: '#REF!' }, 300, 'unknown'],
    ['negative is not judged', -5, 300, 'unknown'],
    ['a number in text counts', '400户', 300, 'normal green 75.0 1'],
  ])('%s', (_, target, done, expected) => {
    expect(told(progress(subsidies([['长春市', target, done]])))).toBe(expected);
  });
});

describe('of a target of 400 by September', () => {
  test.each<readonly [string, Value, string]>([
    ['zero is no progress', 0, 'zero red 0.0 1'],
    ['nothing reported is not zero', undefined, 'unknown'],
    ['a dash is not zero', '—', 'unknown'],
    ['an error is not judged', { error: '#DIV/0!' }, 'unknown'],
    ['three quarters is on schedule', 300, 'normal green 75.0 1'],
    ['one less is behind', 299, 'behind yellow 74.8 1'],
    ['thirty points behind is yellow', 180, 'behind yellow 45.0 1'],
    ['more than thirty is red', 179, 'behind red 44.8 1'],
    ['all of it is done', 400, 'done green 100.0 1'],
    ['全部完成 is done', '全部完成', 'done green 100.0 1'],
    ['more is over-fulfilled', 401, 'over green 100.3 1'],
  ])('%s', (_, done, expected) => {
    expect(told(progress(subsidies([['长春市', 400, done]])))).toBe(expected);
  });

  test('the same as before stands still, done or not begun does not', () => {
    const previous = subsidies([
      ['长春市', 400, 350],
      ['吉林市', 400, 0],
      ['四平市', 400, 400],
      ['辽源市', 400, 100],
    ]);
    const now = progress(
      subsidies([
        ['长春市', 400, 350],
        ['吉林市', 400, 0],
        ['四平市', 400, 400],
        ['辽源市', 400, 130],
      ]),
      { previous },
    );
    expect(
      measureOf(now, 'subsidy').places.map(({ status, increment }) => [status, increment && figureText(increment)]),
    ).toEqual([
      ['stalled', '0'],
      ['zero', '0'],
      ['done', '0'],
      ['behind', '30'],
    ]);
  });
});

test('a figure of 0.1 + 0.2 is 0.3: binary noise makes nobody stand out', () => {
  const annex = (done: number): Snapshot =>
    workbookOf(
      sheetOf({
        rows: [
          ['2022年1-9月全省棚户区改造开工进展情况表'],
          [
            '序号',
            '市县',
            '新开工/计划(套)',
            '新开工/实际开工(套)',
            '新开工/开工率(%)',
            '基本建成/计划(套)',
            '基本建成/完成(套)',
            '基本建成/完成率(%)',
            '完成投资/计划(亿元)',
            '完成投资/完成(亿元)',
            '完成投资/完成率(%)',
          ],
          [1, '长春市', 1, 1, 100, 1, 1, 100, 0.4, done, 75],
          [2, '吉林市', 1, 1, 100, 1, 1, 100, 0.3, done, 100],
        ],
      }),
    );
  const state = progress(annex(0.1 + 0.2), { previous: annex(0.3) });
  expect(measureOf(state, 'investment').places.map(({ status }) => status)).toEqual(['stalled', 'done']);
  expect(measureOf(progress(annex(0.1 + 0.2)), 'investment').places.map(({ status }) => status)).toEqual([
    'normal',
    'done',
  ]);
});

test('ties share a rank, the next one skips, and places without a task are left out and counted', () => {
  const measure = measureOf(
    progress(
      subsidies([
        ['长春市', 300, 200],
        ['吉林市', '—', '—'],
        ['四平市', 3, 2],
        ['辽源市', 100, 50],
        ['通化市', 10, 20],
        ['白山市', 5, undefined],
      ]),
    ),
    'subsidy',
  );
  expect(measure.places.map(({ rank }) => rank)).toEqual([2, undefined, 2, 4, 1, undefined]);
  expect([measure.unranked, measure.counts['no-task'], measure.counts.unknown]).toEqual([2, 1, 1]);
});

test('the total is the ratio of the sums; sub-totals with their places are not added twice', () => {
  const rows = [
    ['合计', 1, 1],
    ['长春地区小计', 110, 20],
    ['长春市', 10, 10],
    ['双阳区', 100, 10],
    ['吉林市', 90, 80],
  ];
  const { total } = measureOf(progress(subsidies(rows)), 'subsidy');
  expect([
    total.target && figureText(total.target),
    figureText(total.done),
    total.rate && rateText(total.rate),
    total.status,
  ]).toEqual(['200', '100', '50.0', 'behind']);
});

test('a plan that the annex leaves blank is taken from the targets, a dash is not', () => {
  const targets = workbookOf(
    sheetOf({ rows: [['2022年度计划表'], ['序号', '市县', '租赁补贴(户)'], [1, '长春市', 1000], [2, '吉林市', 50]] }),
  );
  const state = progress(
    subsidies([
      ['长春市', undefined, 480],
      ['吉林市', '—', 3],
    ]),
    { targets },
  );
  const [first, second] = measureOf(state, 'subsidy').places;
  expect([first?.status, first?.isTargetBorrowed, second?.status, second?.isTargetBorrowed]).toEqual([
    'behind',
    true,
    'no-task',
    false,
  ]);
});

test('without a period the schedule is not known: only what needs none is judged', () => {
  const state = progress(
    subsidies(
      [
        ['长春市', 400, 300],
        ['吉林市', 400, 0],
        ['四平市', 1, 2],
      ],
      '全省租赁补贴发放工作进展情况表',
    ),
  );
  expect([told(state, 0), told(state, 1), told(state, 2)]).toEqual([
    'unknown 75.0 2',
    'zero 0.0 3',
    'over green 200.0 1',
  ]);
});

describe('thresholds', () => {
  const snapshot = subsidies([['长春市', 400, 300]]);
  const having = (thresholds: Thresholds): Snapshot => applyEdits(snapshot, [thresholdEdit(thresholds)]);
  const strict: Thresholds = {
    ...jilin.thresholds,
    lines: [
      { measure: 'subsidy', percent: 80.5 },
      { measure: 'subsidy', period: '2022-06', percent: 10 },
    ],
  };

  test('are read back as they were stored, and the default holds again after a reset', () => {
    expect(thresholdsOf(having(strict))).toEqual(strict);
    expect(thresholdsOf(applyEdits(having(strict), [thresholdEdit()]))).toEqual(jilin.thresholds);
  });

  test('of a measure hold for every period that has none of its own', () => {
    expect(told(progress(having(strict)))).toBe('behind yellow 75.0 1');
    const june = subsidies([['长春市', 400, 300]], '2022年1-6月全省租赁补贴发放工作进展情况表');
    expect(told(progress(applyEdits(june, [thresholdEdit(strict)])))).toBe('normal green 75.0 1');
  });

  test.each<readonly [string, unknown]>([
    ['of an unknown measure', { ...strict, lines: [{ measure: 'nothing', percent: 5 }] }],
    ['of a period that is none', { ...strict, lines: [{ measure: 'subsidy', period: '2022-13' }] }],
    ['below zero', { ...strict, lines: [{ measure: 'subsidy', percent: -1 }] }],
    ['with a wrong yellow', { ...strict, yellow: 'viel' }],
    ['of another version', { ...strict, version: 2 }],
    ['that are no object', 'x'],
  ])('%s fall back to the default', (_, stored) => {
    expect(thresholdsOf({ ...snapshot, settings: { thresholds: stored } })).toBe(jilin.thresholds);
  });
});
