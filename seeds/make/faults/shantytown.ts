import type { CellFault } from './fault';

const sheet = '附件1棚改开工';

/** Rates typed over, a part above its whole, and a figure in full width. */
export const shantytownFaults: readonly CellFault[] = [
  {
    sheet,
    place: '合计',
    column: 'built-rate',
    to: 71.1,
    rule: 'rate-mismatch',
    note: '合计完成率改为手填71.1（通报即如此），13402÷18703应为71.7',
  },
  {
    sheet,
    place: '松原市',
    column: 'start-rate',
    to: 1.131,
    rule: 'percent-scale',
    note: '表头为(%)，手填成比值1.131，应为113.1',
  },
  { sheet, place: '辽源市', column: 'investment-rate', to: 15590, rule: 'percent-scale', note: '多乘100，应为155.9' },
  {
    sheet,
    place: '通化市',
    column: 'investment-new',
    to: '１．６０',
    rule: 'text-number',
    note: '全角数字存成文本，合计公式跳过此格',
  },
  {
    sheet,
    place: '敦化市',
    column: 'investment-new',
    to: 5.92,
    rule: 'part-exceeds-whole',
    note: '2.95误为5.92，大于完成投资4.52；合计公式随之改变',
  },
];
