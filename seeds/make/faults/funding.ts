import type { CellFault } from './fault';

const sheet = '资金落实';

/** Text among amounts, a minus sign, a total typed over, and a misspelt place. */
export const fundingFaults: readonly CellFault[] = [
  {
    sheet,
    place: '吉林市',
    column: 'central-subsidy',
    to: '０．４３',
    rule: 'text-number',
    note: '全角数字存成文本，合计公式跳过此格，合计为8.58',
  },
  {
    sheet,
    place: '长春市',
    column: 'bond-approved',
    to: '14.84亿',
    rule: 'text-number',
    note: '带单位“亿”的文本，合计公式跳过此格',
  },
  {
    sheet,
    place: '德惠市',
    column: 'bond-issued',
    to: '0.92',
    rule: 'text-number',
    note: '以文本格式存储的数字，合计公式跳过此格',
  },
  {
    sheet,
    place: '延吉市',
    column: 'bond-issued',
    to: -1.81,
    rule: 'negative-number',
    note: '1.81误带负号，合计公式随之改变',
  },
  {
    sheet,
    place: '珲春市',
    column: 'issued-projects',
    to: 2,
    rule: 'part-exceeds-whole',
    note: '已发行2个，多于审批的1个；合计公式随之改变',
  },
  {
    sheet,
    place: '合计',
    column: 'agricultural-loan',
    to: 5.72,
    rule: 'total-mismatch',
    note: '合计改为手填，5.27误为5.72（后两位互换）',
  },
  { sheet, place: '汪清县', column: 'place', to: '汪青县', rule: 'unknown-place', note: '错别字' },
];
