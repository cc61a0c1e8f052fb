import { NO_TASK } from '../formula';
import { amount, count, figureRate, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/**
 * 市县, then 新开工 plan, June, September; 基本建成 plan, June, September (0 is no task); 投资 plan, June, September; 其中 June,
 * September.
 */
const FIGURES = [
  ['长春市', 2210, 1645, 2483, 2086, 613, 1104, 5.35, 6.82, 13.31, 6.72, 10.46],
  ['吉林市', 1516, 914, 1617, 1567, 817, 1181, 4.37, 3.91, 5.75, 2.99, 4.48],
  ['四平市', 988, 672, 988, 801, 720, 720, 2.46, 2.18, 3.72, 1.39, 2.28],
  ['辽源市', 683, 464, 464, 608, 313, 540, 1.36, 1.43, 2.12, 0.54, 0.97],
  ['通化市', 534, 453, 620, 1053, 839, 1053, 1.29, 1.44, 2.09, 1.08, 1.6],
  ['白山市', 656, 436, 656, 759, 237, 387, 1.58, 1.72, 2.7, 0.81, 1.32],
  ['松原市', 886, 587, 1002, 700, 468, 700, 1.98, 1.98, 2.8, 0.73, 1.53],
  ['白城市', 846, 521, 899, 673, 477, 606, 1.82, 1.35, 2.33, 1.1, 1.62],
  ['九台区', 792, 485, 721, 1005, 320, 591, 2.16, 1.76, 3.37, 0.94, 1.81],
  ['农安县', 1004, 740, 1100, 1424, 889, 1156, 2.55, 3.65, 5.09, 2.07, 3.75],
  ['德惠市', 1038, 753, 1038, 0, 0, 0, 2.67, 2.1, 3.36, 1.12, 1.88],
  ['公主岭市', 929, 677, 873, 1363, 771, 771, 2.45, 2.62, 4.96, 2.07, 3.29],
  ['蛟河市', 753, 564, 809, 626, 226, 400, 1.58, 1.75, 2.62, 0.92, 1.36],
  ['舒兰市', 784, 644, 784, 939, 449, 852, 2.23, 2.07, 2.07, 1.18, 1.18],
  ['梨树县', 713, 220, 385, 617, 287, 525, 1.49, 0.72, 1.22, 0.22, 0.37],
  ['双辽市', 766, 543, 766, 822, 261, 357, 2.1, 2.29, 3.23, 0.95, 2.07],
  ['梅河口市', 754, 597, 881, 634, 518, 672, 1.57, 1.58, 2.51, 0.69, 1.39],
  ['抚松县', 543, 434, 543, 0, 0, 0, 1.48, 1.1, 1.96, 0.79, 1.4],
  ['靖宇县', 212, 103, 123, 256, 67, 104, 0.43, 0.19, 0.32, 0.06, 0.09],
  ['前郭县', 749, 622, 622, 805, 222, 357, 1.97, 1.73, 1.73, 0.67, 0.67],
  ['洮南市', 700, 622, 768, 716, 160, 285, 1.51, 1.18, 2.33, 0.96, 1.67],
  ['延吉市', 928, 572, 1016, 708, 500, 500, 1.8, 2.25, 3.48, 1.27, 2.53],
  ['敦化市', 900, 648, 900, 0, 0, 0, 2.29, 2.94, 4.52, 1.49, 2.95],
  ['珲春市', 546, 447, 617, 541, 373, 541, 1.51, 1.16, 2.11, 0.79, 1.43],
] as const;

const REMARKS: Readonly<Record<string, string>> = {
  辽源市: '三季度受疫情影响放缓',
  梨树县: '征拆难度较大',
  靖宇县: '部分地块年内交付',
  前郭县: '正在调整安置方式',
};

/** 附件1, with a total row on top. */
export const shantytown = (period: Period): SheetPlan => ({
  name: '附件1棚改开工',
  label: '附件1',
  title: `${period.months}全省棚户区改造开工进展情况表`,
  cutOff: cutOffLine(period),
  units: '套、亿元、%',
  columns: [
    sequence,
    place,
    count('start-plan', ['新开工', '计划(套)']),
    count('start-done', ['新开工', '实际开工(套)']),
    figureRate('start-rate', ['新开工', '开工率(%)'], 'start-done', 'start-plan'),
    count('built-plan', ['基本建成', '计划(套)']),
    count('built-done', ['基本建成', '完成(套)']),
    figureRate('built-rate', ['基本建成', '完成率(%)'], 'built-done', 'built-plan'),
    amount('investment-plan', ['完成投资', '计划(亿元)']),
    amount('investment-done', ['完成投资', '完成(亿元)']),
    amount('investment-new', ['完成投资', '其中:2022年\n新开工项目'], 14),
    figureRate('investment-rate', ['完成投资', '完成率(%)'], 'investment-done', 'investment-plan'),
    remark(26),
  ],
  rows: FIGURES.map(
    ([
      name,
      startPlan,
      startJune,
      start,
      builtPlan,
      builtJune,
      built,
      plan,
      june,
      september,
      newJune,
      newSeptember,
    ]) => ({
      place: name,
      cells: {
        'start-plan': startPlan,
        'start-done': period.pick(startJune, start),
        'built-plan': builtPlan === 0 ? NO_TASK : builtPlan,
        'built-done': builtPlan === 0 ? NO_TASK : period.pick(builtJune, built),
        'investment-plan': plan,
        'investment-done': period.pick(june, september),
        'investment-new': period.pick(newJune, newSeptember),
        remark: period.pick(undefined, REMARKS[name]),
      },
    }),
  ),
  total: { at: 'first', label: '合  计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'landscape',
});
