import { quotient } from '../formula';
import type { CellFault } from './fault';

const sheet = '问题项目整改';

/** Figures typed as text in four ways, and a division by zero. */
export const rectificationFaults: readonly CellFault[] = [
  {
    sheet,
    place: '松原市',
    column: 'problem-units',
    to: '2,380',
    rule: 'text-number',
    note: '带千分位逗号的文本，合计公式跳过此格',
  },
  {
    sheet,
    place: '白城市',
    column: 'problem-units',
    to: '0.41万',
    rule: 'text-number',
    note: '带单位“万”的文本，即4100，合计公式跳过此格',
  },
  {
    sheet,
    place: '双辽市',
    column: 'projects',
    to: ' 5 ',
    rule: 'text-number',
    note: '数字前后有空格，成为文本，合计公式跳过此格',
  },
  {
    sheet,
    place: '临江市',
    column: 'rate',
    to: (cell) => quotient(cell('done'), cell('target')),
    along: { target: 0, done: 0 },
    rule: 'error-value',
    note: '没有任务填成0，公式直接以0作除数',
  },
];
