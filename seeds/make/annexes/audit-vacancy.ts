import { count, differenceOf, fractionRate, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/** 市县, then vacant dwellings found, settled by June, settled by September. */
const FIGURES = [
  ['长春市', 1117, 796, 1031],
  ['吉林市', 3287, 695, 973],
  ['四平市', 476, 348, 476],
  ['辽源市', 1464, 168, 322],
  ['通化市', 409, 319, 409],
  ['白山市', 291, 204, 291],
  ['松原市', 488, 195, 311],
  ['白城市', 410, 271, 410],
  ['公主岭市', 410, 260, 410],
  ['蛟河市', 305, 154, 305],
  ['磐石市', 313, 243, 313],
  ['双辽市', 327, 172, 327],
  ['东丰县', 240, 177, 240],
  ['梅河口市', 341, 242, 341],
  ['临江市', 112, 73, 112],
  ['前郭县', 326, 296, 296],
  ['大安市', 182, 139, 182],
  ['延吉市', 432, 326, 432],
  ['图们市', 360, 30, 30],
  ['珲春市', 174, 138, 174],
  ['和龙市', 106, 59, 106],
  ['长白山管委会', 809, 13, 23],
] as const;

const REMARKS: Readonly<Record<string, string>> = {
  前郭县: '剩余30套正在办理配租',
  图们市: '整改方案已重新报批',
};

/** Vacant dwellings found by the audit, with a total row on top. */
export const auditVacancy = (period: Period): SheetPlan => ({
  name: '审计整改',
  title: `${period.months}全省审计问题（空置住房）整改情况表`,
  cutOff: cutOffLine(period),
  units: '套',
  columns: [
    sequence,
    place,
    count('vacant', '空置问题(套)', 15),
    count('done', '已完成(套)', 15),
    differenceOf(count('remaining', '剩余(套)', 15), 'vacant', 'done'),
    fractionRate('rate', '完成率', 'done', 'vacant'),
    remark(30),
  ],
  rows: FIGURES.map(([name, vacant, june, september]) => ({
    place: name,
    cells: { vacant, done: period.pick(june, september), remark: period.pick(undefined, REMARKS[name]) },
  })),
  total: { at: 'first', label: '全省合计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'portrait',
});
