import { audit, type Report, type Value } from '../../../src/core';
import { alone } from '../../mutation/example';
import { sheetOf, workbookOf } from '../build';
import { described, drawn, tablesOn } from './drawn';

const NAMES = ['甲片区', '乙片区', '丙片区', '丁片区', '戊片区', '己片区', '庚片区', '辛片区'];
const PLANS = [171, 116, 359, 360, 182, 148, 253, 168];
const STARTED = [163, 67, 262, 26, 161, 140, 183, 58];
const BUILT = [144, 61, 38, 20, 64, 126, 43, 31];

/** An annex with one plan for both of its rates, which are a number of points too high. */
function reportOf(above: (row: number) => number): Report {
  const share = (part: number, row: number): number => Math.round((1000 * part) / (PLANS[row] ?? 1)) / 10;
  const rows = NAMES.map((name, i): readonly Value[] => {
    const [started, built] = [STARTED[i] ?? 0, BUILT[i] ?? 0];
    return [name, PLANS[i], started, share(started, i), built, Number((share(built, i) + above(i)).toFixed(1))];
  });
  const title = ['2024年1-9月棚户区改造开工进展情况表'];
  const header = ['市县', '计划(套)', '实际开工(套)', '开工率(%)', '基本建成完成(套)', '完成率(%)'];
  return audit(alone(sheetOf({ rows: [title, ['单位：套'], header, ...rows] })));
}

describe('a rate whose base the annex has in a column that is not there', () => {
  it('is held to what the figures prove that it is of', () => {
    expect(reportOf(() => 0).verdict).toMatchObject({ state: 'ready' });
    const wrong = reportOf((row) => (row === 4 ? 7 : 0)).findings.filter(({ level }) => level === 'error');
    expect(wrong.map(({ rule, at }) => `${rule} ${at.row} ${at.column}`)).toEqual(['rate-mismatch 7 5']);
  });

  it('leaves the audit incomplete where they prove nothing: what is held to nothing is not right', () => {
    const { verdict, skipped } = reportOf(() => 7.3);
    expect(verdict.state).toBe('incomplete');
    expect(verdict.incomplete.join()).toContain('完成率(%)”没有核算：表中没有能算出它的两栏');
    expect(skipped.filter(({ rule }) => rule === 'rate-mismatch')).toHaveLength(1);
  });
});

describe('one plan for what is begun and what is built', () => {
  const rates = STARTED.map((started, i) => [started, BUILT[i] ?? 0].map((one) => (100 * one) / (PLANS[i] ?? 1)));
  /** Under one group, with the begun of two places exchanged. */
  const sheetWith = (started: readonly number[]) =>
    drawn(
      [
        '',
        '2024年1-9月棚户区改造进展情况表',
        '地区 | 改造任务（套） | < | < | < | <',
        '^ | 全年任务 | 新开工 | 开工率 | 建成 | 建成率',
        ...NAMES.map((name, i) =>
          [name, PLANS[i], started[i], rates[i]?.[0]?.toFixed(1), BUILT[i], rates[i]?.[1]?.toFixed(1)].join(' | '),
        ),
      ].join('\n'),
    );
  const exchanged = STARTED.map((one, i) => (i === 1 ? (STARTED[6] ?? 0) : i === 6 ? (STARTED[1] ?? 0) : one));

  it('is the plan of both, and none of them is taken for a plan', () => {
    const [table] = tablesOn(sheetWith(exchanged));
    expect(described(table).columns).toBe('place start-plan start-done start-rate built-done built-rate');
    expect(table?.own.relations).toEqual([
      { kind: 'rate', rate: 'built-rate', done: 'built-done', base: 'start-plan' },
    ]);
  });

  it('shows two figures that were exchanged', () => {
    const wrong = audit(workbookOf(sheetWith(exchanged))).findings.filter(({ level }) => level === 'error');
    expect(wrong.flatMap(({ at, also }) => [at, ...also]).filter(({ column }) => column === 2)).toMatchObject([
      { row: 4 },
      { row: 9 },
    ]);
  });
});
