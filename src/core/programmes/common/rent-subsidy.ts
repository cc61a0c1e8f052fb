import { count, PLAN_WORDS, place, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { answering, placesFact, standing, totalsFacts } from '../facts';

/** 附件2: rent subsidies paid. */
export const rentSubsidy = defineAnnex({
  id: 'rent-subsidy',
  number: 2,
  title: '全省租赁补贴发放工作进展情况表',
  name: '租赁补贴',
  titleWords: [['租赁补贴', '住房补贴']],
  columns: [
    sequence,
    place,
    count('户', {
      id: 'plan',
      path: ['计划发放'],
      leaf: [...PLAN_WORDS.map((word) => `${word}发放`), ...PLAN_WORDS],
      not: ['已发', '实际'],
    }),
    count('户', {
      id: 'done',
      path: ['已发放'],
      leaf: ['已发放', '实际发放', '完成发放', '发放', '已完成', '完成'],
      not: ['计划', '按月', '按季', '是否', '任务', '目标'],
    }),
    rate({ id: 'rate', path: ['完成率'], leaf: ['发放率', ...RATE], mayBeBlank: true }),
    {
      id: 'regular',
      path: ['是否按月或按季发放'],
      kind: 'option',
      leaf: ['按月或按季', '按月', '按季'],
      options: [
        ['是', '已按月发放', '已按季发放', '按月', '按季', '√'],
        ['否', '未按月发放', '未按季发放', '×'],
      ],
      mayBeBlank: true,
      isOptional: true,
    },
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'rate', done: 'done', base: 'plan' },
    { kind: 'together', column: 'regular', is: ['否'], filled: ['remark'] },
    { kind: 'agrees', column: 'regular', is: ['是'], number: 'done', positive: true },
  ],
  measures: [
    {
      id: 'subsidy',
      name: '租赁补贴',
      programme: '租赁补贴',
      done: 'done',
      target: 'plan',
      rate: 'rate',
      targetColumn: 'subsidy-target',
      unit: '户',
    },
  ],
  isForAll: true,
  cumulative: ['done'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:实际)?发放', column: 'done' }],
  facts: [
    ...totalsFacts('subsidy', 'subsidyPlan', 'subsidyDone', 'subsidyRate'),
    placesFact('subsidyOver', standing('subsidy', 'over'), { isRanked: true }),
    placesFact('subsidyIrregular', standing('subsidy', 'zero'), { among: answering('regular', '否') }),
    placesFact('subsidyZero', standing('subsidy', 'zero'), { except: answering('regular', '否') }),
  ],
  basis: '通报附件2、一（二）',
});
