import { count, figureRate, place, remark, sequence } from '../columns';
import type { SheetPlan } from '../plan';
import { SEPTEMBER } from '../period';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

const FIGURES = [
  ['长春市', 128, 121],
  ['吉林市', 96, 88],
  ['四平市', 41, 41],
  ['辽源市', 37, 30],
  ['通化市', 45, 43],
  ['白山市', 33, 33],
  ['松原市', 52, 47],
  ['白城市', 29, 27],
  ['延吉市', 58, 58],
] as const;

/** A table of another programme that came along in the workbook. */
export const foreignSheet: SheetPlan = {
  name: '老旧小区改造',
  title: `${SEPTEMBER.months}全省城镇老旧小区改造进展情况表`,
  cutOff: cutOffLine(SEPTEMBER),
  units: '个、%',
  columns: [
    sequence,
    place,
    count('plan', '计划任务数(个)', 16),
    count('done', '开工数(个)', 16),
    figureRate('rate', '开工率(%)', 'done', 'plan'),
    remark(26),
  ],
  rows: FIGURES.map(([name, plan, done]) => ({ place: name, cells: { plan, done } })),
  total: { at: 'last', label: '合  计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: SEPTEMBER.filledOn,
  paper: 'portrait',
};
