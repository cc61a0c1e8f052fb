import { audit, type AuditOptions, type Snapshot, type Verdict } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from '../tables/drawn';

/** A table of an annex with two columns that nothing explains. */
const STRANGE = [
  '',
  '租赁补贴发放情况表',
  '地区|计划（户）|已发放（户）|完成率（%）|丁子|戊丑',
  '甲片区|400|300|75.0|17|0.31',
  '乙片区|900|450|50.0|203|8.4',
  '丙片区|700|560|80.0|5|2.2',
  '丁片区|250|200|80.0|88|0.7',
  '合计|2250|1510|67.1|31|5.5',
].join('\n');

test('columns of one sheet that were not understood for one reason are told in one sentence', () => {
  const { verdict } = audit(workbookOf(drawn(STRANGE)));
  expect(verdict.state).toBe('incomplete');
  expect(verdict.incomplete).toHaveLength(1);
  expect(verdict.incomplete[0]).toMatch(/有10格没有读懂（丁子、戊丑）：/);
});

const NOW = [
  '2023年1-9月租赁补贴发放情况表',
  '市县|计划发放(户)|已发放(户)|完成率(%)',
  '延吉市|300|200|66.7',
  '图们市|500|250|50.0',
].join('\n');

const PLAN = ['2023年度计划表', '市县|租赁补贴(户)', '延吉市|300', '图们市|500'].join('\n');

const heldAgainst = (options: AuditOptions): Verdict => audit(workbookOf(drawn(NOW)), options).verdict;

/** A formula without a result in a cell. */
const uncalculatedAt = (text: string, row: number, column: number): Snapshot => {
  const sheet = drawn(text);
  const isThere = (i: number, j: number): boolean => i === row && j === column;
  const values = sheet.values.map((line, i) => line.map((value, j) => (isThere(i, j) ? undefined : value)));
  return workbookOf({ ...sheet, values, uncalculated: [{ row, column }] });
};

test.each([
  ['约三百', '年度计划表里表1!B3“约三百”不是数字，与它的比较没有做'],
  ['#REF!', '年度计划表里表1!B3“#REF!”不是数字，与它的比较没有做'],
])('a target that is no figure is named, and the audit is not complete: %s', (written, sentence) => {
  const targets = workbookOf(drawn(PLAN.replace('延吉市|300', `延吉市|${written}`)));
  expect(heldAgainst({ targets: workbookOf(drawn(PLAN)) }).incomplete).toEqual([]);
  expect(heldAgainst({ targets })).toMatchObject({ state: 'incomplete', incomplete: [sentence] });
});

test('a target that nobody has calculated is no lack of a target', () => {
  const report = audit(workbookOf(drawn(NOW)), { targets: uncalculatedAt(PLAN, 2, 1) });
  expect(report.findings.map(({ rule }) => rule)).not.toContain('target-missing');
  expect(report.verdict.incomplete).toEqual(['年度计划表里有1格公式没有计算结果，请在Excel中打开并保存后再审核']);
});

test('a figure of the period before that cannot be read is told like one of this period', () => {
  const before = NOW.replace('1-9月', '1-6月').replace('|200|66.7', '|150|50.0').replace('|250|50.0', '|240|48.0');
  expect(heldAgainst({ previous: workbookOf(drawn(before)) }).incomplete).toEqual([]);
  expect(heldAgainst({ previous: workbookOf(drawn(before.replace('|150|', '|约150|'))) }).incomplete).toEqual([
    '上期附表里表1!C3“约150”不是数字，与它的比较没有做',
  ]);
  expect(heldAgainst({ previous: uncalculatedAt(before, 2, 2) }).incomplete).toEqual([
    '上期附表里有1格公式没有计算结果，请在Excel中打开并保存后再审核',
  ]);
});
