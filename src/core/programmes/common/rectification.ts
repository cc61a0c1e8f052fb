import { count, place, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { having, placesFact, standing, sumFact } from '../facts';

/** Rectification of problem projects of shantytown renewal under construction. */
export const rectification = defineAnnex({
  id: 'rectification',
  title: '棚改在建问题项目整改进展情况表',
  name: '棚改问题项目整改',
  titleWords: [['棚改', '棚户区'], ['问题'], ['整改', '进展']],
  columns: [
    sequence,
    place,
    count('个', { id: 'projects', path: ['问题项目'], leaf: ['问题项目', '项目数', '项目'], not: ['套数', '整改'] }),
    count('套', {
      id: 'problem-units',
      path: ['问题套数'],
      leaf: ['问题套数', '涉及套数', '套数'],
      not: ['目标', '完成', '任务', '整改'],
    }),
    count('套', {
      id: 'target',
      path: ['年度目标'],
      leaf: ['年度目标', '目标任务', '整改目标', '目标', '整改任务', '任务', '计划'],
      not: ['已完成', '完成'],
    }),
    count('套', {
      id: 'done',
      path: ['已完成整改'],
      leaf: ['已完成整改', '完成整改', '已整改', '已完成', '完成'],
      not: ['目标', '任务'],
    }),
    rate({ id: 'rate', path: ['完成率'], leaf: ['整改率', ...RATE], mayBeBlank: true }),
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'rate', done: 'done', base: 'target' },
    { kind: 'part', part: 'done', whole: 'problem-units' },
    { kind: 'share', part: 'target', whole: 'problem-units', atLeast: 0.5, basis: '通报一（四）：2022年要完成50%以上' },
  ],
  measures: [
    {
      id: 'rectification',
      name: '问题项目整改',
      programme: '棚改问题项目整改',
      done: 'done',
      target: 'target',
      rate: 'rate',
      targetColumn: 'rectification-target',
      unit: '套',
    },
  ],
  cumulative: ['done'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:启动|开展)?整改|整改(?:未|尚未)启动', column: 'done' }],
  facts: [
    placesFact('places', having('projects')),
    placesFact('places', { by: 'all' }),
    sumFact('projects', 'projects'),
    sumFact('units', 'problem-units'),
    {
      kind: 'target',
      slot: 'targetOfHalf',
      measure: 'rectification',
      when: { kind: 'share', measure: 'rectification', column: 'problem-units', atLeast: 0.5 },
    },
    { kind: 'target', slot: 'target', measure: 'rectification', unless: 'targetOfHalf' },
    { kind: 'done', slot: 'done', measure: 'rectification' },
    { kind: 'rate', slot: 'rate', measure: 'rectification' },
    placesFact('doneByPlace', having('done')),
    placesFact('zero', standing('rectification', 'zero')),
  ],
  basis: '通报一（四）',
});
