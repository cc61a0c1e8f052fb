import { amount, count, figureRate, place, remark, sequence } from '../columns';
import type { SheetPlan } from '../plan';
import { cutOffLine } from '../words';
import { NOTE, PERIOD } from './words';

/** Place, then households planned, begun and finished, and the subsidy paid. */
const FIGURES = [
  ['永宁县', 875, 832, 505, 1702.61],
  ['贺兰县', 753, 684, 453, 1330.74],
  ['灵武市', 834, 802, 765, 1719.26],
  ['惠农区', 238, 199, 109, 364.37],
  ['平罗县', 499, 418, 250, 867.49],
  ['利通区', 470, 449, 384, 979.12],
  ['红寺堡区', 394, 356, 291, 684.0],
  ['盐池县', 485, 467, 409, 861.83],
  ['同心县', 330, 312, 183, 683.15],
  ['青铜峡市', 298, 260, 242, 482.23],
  ['原州区', 136, 109, 99, 206.01],
  ['西吉县', 800, 652, 458, 1264.06],
  ['隆德县', 828, 769, 0, 1495.72],
  ['泾源县', 786, 698, 662, 1517.34],
  ['彭阳县', 807, 711, 558, 1540.64],
  ['沙坡头区', 883, 875, 784, 1856.02],
  ['中宁县', 195, 177, 142, 379.31],
  ['海原县', 689, 557, 429, 1111.57],
] as const;

/** 附件2 of the example of Ningxia. */
export const ruralHouses: SheetPlan = {
  name: '附件2农房改造',
  label: '附件2',
  title: `${PERIOD.months}全区抗震宜居农房改造进展情况表`,
  cutOff: cutOffLine(PERIOD),
  units: '户、万元、%',
  columns: [
    sequence,
    { ...place, header: ['市、县（区）'] },
    count('plan', '计划改造(户)'),
    count('started', '已开工(户)'),
    count('finished', '已竣工(户)'),
    figureRate('rate', '竣工率(%)', 'finished', 'plan'),
    amount('subsidy', '拨付补助资金(万元)', 16),
    remark(26),
  ],
  rows: FIGURES.map(([name, plan, started, finished, subsidy]) => ({
    place: name,
    cells: { plan, started, finished, subsidy, remark: finished === 0 ? '主体施工中，拟10月底竣工' : undefined },
  })),
  total: { at: 'first', label: '全区合计', isMerged: true },
  notes: [NOTE],
  filledOn: PERIOD.filledOn,
  paper: 'portrait',
};
