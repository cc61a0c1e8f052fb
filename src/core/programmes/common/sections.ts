import type { SectionDefinition } from '../define';
import type * as annexes from './index';

/** The id of an annex that several provinces share. */
export type CommonAnnexId = (typeof annexes)[keyof typeof annexes]['id'];

/**
 * The paragraphs of the common annexes, as 吉安居办〔2022〕22号 words them. Where it judges people, a blank stands instead.
 */
export const sections = {
  affordableRental: {
    title: '保障性租赁住房工作进展情况',
    topic: '保障性租赁住房',
    annexes: ['affordable-rental'],
    sentences: [
      { parts: ['{year}年，{places:共}计划发展保障性租赁住房{plan}套'] },
      {
        parts: [
          '截至{cutOff}，已开工{done}套，开工率{rate}',
          '{policyIssued:列}已制定发展保障性租赁住房实施意见（办法），其他{policyOthers:数}保障性租赁住房政策正处于征求意见或报政府会议审议阶段',
          '{policyPending:共}保障性租赁住房政策正处于征求意见或报政府会议审议阶段',
          '{groups:等}已经成立领导小组',
          '{certified:列}{certifiedProjects}个项目（{certifiedUnits}套）已经完成项目认定书发放',
        ],
        by: '；',
      },
      { parts: ['{appsOfAll:数}保租房APP均已上线运行', '{apps:共}保租房APP已上线运行'] },
      { parts: ['{behind:列}进展缓慢，开工率低于{due}，{blank}'] },
    ],
  },
  publicRental: {
    title: '公租房保障工作进展情况',
    topic: '公租房保障',
    annexes: ['public-rental', 'rent-subsidy'],
    sentences: [
      { parts: ['{whole}累计筹集公租房{raised:万}套，截至{cutOff}，已分配{allocated:万}套，分配率{allocatedRate}'] },
      {
        parts: [
          '{year}年，{newStarted:共}计划新建公租房{newPlan}套已全部开工建设',
          '{year}年，{newPlaces:共}计划新建公租房{newPlan}套，已开工{newDone}套，开工率{newRate}',
        ],
      },
      {
        parts: ['{whole}计划发放租赁补贴{subsidyPlan:万}户，已完成发放{subsidyDone:万}户，完成年度计划的{subsidyRate}'],
      },
      { parts: ['{subsidyOver:例5}提前超额完成年度发放计划任务'] },
      {
        parts: [
          '{subsidyIrregular:共}未落实“租赁补贴按月或按季发放”工作要求，租赁补贴发放为零',
          '{subsidyZero:共}租赁补贴发放为零',
        ],
        by: '；',
      },
    ],
  },
  shantytown: {
    title: '棚户区改造工作进展情况',
    topic: '城镇棚户区改造',
    annexes: ['shantytown'],
    sentences: [
      { parts: ['{year}年，{whole}{places:数}计划改造各类棚户区{startPlan:万}套'] },
      { parts: ['截至{cutOff}，已开工{startDone:万}套，完成年度计划的{startRate}'] },
      { parts: ['{startZero:列}尚未开工', '{startSlow:列}开工进展缓慢，开工率不到{startDue}'], by: '；' },
      { parts: ['计划基本建成{builtPlan:万}套，已完成{builtDone:万}套，完成年度计划的{builtRate}'] },
      {
        parts: [
          '计划完成投资{investmentPlan}亿元，实际完成投资{investmentDone}亿元（其中{year}年新开工项目完成投资{investmentNew}亿元），完成年度计划的{investmentRate}',
        ],
      },
    ],
  },
  rectification: {
    title: '棚改在建项目整改进展情况',
    annexes: ['rectification'],
    sentences: [
      {
        parts: [
          '{whole}{places:数}存在{projects}个棚改在建问题项目{units}套',
          '按照工作方案要求，{whole}{year}年要完成50%以上（{targetOfHalf}套以上）',
          '{whole}{year}年目标为{target}套',
        ],
      },
      { parts: ['截至{cutOff}，已完成整改{done}套（其中，{doneByPlace:逐套}），完成{year}年目标任务的{rate}'] },
      { parts: ['{zero:列}工作推进缓慢，整改进度为零'] },
    ],
  },
  expropriation: {
    title: '房屋征收工作进展情况',
    topic: '房屋征收',
    annexes: ['expropriation'],
    sentences: [
      {
        parts: [
          '截至{cutOff}，{whole}{places:数}共完成征收、拆迁房屋{households}户，{area:2}万㎡',
          '其中房屋征收{takenHouseholds}户，{takenArea:2}万㎡；房屋拆迁{demolishedHouseholds}户，{demolishedArea:2}万㎡',
        ],
      },
      { parts: ['{fast:等}进展较快', '还有{zero:数}无进展'] },
    ],
  },
  funding: {
    title: '资金落实情况',
    annexes: ['funding'],
    sentences: [
      {
        parts: [
          '截至{cutOff}，省农发行为{agriculturalPlaces:数}发放棚改贷款{agricultural}亿元。具体为：{agriculturalPlaces:逐亿元}',
        ],
      },
      { parts: ['省国开行为{developmentPlaces:数}发放棚改贷款{development}亿元。具体为：{developmentPlaces:逐亿元}'] },
      {
        parts: [
          '下达中央财政棚户区改造专项补助资金{renewalSubsidy}亿元，下达中央财政住房租赁保障专项资金{rentalSubsidy}亿元。分{budgetBatches}批共下达中央预算内补助资金{budgetSubsidy}亿元',
          '下达中央补助资金{central}亿元',
        ],
      },
      {
        parts: [
          '{whole}有{bondProjects}个项目申报并通过财政部{year}年棚户区改造专项债券审批，共计债券资金{bondApproved}亿元',
        ],
      },
      { parts: ['截至{cutOff}，已发行{issuedProjects}个项目{bondIssued}亿元'] },
    ],
  },
  auditVacancy: {
    title: '审计问题整改工作进展情况',
    annexes: ['audit-vacancy'],
    sentences: [
      { parts: ['{whole}保障性住房空置问题总数{vacant:万全}套，截至{cutOff}完成{done}套，完成率{rate}'] },
      { parts: ['剩余未完成共计{remainingPlaces:数}，{remaining}套，分别为：{remainingPlaces:括套}'] },
    ],
  },
} satisfies Readonly<Record<string, SectionDefinition<CommonAnnexId>>>;
