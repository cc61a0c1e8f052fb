import type { CellFault, SheetFault } from './fault';
import { skippingNumberAt } from './plan-changes';

const sheet = '附件4政策出台';

/** Spaces that came with pasted text. */
export const compensationPolicyFaults: readonly CellFault[] = [
  {
    sheet,
    place: '四平市',
    column: 'number',
    to: ' 四政规〔2020〕12号',
    rule: 'stray-space',
    note: '文号前多一个空格',
  },
  {
    sheet,
    place: '龙井市',
    column: 'remark',
    to: '司法部门正在进行合法性审查　',
    rule: 'stray-space',
    note: '备注末尾多一个全角空格',
  },
];

/** A number left out. */
export const skippedNumber: SheetFault = {
  sheet,
  rule: 'sequence-gap',
  was: '19',
  now: '20',
  plant: (plan) => skippingNumberAt(plan, '磐石市'),
  at: (laid) => laid.find('磐石市', 'sequence'),
  note: '序号从18跳到20，以下顺延',
};
