import { amount, count, DONE_WORDS, PLAN_WORDS, place, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { dueFact, placesFact, standing, sumFact, totalsFacts } from '../facts';

const START = ['新开工', '开工'];
const BUILT = ['基本建成', '建成'];
const INVESTMENT = ['完成投资', '投资'];

/** 附件1: starts, basic completion and investment of shantytown renewal. */
export const shantytown = defineAnnex({
  id: 'shantytown',
  number: 1,
  title: '全省棚户区改造开工进展情况表',
  name: '棚户区改造',
  titleWords: [
    ['棚户区', '棚改'],
    ['开工', '改造', '进展'],
  ],
  titleNot: ['问题', '整改'],
  columns: [
    sequence,
    place,
    count('套', {
      id: 'start-plan',
      path: ['新开工', '计划'],
      group: START,
      leaf: PLAN_WORDS,
      not: [...BUILT, ...INVESTMENT, '实际', '已'],
    }),
    count('套', {
      id: 'start-done',
      path: ['新开工', '实际开工'],
      group: START,
      leaf: ['实际开工', '已开工', '开工', ...DONE_WORDS, '已'],
      not: [...BUILT, ...INVESTMENT, '计划'],
    }),
    rate({
      id: 'start-rate',
      path: ['新开工', '开工率'],
      group: START,
      leaf: ['开工率', ...RATE],
      not: [...BUILT, ...INVESTMENT],
      mayBeBlank: true,
    }),
    count('套', { id: 'built-plan', path: ['基本建成', '计划'], group: BUILT, leaf: PLAN_WORDS, not: ['实际', '已'] }),
    count('套', {
      id: 'built-done',
      path: ['基本建成', '完成'],
      group: BUILT,
      leaf: ['实际建成', '已建成', '建成', ...DONE_WORDS, '已'],
      not: ['计划'],
    }),
    rate({ id: 'built-rate', path: ['基本建成', '完成率'], group: BUILT, leaf: ['建成率', ...RATE], mayBeBlank: true }),
    amount('亿元', {
      id: 'investment-plan',
      path: ['完成投资', '计划'],
      group: INVESTMENT,
      leaf: PLAN_WORDS,
      not: ['实际', '已'],
    }),
    amount('亿元', {
      id: 'investment-done',
      path: ['完成投资', '完成'],
      group: INVESTMENT,
      leaf: ['完成额', ...DONE_WORDS, '已', '额'],
      not: ['计划'],
    }),
    amount('亿元', {
      id: 'investment-new',
      path: ['完成投资', '其中:当年新开工项目'],
      group: INVESTMENT,
      leaf: ['新开工', '当年', '本年'],
      isPart: true,
    }),
    rate({ id: 'investment-rate', path: ['完成投资', '完成率'], group: INVESTMENT, leaf: RATE, mayBeBlank: true }),
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'start-rate', done: 'start-done', base: 'start-plan' },
    { kind: 'rate', rate: 'built-rate', done: 'built-done', base: 'built-plan' },
    { kind: 'rate', rate: 'investment-rate', done: 'investment-done', base: 'investment-plan' },
    { kind: 'part', part: 'investment-new', whole: 'investment-done' },
  ],
  measures: [
    {
      id: 'start',
      name: '棚改新开工',
      programme: '棚户区改造',
      done: 'start-done',
      target: 'start-plan',
      rate: 'start-rate',
      targetColumn: 'start-target',
      unit: '套',
    },
    {
      id: 'built',
      name: '棚改基本建成',
      programme: '棚户区改造',
      done: 'built-done',
      target: 'built-plan',
      rate: 'built-rate',
      targetColumn: 'built-target',
      unit: '套',
    },
    {
      id: 'investment',
      name: '棚改完成投资',
      programme: '棚户区改造',
      done: 'investment-done',
      target: 'investment-plan',
      rate: 'investment-rate',
      targetColumn: 'investment-target',
      unit: '亿元',
    },
  ],
  cumulative: ['start-done', 'built-done', 'investment-done', 'investment-new'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:全面)?开工', column: 'start-done' }],
  facts: [
    placesFact('places', standing('start', 'task')),
    ...totalsFacts('start', 'startPlan', 'startDone', 'startRate'),
    placesFact('startZero', standing('start', 'zero')),
    placesFact('startSlow', standing('start', 'below'), { except: standing('start', 'zero') }),
    dueFact('startDue', 'start'),
    ...totalsFacts('built', 'builtPlan', 'builtDone', 'builtRate'),
    ...totalsFacts('investment', 'investmentPlan', 'investmentDone', 'investmentRate'),
    sumFact('investmentNew', 'investment-new'),
  ],
  basis: '通报附件1、一（三）',
});
