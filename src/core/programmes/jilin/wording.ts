import { sections, type CommonAnnexId } from '../common/sections';
import type { SectionDefinition, WordingDefinition } from '../define';
import type { compensationPolicy } from './compensation-policy';

type OwnAnnexId = (typeof compensationPolicy)['id'];

const compensationPolicySection: SectionDefinition<OwnAnnexId> = {
  title: '省征收办法配套政策出台情况',
  annexes: ['compensation-policy'],
  sentences: [
    {
      parts: [
        '自2020年3月《吉林省国有土地上房屋征收与补偿办法》（省政府令第273号）实施以来，为保障被征收人合法权益，各地相继制定了配套政策，目前，{issued:数}已印发',
        '剩余{pendingInProcedure:共}已报政府或司法部门履行程序',
        '{pending:共}未印发',
      ],
    },
  ],
};

/** The wording of 吉安居办〔2022〕22号. */
export const jilinWording = {
  issuer: '{province}保障性安居工程领导小组办公室',
  title: '关于{period}{topics}工作进展情况的通报',
  number: '吉安居办〔{year}〕　号',
  addressee: '各市（州）人民政府，长白山管委会，梅河口市人民政府，各县（市、区）人民政府：',
  opening: '{blank}经汇总各地上报{months}各项工作开展情况，现通报如下。',
  heading: '一、各项工作进展情况',
  sections: [
    sections.affordableRental,
    sections.publicRental,
    sections.shantytown,
    sections.rectification,
    sections.expropriation,
    compensationPolicySection,
    sections.funding,
    sections.auditVacancy,
  ],
  nextHeading: '二、下一步工作要求',
  next: '〔此处由起草人填写〕',
  annexes: '附件：',
  date: '{year}年　月　日',
} satisfies WordingDefinition<CommonAnnexId | OwnAnnexId>;
