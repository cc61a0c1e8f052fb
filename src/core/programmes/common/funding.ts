import { amount, count, place, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { having, placesFact, positiveFact } from '../facts';

/** An amount in a remark, behind what it is for. */
const AMOUNT = '[^\\d，。；、]*?(?<amount>[\\d.]+)亿元';

const BONDS = ['专项债券', '专项债', '债券'];

/** Funds: policy-bank loans, special bonds, central subsidies. */
export const funding = defineAnnex({
  id: 'funding',
  title: '资金落实情况表',
  name: '资金落实',
  titleWords: [['资金'], ['落实', '下达', '到位', '发放']],
  columns: [
    sequence,
    place,
    amount('亿元', {
      id: 'agricultural-loan',
      path: ['农发行贷款'],
      leaf: ['农发行', '农业发展银行'],
      mayBeBlank: true,
    }),
    amount('亿元', {
      id: 'development-loan',
      path: ['国开行贷款'],
      leaf: ['国开行', '国家开发银行'],
      mayBeBlank: true,
    }),
    count('个', {
      id: 'bond-projects',
      path: ['专项债券', '项目'],
      group: BONDS,
      leaf: ['审批项目', '申报项目', '项目数', '项目'],
      not: ['已发行', '发行'],
      mayBeBlank: true,
    }),
    amount('亿元', {
      id: 'bond-approved',
      path: ['专项债券', '审批'],
      group: BONDS,
      leaf: ['审批金额', '审批额', '审批', '批复'],
      not: ['项目数', '个数'],
      mayBeBlank: true,
    }),
    count('个', {
      id: 'issued-projects',
      path: ['专项债券', '已发行项目'],
      group: BONDS,
      leaf: ['已发行项目', '发行项目'],
      mayBeBlank: true,
    }),
    amount('亿元', {
      id: 'bond-issued',
      path: ['专项债券', '已发行'],
      group: BONDS,
      leaf: ['已发行金额', '已发行', '发行额', '发行'],
      not: ['项目'],
      mayBeBlank: true,
    }),
    amount('亿元', {
      id: 'central-subsidy',
      path: ['中央补助'],
      leaf: ['中央补助', '中央财政', '中央预算', '补助资金', '补助'],
      mayBeBlank: true,
    }),
    remark,
  ],
  relations: [
    { kind: 'part', part: 'bond-issued', whole: 'bond-approved' },
    { kind: 'part', part: 'issued-projects', whole: 'bond-projects' },
  ],
  cumulative: ['agricultural-loan', 'development-loan', 'issued-projects', 'bond-issued', 'central-subsidy'],
  denials: [{ pattern: '(?:未|没有|尚未)发行', column: 'bond-issued' }],
  facts: [
    positiveFact('agricultural', 'agricultural-loan'),
    placesFact('agriculturalPlaces', having('agricultural-loan')),
    positiveFact('development', 'development-loan'),
    placesFact('developmentPlaces', having('development-loan')),
    {
      kind: 'split',
      column: 'central-subsidy',
      remark: 'remark',
      parts: [
        { slot: 'renewalSubsidy', pattern: `棚(?:改|户区)[^\\d，。；、]*专项${AMOUNT}` },
        { slot: 'rentalSubsidy', pattern: `租赁[^\\d，。；、]*专项${AMOUNT}` },
        { slot: 'budgetSubsidy', pattern: `预算内[^\\d，。；、]*?(?<budgetBatches>[一二三四五六七八九])批${AMOUNT}` },
      ],
    },
    positiveFact('central', 'central-subsidy', { unless: 'renewalSubsidy' }),
    positiveFact('bondProjects', 'bond-projects'),
    positiveFact('bondApproved', 'bond-approved'),
    positiveFact('issuedProjects', 'issued-projects'),
    positiveFact('bondIssued', 'bond-issued'),
  ],
  basis: '通报一（七）',
});
