import { count, place, PLAN_WORDS, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { placesFact, standing, totalsFacts } from '../facts';

const NEW = ['新建'];

/** Public rental housing: raised, allocated, newly built. */
export const publicRental = defineAnnex({
  id: 'public-rental',
  title: '公租房保障工作进展情况表',
  name: '公租房保障',
  titleWords: [['公租房', '公共租赁住房']],
  columns: [
    sequence,
    place,
    count('套', { id: 'raised', path: ['累计筹集'], leaf: ['累计筹集', '筹集'], not: NEW }),
    count('套', { id: 'allocated', path: ['已分配'], leaf: ['已分配', '累计分配', '实际分配', '分配'], not: NEW }),
    rate({ id: 'allocated-rate', path: ['分配率'], leaf: ['分配率', ...RATE], not: NEW, mayBeBlank: true }),
    count('套', {
      id: 'new-plan',
      path: ['新建', '计划'],
      group: NEW,
      leaf: PLAN_WORDS,
      not: ['已开工', '实际'],
      isOptional: true,
      mayBeBlank: true,
    }),
    count('套', {
      id: 'new-done',
      path: ['新建', '开工'],
      group: NEW,
      leaf: ['已开工', '实际开工', '开工'],
      not: ['计划'],
      isOptional: true,
      mayBeBlank: true,
    }),
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'allocated-rate', done: 'allocated', base: 'raised' },
    { kind: 'part', part: 'allocated', whole: 'raised' },
  ],
  measures: [
    {
      id: 'allocated',
      name: '公租房分配',
      programme: '公租房保障',
      done: 'allocated',
      target: 'raised',
      rate: 'allocated-rate',
      unit: '套',
    },
    {
      id: 'new-build',
      name: '公租房新建',
      programme: '公租房保障',
      done: 'new-done',
      target: 'new-plan',
      targetColumn: 'new-build-target',
      unit: '套',
    },
  ],
  isForAll: true,
  cumulative: ['raised', 'allocated', 'new-done'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:全面)?开工', column: 'new-done' }],
  facts: [
    ...totalsFacts('allocated', 'raised', 'allocated', 'allocatedRate'),
    ...totalsFacts('new-build', 'newPlan', 'newDone', 'newRate'),
    placesFact('newStarted', standing('new-build', 'task'), { when: { kind: 'complete', measure: 'new-build' } }),
    placesFact('newPlaces', standing('new-build', 'task'), { unless: 'newStarted' }),
  ],
  basis: '通报一（二）',
});
