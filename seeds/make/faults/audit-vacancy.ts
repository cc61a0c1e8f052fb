import type { CellFault, SheetFault } from './fault';
import { withoutColumn } from './plan-changes';

const sheet = '审计整改';

/** A misspelt place and a rate a hundred times too large under the percent format. */
export const auditVacancyFaults: readonly CellFault[] = [
  { sheet, place: '磐石市', column: 'place', to: '盘石市', rule: 'unknown-place', note: '错别字' },
  {
    sheet,
    place: '长春市',
    column: 'rate',
    to: 92.3,
    rule: 'percent-scale',
    note: '百分数格式的单元格里填92.3，显示为9230.0%，应为92.3%',
  },
];

/** A column that is not there. */
export const lostColumn: SheetFault = {
  sheet,
  rule: 'missing-column',
  was: '剩余(套)',
  now: '',
  plant: (plan) => withoutColumn(plan, 'remaining'),
  at: (laid) => `B${laid.header[0]}`,
  note: '删去“剩余(套)”一栏',
};
