import { audit } from '../../../src/core';
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
