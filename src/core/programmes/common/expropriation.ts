import { amount, count, place, remark, sequence } from '../columns';
import { defineAnnex } from '../define';
import { placesFact, standing, sumFact } from '../facts';

const HOUSEHOLDS = ['户数', '户'];
const FLOOR = ['建筑面积', '面积'];
const TAKEN = ['房屋征收', '征收'];
const DEMOLISHED = ['房屋拆迁', '拆迁'];
const BOTH = ['合计', '小计', '总计', '共计'];

/** 附件3: houses expropriated and demolished; there is no plan. */
export const expropriation = defineAnnex({
  id: 'expropriation',
  number: 3,
  title: '全省房屋征收工作进展情况表',
  name: '房屋征收',
  titleWords: [
    ['房屋征收', '征收拆迁', '征收'],
    ['进展', '完成', '情况'],
  ],
  titleNot: ['办法', '政策', '条例'],
  columns: [
    sequence,
    place,
    count('户', {
      id: 'taken-households',
      path: ['房屋征收', '户数'],
      group: TAKEN,
      leaf: HOUSEHOLDS,
      not: [...BOTH, '拆迁'],
    }),
    amount('万㎡', { id: 'taken-area', path: ['房屋征收', '面积'], group: TAKEN, leaf: FLOOR, not: [...BOTH, '拆迁'] }),
    count('户', {
      id: 'demolished-households',
      path: ['房屋拆迁', '户数'],
      group: DEMOLISHED,
      leaf: HOUSEHOLDS,
      not: BOTH,
    }),
    amount('万㎡', { id: 'demolished-area', path: ['房屋拆迁', '面积'], group: DEMOLISHED, leaf: FLOOR, not: BOTH }),
    count('户', { id: 'all-households', path: ['合计', '户数'], group: BOTH, leaf: HOUSEHOLDS }),
    amount('万㎡', { id: 'all-area', path: ['合计', '面积'], group: BOTH, leaf: FLOOR }),
    remark,
  ],
  relations: [
    { kind: 'sum', whole: 'all-households', parts: ['taken-households', 'demolished-households'] },
    { kind: 'sum', whole: 'all-area', parts: ['taken-area', 'demolished-area'] },
    { kind: 'quotient', numerator: 'taken-area', denominator: 'taken-households', from: 15, to: 800, scale: 10000 },
    {
      kind: 'quotient',
      numerator: 'demolished-area',
      denominator: 'demolished-households',
      from: 15,
      to: 800,
      scale: 10000,
    },
  ],
  measures: [{ id: 'expropriation', name: '房屋征收', programme: '房屋征收', done: 'all-households', unit: '户' }],
  isForAll: true,
  cumulative: [
    'taken-households',
    'taken-area',
    'demolished-households',
    'demolished-area',
    'all-households',
    'all-area',
  ],
  denials: [
    {
      pattern: '(?:未|没有|尚未)(?:启动|开展)?(?:征收|征迁)|征收(?:工作)?(?:未|尚未)启动|^无征收',
      column: 'all-households',
    },
  ],
  facts: [
    placesFact('places', standing('expropriation', 'task')),
    sumFact('households', 'all-households'),
    sumFact('area', 'all-area'),
    sumFact('takenHouseholds', 'taken-households'),
    sumFact('takenArea', 'taken-area'),
    sumFact('demolishedHouseholds', 'demolished-households'),
    sumFact('demolishedArea', 'demolished-area'),
    placesFact('fast', standing('expropriation', 'fast'), { isRanked: true }),
    placesFact('zero', standing('expropriation', 'zero')),
  ],
  basis: '通报附件3、一（五）',
});
