import type { Period } from '../period';

/** The period of the example of Ningxia. */
export const PERIOD: Period = {
  id: '2023-09',
  months: '2023年1-9月',
  cutOff: '2023年9月30日',
  filledOn: '2023年10月8日',
  pick: (_, september) => september,
};

/** The note under every sheet of it. */
export const NOTE = '注：本表为示例数据，各市、县（区）数字均为虚构。';
