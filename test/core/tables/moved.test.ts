import { audit } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from './drawn';

const NAMES = ['甲片区', '乙片区', '丙片区', '丁片区', '戊片区', '己片区'];
const DONE = [300, 450, 560, 200, 160, 330];
const BEFORE = [280, 400, 510, 170, 160, 300];
const SHARES = [15, 22.5, 28, 10, 8, 16.5];

/** The figures of the rows above, the first those of the last. */
const lower = (figures: readonly number[]): readonly number[] => [figures.at(-1) ?? 0, ...figures.slice(0, -1)];

/** A table with three columns that no annex has, and the total of each. */
const told = (before: readonly number[], shares: readonly number[]): readonly string[] => {
  const rows = NAMES.map((name, i) =>
    [name, 600, DONE[i], ((DONE[i] ?? 0) / 6).toFixed(1), before[i], (DONE[i] ?? 0) - (BEFORE[i] ?? 0), shares[i]].join(
      '|',
    ),
  );
  const text = [
    '',
    '租赁补贴发放情况表',
    '地区|计划（户）|已发放（户）|完成率（%）|戊己|庚辛|占比（%）',
    ...rows,
    '合计|3600|2000|55.6|1820|180|100',
  ];
  const { findings, verdict } = audit(workbookOf(drawn(text.join('\n'))));
  const errors = findings.filter(({ level }) => level === 'error');
  return [verdict.state, ...errors.map(({ rule, at, message }) => `${rule} ${at.row} ${at.column} ${message}`)];
};

describe('a column that stands a row too low', () => {
  it('is right where it does not', () => {
    expect(told(BEFORE, SHARES)).toEqual(['ready']);
  });

  it('is told where it is a part of another, though no row holds', () => {
    expect(told(lower(BEFORE), SHARES).join()).toMatch(
      /^errors,row-sum-mismatch 2 4 .*“戊己”连续6格都填到了后一个市县/,
    );
  });

  it('is told where it is the share of another', () => {
    expect(told(BEFORE, lower(SHARES)).join()).toMatch(
      /^errors,rate-mismatch 2 6 .*“占比\(%\)”连续6格都填到了后一个市县/,
    );
  });
});

describe('a month of several that stands a row too low', () => {
  const MONTHS = [
    [100, 120, 90, 60, 50, 110],
    [150, 80, 210, 40, 70, 95],
    [50, 250, 260, 100, 40, 125],
  ];
  const lines = (months: readonly (readonly number[])[]): string =>
    [
      '',
      '租赁补贴发放情况表',
      '地区|计划（户）|已发放（户）|完成率（%）|甲|乙|丙',
      ...NAMES.map((name, i) =>
        [name, 600, DONE[i], ((DONE[i] ?? 0) / 6).toFixed(1), ...months.map((month) => month[i])].join('|'),
      ),
      `合计|3600|2000|55.6|${MONTHS.map((month) => month.reduce((a, b) => a + b)).join('|')}`,
    ].join('\n');
  const errors = (months: readonly (readonly number[])[]): readonly string[] =>
    audit(workbookOf(drawn(lines(months)))).findings.flatMap(({ level, rule, at, message }) =>
      level === 'error' ? [`${rule} ${at.row} ${at.column} ${message}`] : [],
    );

  it('is told, whatever the months are called', () => {
    expect(errors(MONTHS)).toEqual([]);
    expect(errors(MONTHS.map((month, i) => (i === 1 ? lower(month) : month))).join()).toMatch(
      /^row-sum-mismatch 2 5 .*“乙”连续6格都填到了后一个市县/,
    );
  });
});

describe('a further column in which two rows are exchanged', () => {
  it('is told though a third row holds a slip', () => {
    const exchanged = BEFORE.map((figure, i) => (i === 0 ? figure + 60 : i === 1 ? figure - 60 : figure));
    const grown = DONE.map((done, i) => done - (BEFORE[i] ?? 0));
    const line = (before: readonly number[]): string =>
      [
        '',
        '租赁补贴发放情况表',
        '地区|计划（户）|已发放（户）|完成率（%）|戊己|庚辛',
        ...[...NAMES, ...NAMES.map((name) => `新${name}`)].map((name, i) =>
          [
            name,
            600,
            DONE[i % 6],
            ((DONE[i % 6] ?? 0) / 6).toFixed(1),
            i < 6 ? before[i] : BEFORE[i - 6],
            i === 5 ? 38 : grown[i % 6],
          ].join('|'),
        ),
      ].join('\n');
    const { findings } = audit(workbookOf(drawn(line(exchanged))));
    const rows = findings.flatMap(({ rule, at }) => (rule === 'row-sum-mismatch' ? [at.row] : []));
    expect(rows).toEqual([2, 3, 7]);
  });
});
