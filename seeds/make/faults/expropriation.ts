import type { CellFault } from './fault';

const sheet = '附件3房屋征收';

/** The circular's own 558.40, sums across that do not add up, and names as people write them. */
export const expropriationFaults: readonly CellFault[] = [
  {
    sheet,
    place: '合计',
    column: 'taken-area',
    to: 558.4,
    rule: 'total-mismatch',
    note: '合计改为手填，58.40误为558.40（通报即如此）；右侧合计仍为58.62',
  },
  {
    sheet,
    place: '长春市',
    column: 'all-households',
    to: 468,
    rule: 'row-sum-mismatch',
    note: '486误为468（与图们市一增一减，合计不变）',
  },
  {
    sheet,
    place: '图们市',
    column: 'all-households',
    to: 420,
    rule: 'row-sum-mismatch',
    note: '402误为420（与长春市一增一减，合计不变）',
  },
  {
    sheet,
    place: '柳河县',
    column: 'demolished-households',
    to: undefined,
    rule: 'missing-value',
    note: '没有拆迁应填0，留成空白',
  },
  { sheet, place: '德惠市', column: 'place', to: '德 惠 市', rule: 'irregular-place-name', note: '名称中间加空格' },
  { sheet, place: '伊通县', column: 'place', to: '伊通', rule: 'irregular-place-name', note: '简称' },
];
