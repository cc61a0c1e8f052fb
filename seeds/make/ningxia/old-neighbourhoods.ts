import { amount, count, figureRate, place, remark, sequence } from '../columns';
import type { SheetPlan } from '../plan';
import { cutOffLine } from '../words';
import { NOTE, PERIOD } from './words';

/** Place, then neighbourhoods planned and begun, households planned and reached, investment. */
const FIGURES = [
  ['兴庆区', 11, 12, 4114, 4488, 0.8],
  ['西夏区', 16, 15, 5888, 5520, 0.68],
  ['金凤区', 21, 19, 5208, 4712, 0.83],
  ['永宁县', 27, 25, 6588, 6100, 1.1],
  ['贺兰县', 10, 9, 1990, 1791, 0.52],
  ['灵武市', 27, 21, 8370, 6510, 1.81],
  ['大武口区', 24, 21, 4992, 4368, 1.28],
  ['惠农区', 13, 15, 4875, 5625, 0.85],
  ['平罗县', 22, 20, 7084, 6440, 0.93],
  ['利通区', 6, 7, 2406, 2807, 0.48],
  ['盐池县', 7, 8, 1813, 2072, 0.31],
  ['同心县', 10, 9, 2500, 2250, 0.66],
  ['青铜峡市', 27, 27, 10449, 10449, 1.13],
  ['原州区', 24, 18, 8640, 6480, 1.55],
  ['西吉县', 11, 13, 2860, 3380, 0.88],
  ['隆德县', 24, 22, 5256, 4818, 0.81],
  ['彭阳县', 18, 16, 6678, 5936, 1.12],
  ['沙坡头区', 12, 14, 2568, 2996, 0.47],
  ['中宁县', 10, 9, 3090, 2781, 0.61],
  ['海原县', 23, 0, 6992, 0, 0.0],
] as const;

/** 附件1 of the example of Ningxia. */
export const oldNeighbourhoods: SheetPlan = {
  name: '附件1老旧小区',
  label: '附件1',
  title: `${PERIOD.months}全区城镇老旧小区改造进展情况表`,
  cutOff: cutOffLine(PERIOD),
  units: '个、户、亿元、%',
  columns: [
    sequence,
    { ...place, header: ['市、县（区）'] },
    count('yards-plan', ['改造小区', '计划(个)']),
    count('yards-done', ['改造小区', '已开工(个)']),
    figureRate('yards-rate', ['改造小区', '开工率(%)'], 'yards-done', 'yards-plan'),
    count('homes-plan', ['涉及户数', '计划(户)']),
    count('homes-done', ['涉及户数', '已开工(户)']),
    amount('investment', '完成投资(亿元)', 13),
    remark(26),
  ],
  rows: FIGURES.map(([name, plan, done, homes, reached, investment]) => ({
    place: name,
    cells: {
      'yards-plan': plan,
      'yards-done': done,
      'homes-plan': homes,
      'homes-done': reached,
      investment,
      remark: done === 0 ? '施工图审查中，拟四季度开工' : undefined,
    },
  })),
  total: { at: 'last', label: '全区合计', isMerged: true },
  notes: [NOTE],
  filledOn: PERIOD.filledOn,
  paper: 'landscape',
};
