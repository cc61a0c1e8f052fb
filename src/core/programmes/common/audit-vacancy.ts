import { count, place, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { having, placesFact, positiveFact, totalsFacts } from '../facts';

/** Rectification of vacant dwellings found by the state audit. */
export const auditVacancy = defineAnnex({
  id: 'audit-vacancy',
  title: '审计问题（空置住房）整改情况表',
  name: '审计问题整改',
  titleWords: [['审计'], ['整改', '问题', '空置']],
  columns: [
    sequence,
    place,
    count('套', {
      id: 'vacant',
      path: ['空置问题'],
      leaf: ['空置问题', '问题总数', '空置', '问题'],
      not: ['剩余', '完成', '未'],
    }),
    count('套', {
      id: 'done',
      path: ['已完成'],
      leaf: ['已完成整改', '已完成', '已整改', '完成'],
      not: ['剩余', '未完成'],
    }),
    count('套', { id: 'remaining', path: ['剩余'], leaf: ['剩余未完成', '剩余', '未完成', '未整改'] }),
    rate({ id: 'rate', path: ['完成率'], leaf: ['整改率', ...RATE], mayBeBlank: true }),
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'rate', done: 'done', base: 'vacant' },
    { kind: 'sum', whole: 'vacant', parts: ['done', 'remaining'] },
  ],
  measures: [
    {
      id: 'vacancy',
      name: '审计问题整改',
      programme: '审计问题整改',
      done: 'done',
      target: 'vacant',
      rate: 'rate',
      unit: '套',
    },
  ],
  cumulative: ['done'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:启动|开展)?整改|整改(?:未|尚未)启动', column: 'done' }],
  facts: [
    ...totalsFacts('vacancy', 'vacant', 'done', 'rate'),
    positiveFact('remaining', 'remaining'),
    placesFact('remainingPlaces', having('remaining')),
  ],
  basis: '通报一（八）',
});
