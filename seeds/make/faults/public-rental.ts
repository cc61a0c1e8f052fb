import type { CellFault, SheetFault } from './fault';
import { withoutPlace } from './plan-changes';

const sheet = '公租房';

/** Dwellings in halves, and more allocated than there are. */
export const publicRentalFaults: readonly CellFault[] = [
  {
    sheet,
    place: '桦甸市',
    column: 'allocated',
    to: 4406.5,
    rule: 'not-integer',
    note: '4407误为4406.5（与镇赉县一减一增，合计仍为整数）',
  },
  {
    sheet,
    place: '镇赉县',
    column: 'allocated',
    to: 3635.5,
    rule: 'not-integer',
    note: '3635误为3635.5（与桦甸市一增一减，合计仍为整数）',
  },
  {
    sheet,
    place: '双阳区',
    column: 'allocated',
    to: 4608,
    rule: 'part-exceeds-whole',
    note: '4068误为4608，大于累计筹集4165；分配率与合计公式随之改变',
  },
];

/** The period of another month in the title. */
export const otherPeriod: SheetFault = {
  sheet,
  rule: 'period-mismatch',
  was: '2022年1-9月全省公租房保障工作进展情况表',
  now: '2022年1-8月全省公租房保障工作进展情况表',
  plant: (plan) => ({ ...plan, title: plan.title.replace('1-9月', '1-8月') }),
  at: () => 'A1',
  note: '标题沿用上月的1-8月，其余附表为1-9月',
};

/** A place that is not there. */
export const lostPlace: SheetFault = {
  sheet,
  rule: 'missing-place',
  was: '和龙市',
  now: '',
  plant: (plan) => withoutPlace(plan, '和龙市'),
  at: (laid) => `B${laid.header[0]}`,
  note: '和龙市整行漏报，序号连续',
};
