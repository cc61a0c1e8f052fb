import { count, PLAN_WORDS, place, rate, RATE, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { answering, dueFact, having, placesFact, standing, sumFact, totalsFacts } from '../facts';

/** Affordable rental housing: starts, policy, leading group, certificates, app. */
export const affordableRental = defineAnnex({
  id: 'affordable-rental',
  title: '保障性租赁住房工作进展情况表',
  name: '保障性租赁住房',
  titleWords: [['保障性租赁住房', '保租房']],
  columns: [
    sequence,
    place,
    count('套', { id: 'plan', path: ['计划'], leaf: PLAN_WORDS, not: ['已开工', '认定书'] }),
    count('套', {
      id: 'done',
      path: ['已开工'],
      leaf: ['已开工', '实际开工', '开工套数', '开工数', '开工', '已筹集'],
      not: ['计划', '认定书'],
    }),
    rate({ id: 'rate', path: ['开工率'], leaf: ['开工率', '筹集率', ...RATE], mayBeBlank: true }),
    {
      id: 'policy',
      path: ['实施意见'],
      kind: 'option',
      leaf: ['实施意见', '实施办法', '政策'],
      options: [
        ['已出台', '已印发', '已制定'],
        ['征求意见', '征求意见阶段'],
        ['报审', '报政府审议', '报政府会议审议', '审议'],
      ],
      isOptional: true,
    },
    {
      id: 'group',
      path: ['领导小组'],
      kind: 'option',
      leaf: ['领导小组', '工作机制'],
      options: [
        ['已成立', '是', '成立'],
        ['未成立', '否'],
      ],
      isOptional: true,
    },
    count('个', {
      id: 'certified-projects',
      path: ['认定书', '项目'],
      group: ['认定书'],
      leaf: ['项目数', '项目', '个数'],
      not: ['套数'],
      isOptional: true,
    }),
    count('套', {
      id: 'certified-units',
      path: ['认定书', '套数'],
      group: ['认定书'],
      leaf: ['套数', '套'],
      isOptional: true,
    }),
    {
      id: 'app',
      path: ['APP'],
      kind: 'option',
      leaf: ['APP', 'app', '上线'],
      options: [
        ['已上线', '是', '上线'],
        ['未上线', '否'],
      ],
      isOptional: true,
    },
    remark,
  ],
  relations: [
    { kind: 'rate', rate: 'rate', done: 'done', base: 'plan' },
    { kind: 'part', part: 'certified-units', whole: 'plan' },
  ],
  measures: [
    {
      id: 'affordable',
      name: '保障性租赁住房',
      programme: '保障性租赁住房',
      done: 'done',
      target: 'plan',
      rate: 'rate',
      targetColumn: 'affordable-target',
      unit: '套',
    },
  ],
  cumulative: ['done', 'certified-projects', 'certified-units'],
  denials: [{ pattern: '(?:未|没有|尚未)(?:全面)?开工', column: 'done' }],
  facts: [
    placesFact('places', standing('affordable', 'task')),
    ...totalsFacts('affordable', 'plan', 'done', 'rate'),
    placesFact('policyIssued', answering('policy', '已出台'), {
      when: { kind: 'all', who: answering('policy', '已出台', '征求意见', '报审') },
    }),
    placesFact('policyOthers', answering('policy', '征求意见', '报审'), {
      when: { kind: 'all', who: answering('policy', '已出台', '征求意见', '报审') },
    }),
    placesFact('policyPending', answering('policy', '征求意见', '报审'), { unless: 'policyIssued' }),
    placesFact('groups', answering('group', '已成立')),
    placesFact('certified', having('certified-projects')),
    sumFact('certifiedProjects', 'certified-projects'),
    sumFact('certifiedUnits', 'certified-units'),
    placesFact('appsOfAll', answering('app', '已上线'), { when: { kind: 'all', who: answering('app', '已上线') } }),
    placesFact('apps', answering('app', '已上线'), { unless: 'appsOfAll' }),
    placesFact('behind', standing('affordable', 'below')),
    dueFact('due', 'affordable'),
  ],
  basis: '通报一（一）',
});
