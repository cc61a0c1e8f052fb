import { defineAnnex } from '../define';
import { placesFact, positiveFact, standing, sumFact, totalsFacts } from '../facts';
import { amount, count, DONE_WORDS, PLAN_WORDS, place, rate, RATE, remark, sequence } from '../columns';

const YARDS = ['小区', '改造小区'];
const HOMES = ['户数', '涉及户数', '居民'];
const INVESTMENT = ['投资', '完成投资'];

/** Renewal of old urban neighbourhoods: neighbourhoods, households, investment. */
export const oldNeighbourhoods = defineAnnex({
  id: 'old-neighbourhoods',
  number: 1,
  title: '全区城镇老旧小区改造进展情况表',
  name: '城镇老旧小区改造',
  titleWords: [['老旧小区']],
  columns: [
    sequence,
    place,
    count('个', {
      id: 'yards-plan',
      path: ['改造小区', '计划'],
      group: YARDS,
      leaf: PLAN_WORDS,
      not: [...HOMES, ...INVESTMENT],
    }),
    count('个', {
      id: 'yards-done',
      path: ['改造小区', '已开工'],
      group: YARDS,
      leaf: ['已开工', '开工', ...DONE_WORDS],
      not: [...HOMES, ...INVESTMENT, '计划', '率'],
    }),
    rate({
      id: 'yards-rate',
      path: ['改造小区', '开工率'],
      group: YARDS,
      leaf: ['开工率', ...RATE],
      not: [...HOMES, ...INVESTMENT],
      mayBeBlank: true,
    }),
    count('户', { id: 'homes-plan', path: ['涉及户数', '计划'], group: HOMES, leaf: PLAN_WORDS }),
    count('户', {
      id: 'homes-done',
      path: ['涉及户数', '已开工'],
      group: HOMES,
      leaf: ['已开工', '开工', ...DONE_WORDS],
      not: ['计划'],
    }),
    amount('亿元', { id: 'investment', path: ['完成投资'], leaf: INVESTMENT, mayBeBlank: true, isOptional: true }),
    remark,
  ],
  relations: [{ kind: 'rate', rate: 'yards-rate', done: 'yards-done', base: 'yards-plan' }],
  measures: [
    {
      id: 'yards',
      name: '老旧小区改造',
      programme: '城镇老旧小区改造',
      done: 'yards-done',
      target: 'yards-plan',
      rate: 'yards-rate',
      targetColumn: 'yards-target',
      unit: '个',
    },
  ],
  denials: [{ pattern: '(?:未|没有|尚未)(?:全面)?开工', column: 'yards-done' }],
  cumulative: ['yards-done', 'homes-done', 'investment'],
  facts: [
    placesFact('places', standing('yards', 'task')),
    ...totalsFacts('yards', 'yardsPlan', 'yardsDone', 'yardsRate'),
    sumFact('homesPlan', 'homes-plan'),
    sumFact('homesDone', 'homes-done'),
    positiveFact('investment', 'investment'),
    placesFact('over', standing('yards', 'over'), { isRanked: true }),
    placesFact('zero', standing('yards', 'zero')),
  ],
  basis: '全区住房城乡建设工作要点',
});

/** Rural houses made fit to stand earthquakes. */
export const ruralHouses = defineAnnex({
  id: 'rural-houses',
  number: 2,
  title: '全区抗震宜居农房改造进展情况表',
  name: '抗震宜居农房改造',
  titleWords: [
    ['农房', '农村危房'],
    ['抗震', '改造'],
  ],
  columns: [
    sequence,
    place,
    count('户', { id: 'plan', path: ['计划改造'], leaf: ['计划改造', ...PLAN_WORDS], not: ['开工', '竣工'] }),
    count('户', { id: 'started', path: ['已开工'], leaf: ['已开工', '开工'], not: ['率'] }),
    count('户', { id: 'finished', path: ['已竣工'], leaf: ['已竣工', '竣工'], not: ['率'] }),
    rate({ id: 'rate', path: ['竣工率'], leaf: ['竣工率', ...RATE], mayBeBlank: true }),
    amount('万元', {
      id: 'subsidy',
      path: ['拨付补助资金'],
      leaf: ['补助资金', '拨付', '补助'],
      mayBeBlank: true,
      isOptional: true,
    }),
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'rate', done: 'finished', base: 'plan' },
    { kind: 'part', part: 'finished', whole: 'started' },
  ],
  measures: [
    {
      id: 'rural',
      name: '农房改造竣工',
      programme: '抗震宜居农房改造',
      done: 'finished',
      target: 'plan',
      rate: 'rate',
      targetColumn: 'rural-target',
      unit: '户',
    },
  ],
  denials: [{ pattern: '(?:未|没有|尚未)(?:全面)?开工', column: 'started' }],
  cumulative: ['started', 'finished', 'subsidy'],
  facts: [
    placesFact('places', standing('rural', 'task')),
    ...totalsFacts('rural', 'plan', 'finished', 'rate'),
    sumFact('started', 'started'),
    positiveFact('subsidy', 'subsidy'),
    placesFact('zero', standing('rural', 'zero')),
  ],
  basis: '全区住房城乡建设工作要点',
});
