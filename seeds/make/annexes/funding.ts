import { NO_TASK } from '../formula';
import { amount, count, place, remark, sequence } from '../columns';
import type { Period } from '../period';
import type { SheetPlan } from '../plan';
import { cutOffLine, EXAMPLE_NOTE } from '../words';

/**
 * 市县, 农发行 June, September; 国开行 June, September; bonds approved (projects, 亿元), issued June, issued September; 中央补助
 * June, September.
 */
const FIGURES = [
  ['长春市', 0.18, 0.31, 0.0, 0.0, 5, 14.84, 3, 6.62, 4, 9.63, 0.58, 0.87],
  ['吉林市', 0.0, 0.0, 0.0, 0.0, 3, 7.61, 2, 3.01, 3, 4.99, 0.29, 0.43],
  ['四平市', 0.0, 0.0, 0.0, 0.0, 2, 3.14, 1, 0.99, 2, 2.14, 0.14, 0.21],
  ['辽源市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.09, 0.15],
  ['通化市', 0.0, 0.0, 1.27, 2.1, 2, 2.9, 1, 0.57, 2, 1.38, 0.13, 0.19],
  ['白山市', 0.28, 0.54, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.09, 0.14],
  ['松原市', 0.0, 0.0, 0.0, 0.0, 2, 2.41, 1, 0.72, 2, 1.55, 0.13, 0.21],
  ['白城市', 0.0, 0.0, 0.0, 0.0, 2, 2.95, 1, 0.85, 2, 1.93, 0.15, 0.22],
  ['双阳区', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.1, 0.13],
  ['九台区', 1.17, 2.17, 0.0, 0.0, 2, 2.5, 1, 0.57, 2, 1.27, 0.16, 0.23],
  ['农安县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.2, 0.27],
  ['榆树市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.23, 0.34],
  ['德惠市', 0.0, 0.0, 0.0, 0.0, 1, 1.57, 1, 0.82, 1, 0.92, 0.17, 0.25],
  ['公主岭市', 0.0, 0.0, 0.0, 0.0, 1, 1.59, 1, 0.9, 1, 0.98, 0.2, 0.34],
  ['永吉县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.11, 0.15],
  ['蛟河市', 0.19, 0.26, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.12, 0.16],
  ['桦甸市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.11, 0.15],
  ['舒兰市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.13, 0.21],
  ['磐石市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.1, 0.17],
  ['梨树县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.14, 0.19],
  ['伊通县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.11, 0.15],
  ['双辽市', 0.0, 0.0, 0.0, 0.0, 1, 1.26, 1, 0.66, 1, 0.75, 0.12, 0.17],
  ['东丰县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.09, 0.14],
  ['东辽县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.09, 0.14],
  ['通化县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.08, 0.11],
  ['辉南县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.08, 0.14],
  ['柳河县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.08, 0.12],
  ['梅河口市', 0.0, 0.0, 0.0, 0.0, 2, 3.08, 1, 0.84, 2, 1.94, 0.13, 0.18],
  ['集安市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.06, 0.1],
  ['江源区', 0.33, 0.45, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.07, 0.12],
  ['抚松县', 0.28, 0.53, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.08, 0.12],
  ['靖宇县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.04, 0.07],
  ['长白县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.02, 0.04],
  ['临江市', 0.04, 0.04, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.05, 0.09],
  ['前郭县', 0.0, 0.0, 0.0, 0.0, 1, 1.41, 0, 0.0, 0, 0.0, 0.16, 0.22],
  ['长岭县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.12, 0.21],
  ['乾安县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.07, 0.1],
  ['扶余市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.15, 0.25],
  ['镇赉县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.05, 0.09],
  ['通榆县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.07, 0.11],
  ['洮南市', 0.0, 0.0, 0.08, 0.08, 1, 1.36, 1, 0.74, 1, 0.85, 0.11, 0.17],
  ['大安市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.07, 0.13],
  ['延吉市', 0.0, 0.0, 0.0, 0.0, 2, 3.27, 1, 0.83, 2, 1.81, 0.21, 0.28],
  ['图们市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.04, 0.06],
  ['敦化市', 0.0, 0.0, 0.0, 0.0, 2, 2.14, 1, 0.49, 2, 1.19, 0.14, 0.2],
  ['珲春市', 0.0, 0.0, 0.0, 0.0, 1, 0.82, 1, 0.4, 1, 0.43, 0.07, 0.11],
  ['龙井市', 0.21, 0.29, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.03, 0.06],
  ['和龙市', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.04, 0.07],
  ['汪清县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.06, 0.1],
  ['安图县', 0.0, 0.0, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.06, 0.1],
  ['长白山管委会', 0.35, 0.68, 0.0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, 0.03, 0.05],
] as const;

/** The three kinds of central subsidy that make up the column's total, as the circular lists them. */
const SUBSIDIES = '中央补助含棚改专项1.98亿元、租赁保障专项4.85亿元、预算内（三批）2.18亿元';

/** Funds, with a total row at the end; — is none of the kind. */
export const funding = (period: Period): SheetPlan => ({
  name: '资金落实',
  title: `${period.months}全省资金落实情况表`,
  cutOff: cutOffLine(period),
  units: '个、亿元',
  columns: [
    sequence,
    place,
    amount('agricultural-loan', '农发行贷款\n(亿元)', 13),
    amount('development-loan', '国开行贷款\n(亿元)', 13),
    count('bond-projects', ['专项债券', '项目(个)']),
    amount('bond-approved', ['专项债券', '审批金额\n(亿元)'], 13),
    count('issued-projects', ['专项债券', '已发行项目\n(个)'], 13),
    amount('bond-issued', ['专项债券', '已发行金额\n(亿元)'], 13),
    amount('central-subsidy', '中央补助\n(亿元)', 13),
    remark(36),
  ],
  rows: FIGURES.map(
    ([
      name,
      agriculturalJune,
      agricultural,
      developmentJune,
      development,
      projects,
      approved,
      issuedProjectsJune,
      issuedJune,
      issuedProjects,
      issued,
      subsidyJune,
      subsidy,
    ]) => ({
      place: name,
      cells: {
        'agricultural-loan': orNone(period.pick(agriculturalJune, agricultural), agricultural),
        'development-loan': orNone(period.pick(developmentJune, development), development),
        'bond-projects': orNone(projects, projects),
        'bond-approved': orNone(approved, projects),
        'issued-projects': orNone(period.pick(issuedProjectsJune, issuedProjects), projects),
        'bond-issued': orNone(period.pick(issuedJune, issued), projects),
        'central-subsidy': period.pick(subsidyJune, subsidy),
      },
    }),
  ),
  total: { at: 'last', label: '合  计', isMerged: true, cells: { remark: period.pick(undefined, SUBSIDIES) } },
  notes: [EXAMPLE_NOTE],
  filledOn: period.filledOn,
  paper: 'landscape',
});

/** A figure, or — where the place has nothing of the kind in the whole year. */
const orNone = (figure: number, ofYear: number): number | string => (ofYear === 0 ? NO_TASK : figure);
