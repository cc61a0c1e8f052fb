import { NO_TASK } from '../formula';
import { count, fractionRate, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/** 市县, then problem projects, their dwellings, the year's target, settled by June, settled by September. */
const FIGURES = [
  ['长春市', 9, 1630, 819, 340, 510],
  ['吉林市', 8, 1682, 845, 0, 0],
  ['四平市', 1, 0, 0, 0, 0],
  ['松原市', 7, 2380, 1190, 1020, 1516],
  ['白城市', 10, 4100, 2050, 2480, 3892],
  ['蛟河市', 1, 0, 0, 0, 0],
  ['双辽市', 5, 1105, 553, 402, 716],
  ['江源区', 3, 462, 231, 0, 0],
  ['临江市', 1, 0, 0, 0, 0],
  ['长岭县', 2, 236, 118, 2, 2],
  ['乾安县', 2, 318, 159, 0, 0],
  ['扶余市', 3, 610, 305, 0, 0],
  ['通榆县', 2, 198, 99, 64, 102],
  ['洮南市', 3, 514, 257, 0, 0],
  ['延吉市', 4, 806, 403, 257, 257],
  ['图们市', 1, 0, 0, 0, 0],
  ['长白山管委会', 2, 342, 171, 88, 146],
] as const;

const REMARKS: Readonly<Record<string, string>> = {
  长岭县: '施工单位正在更换，三季度未新增',
  延吉市: '配套管网施工中，三季度未新增',
};

/** Problem projects under construction; four places have projects that touch no dwelling and therefore no target. */
export const rectification = (period: Period): SheetPlan => ({
  name: '问题项目整改',
  title: `${period.months}全省棚改在建问题项目整改进展情况表`,
  cutOff: cutOffLine(period),
  units: '个、套',
  columns: [
    sequence,
    place,
    count('projects', '问题项目(个)', 13),
    count('problem-units', '问题套数(套)', 13),
    count('target', '年度目标(套)', 13),
    count('done', '已完成整改(套)', 13),
    fractionRate('rate', '完成率', 'done', 'target'),
    remark(40),
  ],
  rows: FIGURES.map(([name, projects, units, target, june, september]) => ({
    place: name,
    cells: {
      projects,
      'problem-units': units,
      target: units === 0 ? NO_TASK : target,
      done: units === 0 ? NO_TASK : period.pick(june, september),
      remark: units === 0 ? '仅涉及配套设施，不涉及住房套数' : period.pick(undefined, REMARKS[name]),
    },
  })),
  total: { at: 'last', label: '合计', isMerged: false },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'landscape',
});
