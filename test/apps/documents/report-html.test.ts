import { audit } from '../../../src/core';
import { reportHtml } from '../../../src/apps/documents/report-html';
import { workbookOf } from '../../core/build';
import { drawn } from '../../core/tables/drawn';

test('the report says why an audit is incomplete once, as a list', () => {
  const report = audit(
    workbookOf(
      drawn(
        [
          '',
          '租赁补贴发放情况表',
          '地区|计划（户）|已发放（户）|完成率（%）|丁子',
          '甲片区|400|300|75.0|17',
          '乙片区|900|450|50.0|203',
          '丙片区|700|560|80.0|5',
          '合计|2000|1310|65.5|31',
        ].join('\n'),
      ),
    ),
  );
  expect(report.verdict.state).toBe('incomplete');
  const text = reportHtml('某县.xlsx', report).replace(/<[^>]+>/g, ' ');
  expect(text.split(report.verdict.incomplete[0] ?? '-')).toHaveLength(2);
  expect(text).toMatch(/未能完成审核\s/);
});
