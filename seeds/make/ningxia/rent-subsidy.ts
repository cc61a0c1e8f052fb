import { choice, count, figureRate, place, remark, sequence } from '../columns';
import type { SheetPlan } from '../plan';
import { cutOffLine } from '../words';
import { NOTE, PERIOD } from './words';

/** Place, then households planned and paid. */
const FIGURES = [
  ['银川市', 703, 632],
  ['兴庆区', 1388, 1429],
  ['西夏区', 1942, 1942],
  ['金凤区', 2294, 2248],
  ['永宁县', 1550, 1596],
  ['贺兰县', 272, 272],
  ['灵武市', 2064, 2064],
  ['石嘴山市', 929, 984],
  ['大武口区', 1219, 999],
  ['惠农区', 1664, 1763],
  ['平罗县', 858, 883],
  ['吴忠市', 355, 291],
  ['利通区', 2403, 2547],
  ['红寺堡区', 2163, 2292],
  ['盐池县', 2244, 2378],
  ['同心县', 1567, 1284],
  ['青铜峡市', 1406, 1265],
  ['固原市', 1738, 1738],
  ['原州区', 1379, 1351],
  ['西吉县', 983, 806],
  ['隆德县', 844, 827],
  ['泾源县', 381, 0],
  ['彭阳县', 2519, 2468],
  ['中卫市', 1053, 1084],
  ['沙坡头区', 222, 235],
  ['中宁县', 1920, 2035],
  ['海原县', 2080, 2038],
] as const;

/** 附件3 of the example of Ningxia, one of the common annexes. */
export const rentSubsidy: SheetPlan = {
  name: '附件3租赁补贴',
  label: '附件3',
  title: `${PERIOD.months}全区租赁补贴发放工作进展情况表`,
  cutOff: cutOffLine(PERIOD),
  units: '户、%',
  columns: [
    sequence,
    { ...place, header: ['市、县（区）'] },
    count('plan', '计划发放(户)'),
    count('done', '已发放(户)'),
    figureRate('rate', '完成率(%)', 'done', 'plan'),
    choice('regular', '是否按月或按季发放', 14),
    remark(30),
  ],
  rows: FIGURES.map(([name, plan, done]) => ({
    place: name,
    cells: {
      plan,
      done,
      regular: done === 0 ? '否' : '是',
      remark: done === 0 ? '保障对象年度复核中，拟10月发放' : undefined,
    },
  })),
  total: { at: 'last', label: '合计', isMerged: true },
  notes: [NOTE],
  filledOn: PERIOD.filledOn,
  paper: 'portrait',
};
