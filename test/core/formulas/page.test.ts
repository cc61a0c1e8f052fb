import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, type Value } from '../../../src/core';
import { sheetOf, workbookOf } from '../build';

const page = readFileSync(join(__dirname, '../../../src/core/formulas/formulas.md'), 'utf8');
const examples = [...page.matchAll(/^\| `(.+)` \| (\S+) \|$/gm)].map(
  ([, formula = '', places = '']) => [formula, places] as const,
);

const ROWS: readonly (readonly Value[])[] = [
  ['2022年1-9月全省租赁补贴发放工作进展情况表'],
  ['序号', '市县', '计划发放(户)', '已发放(户)', '完成率(%)', '是否按月或按季发放', '备注'],
  [1, '长春市', 100, 90, 90, '是', ''],
  [2, '吉林市', 100, 0, 0, '否', ''],
];

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('%s fails for: %s', (formula, places) => {
  const lines = sheetOf({
    name: '审核公式',
    rows: [
      ['序号', '附表', '级别', '公式', '说明', '启用'],
      [1, '附件2', '错误', formula, '', '是'],
    ],
  });
  const isRelation = /IF \[是否/.test(formula);
  const found = audit(workbookOf(sheetOf({ rows: ROWS }), lines)).findings.filter(
    ({ rule, basis }) => basis.startsWith('审核公式') || (isRelation && rule === 'required-together'),
  );
  expect(
    found.map(({ rule, place, message }) => (rule === 'formula-unreadable' ? message : place)).join('、') || '无',
  ).toBe(places);
});
