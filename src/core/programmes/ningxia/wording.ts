import { sections, type CommonAnnexId } from '../common/sections';
import type { SectionDefinition, WordingDefinition } from '../define';
import type * as annexes from './annexes';

type OwnAnnexId = (typeof annexes)[keyof typeof annexes]['id'];

const oldNeighbourhoods: SectionDefinition<OwnAnnexId> = {
  title: '城镇老旧小区改造进展情况',
  topic: '城镇老旧小区改造',
  annexes: ['old-neighbourhoods'],
  sentences: [
    { parts: ['{year}年，{whole}{places:数}计划改造城镇老旧小区{yardsPlan}个，涉及居民{homesPlan:万}户'] },
    {
      parts: [
        '截至{cutOff}，已开工{yardsDone}个，开工率{yardsRate}',
        '惠及居民{homesDone:万}户',
        '完成投资{investment}亿元',
      ],
    },
    { parts: ['{over:共}超额完成年度任务', '{zero:列}尚未开工'], by: '；' },
  ],
};

const ruralHouses: SectionDefinition<OwnAnnexId> = {
  title: '抗震宜居农房改造进展情况',
  topic: '抗震宜居农房改造',
  annexes: ['rural-houses'],
  sentences: [
    { parts: ['{year}年，{whole}{places:数}计划改造抗震宜居农房{plan}户'] },
    { parts: ['截至{cutOff}，已开工{started}户、竣工{finished}户，竣工率{rate}', '拨付补助资金{subsidy}万元'] },
    { parts: ['{zero:列}尚无竣工'] },
  ],
};

/** The wording of an example circular; its number and addressees are for the drafter. */
export const ningxiaWording = {
  issuer: '{province}住房保障工作专班办公室（示例）',
  title: '关于{period}{topics}工作进展情况的通报',
  number: '〔此处由起草人填写〕〔{year}〕　号',
  addressee: '各地级市、县（市、区）人民政府：',
  opening: '{blank}经汇总各地上报{months}各项工作开展情况，现通报如下。',
  heading: '一、各项工作进展情况',
  sections: [oldNeighbourhoods, ruralHouses, sections.publicRental, sections.affordableRental],
  nextHeading: '二、下一步工作要求',
  next: '〔此处由起草人填写〕',
  annexes: '附件：',
  date: '{year}年　月　日',
} satisfies WordingDefinition<CommonAnnexId | OwnAnnexId>;
