import type { Period } from './period';
import type { SheetPlan } from './plan';

/** The line that marks every sheet as an example. */
export const EXAMPLE_MARK = '示例数据（各市县数字为虚构）';

/** The note under every sheet. */
export const EXAMPLE_NOTE = '注：本表为示例数据，除公开通报列明的数字外，各市县数字均为虚构。';

/** The line under the title. */
export const cutOffLine = (period: Period): string => `（截至${period.cutOff}）`;

/** The line at the foot, to be sealed and signed. */
export const footLine = ({ filledOn, paper }: SheetPlan): string =>
  ['填报单位（盖章）：', '审核人：', '填表人：', '联系电话：', `填报日期：${filledOn}`].join(
    '　'.repeat(paper === 'portrait' ? 4 : 8),
  );
