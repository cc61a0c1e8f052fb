import { annexes } from './annexes';
import { amount, count, place, remark, sequence } from './columns';
import { NO_TASK, type Content } from './formula';
import { SEPTEMBER } from './period';
import type { SheetPlan } from './plan';
import { EXAMPLE_NOTE } from './words';

/** The target columns and the annex column whose plan each one sets. */
const TARGETS = [
  { column: count('start-target', '棚改新开工\n(套)', 13), sheet: '附件1棚改开工', plan: 'start-plan' },
  { column: count('built-target', '棚改基本建成\n(套)', 13), sheet: '附件1棚改开工', plan: 'built-plan' },
  { column: amount('investment-target', '棚改投资\n(亿元)', 13), sheet: '附件1棚改开工', plan: 'investment-plan' },
  { column: count('subsidy-target', '租赁补贴\n(户)', 13), sheet: '附件2租赁补贴', plan: 'plan' },
  { column: count('affordable-target', '保障性租赁住房\n(套)', 16), sheet: '保障性租赁住房', plan: 'plan' },
  { column: count('new-build-target', '公租房新建\n(套)', 13), sheet: '公租房', plan: 'new-plan' },
  { column: count('rectification-target', '问题项目整改\n(套)', 13), sheet: '问题项目整改', plan: 'target' },
] as const;

/** The annual targets of all places, equal to the plans of the annexes; — is no task. */
export function targets(): SheetPlan {
  const sheets = annexes(SEPTEMBER);
  const planOf = (sheet: string, name: string, key: string): Content =>
    sheets.find((one) => one.name === sheet)?.rows.find((row) => row.place === name)?.cells[key] ?? NO_TASK;
  const places = sheets.find((one) => one.name === '附件2租赁补贴')?.rows.map((row) => row.place) ?? [];
  return {
    name: '年度计划',
    title: '2022年全省保障性安居工程年度计划表',
    cutOff: '（省下达计划）',
    units: '套、户、亿元',
    columns: [sequence, place, ...TARGETS.map(({ column }) => column), remark(18)],
    rows: places.map((name) => ({
      place: name,
      cells: Object.fromEntries(TARGETS.map(({ column, sheet, plan }) => [column.key, planOf(sheet, name, plan)])),
    })),
    total: { at: 'first', label: '全省合计', isMerged: true },
    notes: [EXAMPLE_NOTE],
    filledOn: '2022年3月1日',
    paper: 'landscape',
  };
}
