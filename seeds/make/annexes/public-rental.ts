import { NO_TASK } from '../formula';
import { count, figureRate, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/** 市县, then dwellings raised by June and by September, allocated by June and by September. */
const FIGURES = [
  ['长春市', 33792, 34157, 31678, 32376],
  ['吉林市', 26014, 26082, 25079, 25572],
  ['四平市', 6119, 6179, 5715, 5850],
  ['辽源市', 7587, 7647, 7125, 7310],
  ['通化市', 7868, 7898, 7224, 7420],
  ['白山市', 5604, 5661, 5387, 5523],
  ['松原市', 9471, 9533, 8870, 9180],
  ['白城市', 6283, 6352, 6115, 6221],
  ['双阳区', 4141, 4165, 3958, 4068],
  ['九台区', 9967, 10067, 9587, 9847],
  ['农安县', 14156, 14326, 13372, 13800],
  ['榆树市', 13834, 13898, 13072, 13376],
  ['德惠市', 10135, 10204, 9542, 9747],
  ['公主岭市', 12634, 12750, 12221, 12544],
  ['永吉县', 3545, 3561, 3309, 3377],
  ['蛟河市', 5524, 5550, 5303, 5375],
  ['桦甸市', 4722, 4722, 4407, 4407],
  ['舒兰市', 7524, 7579, 7219, 7319],
  ['磐石市', 6432, 6490, 6182, 6358],
  ['梨树县', 9291, 9355, 8796, 9011],
  ['伊通县', 6920, 6928, 6503, 6714],
  ['双辽市', 3832, 3839, 3729, 3792],
  ['东丰县', 4312, 4343, 4184, 4265],
  ['东辽县', 3300, 3321, 3149, 3239],
  ['通化县', 3500, 3509, 3230, 3337],
  ['辉南县', 3709, 3746, 3578, 3659],
  ['柳河县', 4782, 4795, 4580, 4697],
  ['梅河口市', 8126, 8183, 7383, 7649],
  ['集安市', 2310, 2316, 2177, 2242],
  ['江源区', 2514, 2525, 2299, 2378],
  ['抚松县', 4610, 4653, 4246, 4383],
  ['靖宇县', 1709, 1720, 1665, 1686],
  ['长白县', 1229, 1233, 1167, 1186],
  ['临江市', 1729, 1735, 1630, 1655],
  ['前郭县', 4983, 4998, 4783, 4893],
  ['长岭县', 7413, 7485, 6845, 6981],
  ['乾安县', 3822, 3844, 3670, 3745],
  ['扶余市', 7955, 7979, 7462, 7559],
  ['镇赉县', 3757, 3757, 3635, 3635],
  ['通榆县', 3232, 3245, 3039, 3130],
  ['洮南市', 6238, 6294, 6014, 6131],
  ['大安市', 5044, 5084, 4954, 5005],
  ['延吉市', 9389, 9473, 8721, 8914],
  ['图们市', 2162, 2167, 2083, 2112],
  ['敦化市', 4743, 4749, 4540, 4603],
  ['珲春市', 2980, 3014, 2843, 2944],
  ['龙井市', 2372, 2382, 2290, 2327],
  ['和龙市', 2654, 2661, 2589, 2628],
  ['汪清县', 3606, 3642, 3313, 3424],
  ['安图县', 3049, 3077, 2894, 2931],
  ['长白山管委会', 1414, 1429, 1387, 1410],
] as const;

/** The only new building of the year: planned, started by June, by September. */
const NEW_BUILDING = { place: '长春市', plan: 500, june: 320, september: 500 } as const;

const REMARKS: Readonly<Record<string, string>> = {
  桦甸市: '三季度集中开展入住资格复核',
  镇赉县: '三季度集中开展入住资格复核',
};

/** Public rental housing, with a total row at the end. */
export const publicRental = (period: Period): SheetPlan => ({
  name: '公租房',
  title: `${period.months}全省公租房保障工作进展情况表`,
  cutOff: cutOffLine(period),
  units: '套、%',
  columns: [
    sequence,
    place,
    count('raised', '累计筹集(套)', 14),
    count('allocated', '已分配(套)', 14),
    figureRate('allocated-rate', '分配率(%)', 'allocated', 'raised'),
    count('new-plan', ['新建', '计划(套)']),
    count('new-done', ['新建', '开工(套)']),
    remark(34),
  ],
  rows: FIGURES.map(([name, raisedJune, raised, allocatedJune, allocated]) => ({
    place: name,
    cells: {
      raised: period.pick(raisedJune, raised),
      allocated: period.pick(allocatedJune, allocated),
      ...newBuilding(name, period),
      remark: period.pick(undefined, REMARKS[name]),
    },
  })),
  total: { at: 'last', label: '合计', isMerged: true },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'portrait',
});

const newBuilding = (name: string, period: Period) =>
  name === NEW_BUILDING.place
    ? { 'new-plan': NEW_BUILDING.plan, 'new-done': period.pick(NEW_BUILDING.june, NEW_BUILDING.september) }
    : { 'new-plan': NO_TASK, 'new-done': NO_TASK };
