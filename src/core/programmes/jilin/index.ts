import {
  affordableRental,
  annualTargets,
  auditVacancy,
  expropriation,
  funding,
  publicRental,
  rectification,
  rentSubsidy,
  shantytown,
} from '../common';
import { defineProgramme } from '../define';
import { compensationPolicy } from './compensation-policy';
import { outside, jilinPlaces, jilinPrefectures } from './places';
import { jilinWording } from './wording';

/** 吉林省 2022: the nine annexes of 吉安居办〔2022〕22号 and the annual targets, for its 51 reporting places. */
export const jilinFile = defineProgramme({
  schema: 1,
  id: 'jilin',
  name: '吉林省保障性安居工程进展',
  version: '2022',
  province: { name: '吉林省', short: '吉林', whole: '全省' },
  prefectures: [...jilinPrefectures],
  places: [...jilinPlaces],
  outside: [...outside],
  annexes: [
    shantytown,
    rentSubsidy,
    expropriation,
    compensationPolicy,
    affordableRental,
    publicRental,
    rectification,
    funding,
    auditVacancy,
    annualTargets,
  ],
  families: [
    ['shantytown', 'rent-subsidy', 'expropriation', 'compensation-policy'],
    ['affordable-rental', 'public-rental', 'rectification', 'funding', 'audit-vacancy'],
  ],
  bases: {
    'date-out-of-order': '省政府令第273号，2020年3月起实施',
    'missing-annex': '通报附件1—4及一（一）至（八）',
    'over-fulfilled': '通报一（三）：完成投资159.4%等超额完成属正常',
    'period-mismatch': '通报标题：2022年1-9月',
    'target-below-share': '通报一（四）：2022年要完成50%以上',
  },
  /**
   * Beside the share of the year (序时进度): starts are slow below 60 % (通报一（三）); rectification is measured by its own
   * target, half of the dwellings (通报一（四）); fast is the mean, which yields the twelve of 通报一（五）.
   */
  thresholds: {
    version: 1,
    lines: [
      { measure: 'start', percent: 60 },
      { measure: 'rectification', percent: 100 },
    ],
    yellow: 30,
    fast: 100,
  },
  wording: jilinWording,
});
