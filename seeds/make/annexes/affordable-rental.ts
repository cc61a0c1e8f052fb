import { choice, count, figureRate, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/**
 * 市县, then dwellings planned, started by June, by September; certified projects and dwellings; 实施意见 and 领导小组 in
 * September.
 */
const FIGURES = [
  ['长春市', 9800, 5210, 7662, 3, 1330, '已出台', '已成立'],
  ['辽源市', 600, 96, 96, 0, 0, '征求意见', '未成立'],
  ['永吉县', 420, 236, 352, 0, 0, '已出台', '已成立'],
  ['蛟河市', 650, 388, 540, 0, 0, '报审', '已成立'],
  ['辉南县', 500, 290, 425, 1, 263, '已出台', '已成立'],
  ['梅河口市', 500, 275, 412, 0, 0, '征求意见', '已成立'],
  ['长白山管委会', 200, 112, 168, 1, 168, '报审', '已成立'],
] as const;

const REMARKS: Readonly<Record<string, string>> = { 辽源市: '用地手续办理中，三季度未新增' };

/** Affordable rental housing, with a total row at the end. */
export const affordableRental = (period: Period): SheetPlan => ({
  name: '保障性租赁住房',
  title: `${period.months}全省保障性租赁住房工作进展情况表`,
  cutOff: cutOffLine(period),
  units: '套、个、%',
  columns: [
    sequence,
    place,
    count('plan', '计划(套)'),
    count('done', '已开工(套)'),
    figureRate('rate', '开工率(%)', 'done', 'plan'),
    choice('policy', '实施意见', 12),
    choice('group', '领导小组', 12),
    count('certified-projects', ['认定书', '项目(个)']),
    count('certified-units', ['认定书', '套数(套)']),
    choice('app', 'APP', 11),
    remark(34),
  ],
  rows: FIGURES.map(([name, plan, june, september, projects, dwellings, policy, group]) => ({
    place: name,
    cells: {
      plan,
      done: period.pick(june, september),
      policy,
      group,
      'certified-projects': period.pick(0, projects),
      'certified-units': period.pick(0, dwellings),
      app: '已上线',
      remark: period.pick(undefined, REMARKS[name]),
    },
  })),
  total: { at: 'last', label: '合  计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'landscape',
});
