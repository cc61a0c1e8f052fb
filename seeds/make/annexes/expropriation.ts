import { NO_TASK } from '../formula';
import { amount, count, place, remark, sequence, sumOf } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/**
 * 市县, then expropriated by June (households, 万㎡), by September (households, 万㎡), demolished (households, 万㎡, all before
 * June).
 */
const FIGURES = [
  ['长春市', 340, 2.75, 486, 3.93, 0, 0.0],
  ['吉林市', 22, 0.18, 36, 0.3, 0, 0.0],
  ['四平市', 16, 0.14, 16, 0.14, 0, 0.0],
  ['辽源市', 130, 1.08, 287, 2.38, 0, 0.0],
  ['通化市', 540, 4.91, 905, 8.23, 0, 0.0],
  ['白山市', 33, 0.27, 57, 0.46, 0, 0.0],
  ['松原市', 14, 0.11, 23, 0.18, 0, 0.0],
  ['白城市', 471, 4.01, 768, 6.54, 0, 0.0],
  ['双阳区', 0, 0.0, 0, 0.0, 0, 0.0],
  ['九台区', 27, 0.22, 40, 0.33, 0, 0.0],
  ['农安县', 25, 0.2, 46, 0.37, 0, 0.0],
  ['榆树市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['德惠市', 441, 3.89, 655, 5.78, 0, 0.0],
  ['公主岭市', 31, 0.26, 61, 0.51, 0, 0.0],
  ['永吉县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['蛟河市', 77, 0.7, 165, 1.51, 0, 0.0],
  ['桦甸市', 31, 0.27, 56, 0.49, 0, 0.0],
  ['舒兰市', 216, 1.93, 336, 3.0, 5, 0.08],
  ['磐石市', 10, 0.08, 19, 0.16, 0, 0.0],
  ['梨树县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['伊通县', 130, 1.19, 198, 1.81, 0, 0.0],
  ['双辽市', 27, 0.25, 55, 0.5, 0, 0.0],
  ['东丰县', 18, 0.17, 27, 0.25, 0, 0.0],
  ['东辽县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['通化县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['辉南县', 138, 1.18, 236, 2.02, 0, 0.0],
  ['柳河县', 30, 0.26, 30, 0.26, 0, 0.0],
  ['梅河口市', 709, 6.18, 1120, 9.77, 6, 0.08],
  ['集安市', 26, 0.22, 47, 0.4, 0, 0.0],
  ['江源区', 0, 0.0, 0, 0.0, 0, 0.0],
  ['抚松县', 31, 0.26, 63, 0.52, 0, 0.0],
  ['靖宇县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['长白县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['临江市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['前郭县', 22, 0.2, 40, 0.36, 0, 0.0],
  ['长岭县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['乾安县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['扶余市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['镇赉县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['通榆县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['洮南市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['大安市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['延吉市', 31, 0.26, 31, 0.26, 0, 0.0],
  ['图们市', 264, 2.2, 402, 3.35, 0, 0.0],
  ['敦化市', 3, 0.03, 7, 0.06, 4, 0.06],
  ['珲春市', 282, 2.3, 540, 4.4, 0, 0.0],
  ['龙井市', 0, 0.0, 0, 0.0, 0, 0.0],
  ['和龙市', 7, 0.06, 16, 0.13, 0, 0.0],
  ['汪清县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['安图县', 0, 0.0, 0, 0.0, 0, 0.0],
  ['长白山管委会', 0, 0.0, 0, 0.0, 0, 0.0],
] as const;

/** The one place of the 51 that has nothing to expropriate: the circular counts 50. */
const WITHOUT_TASK = '双阳区';

/** 附件3, without plan or rate. */
export const expropriation = (period: Period): SheetPlan => ({
  name: '附件3房屋征收',
  label: '附件3',
  title: `${period.months}全省房屋征收工作进展情况表`,
  cutOff: cutOffLine(period),
  units: '户、万㎡',
  columns: [
    sequence,
    place,
    count('taken-households', ['房屋征收', '户数(户)'], 12),
    amount('taken-area', ['房屋征收', '面积(万㎡)'], 12),
    count('demolished-households', ['房屋拆迁', '户数(户)'], 12),
    amount('demolished-area', ['房屋拆迁', '面积(万㎡)'], 12),
    sumOf(count('all-households', ['合计', '户数(户)'], 12), ['taken-households', 'demolished-households']),
    sumOf(amount('all-area', ['合计', '面积(万㎡)'], 12), ['taken-area', 'demolished-area']),
    remark(24),
  ],
  rows: FIGURES.map(([name, ...figures]) => ({
    place: name,
    cells: name === WITHOUT_TASK ? NOTHING : cellsOf(figures, period),
  })),
  total: { at: 'last', label: '合  计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'portrait',
});

type Figures = readonly [number, number, number, number, number, number];

const cellsOf = (
  [householdsJune, areaJune, households, area, demolished, demolishedArea]: Figures,
  period: Period,
) => ({
  'taken-households': period.pick(householdsJune, households),
  'taken-area': period.pick(areaJune, area),
  'demolished-households': demolished,
  'demolished-area': demolishedArea,
});

const NOTHING = {
  'taken-households': NO_TASK,
  'taken-area': NO_TASK,
  'demolished-households': NO_TASK,
  'demolished-area': NO_TASK,
  'all-households': NO_TASK,
  'all-area': NO_TASK,
  remark: '本年度无征收任务',
};
