import type { Random } from '../mutation/random';

/** A column of an annex as offices word it: paths of one or two header cells, any of which may be drawn. */
export interface DraftColumn {
  readonly id: string;
  readonly words: readonly string[];
  readonly unit?: string;
  readonly decimals: number;
  /** A rate of these two columns, in per cent. */
  readonly rate?: readonly [done: string, base: string];
  /** The sum of these columns. */
  readonly sum?: readonly string[];
  /** Is drawn only now and then. */
  readonly isOptional?: boolean;
}

/** What offices make of one annex: titles, columns, and figures of one place of a given size (1 to 60). */
export interface Draft {
  readonly annex: string;
  readonly titles: readonly string[];
  readonly columns: readonly DraftColumn[];
  readonly figures: (random: Random, size: number) => Readonly<Record<string, number>>;
  /** The columns a rank, a share or a month before may be drawn for: what is done, and the rate that ranks. */
  readonly done: string;
  readonly rate?: string;
}

const count = (id: string, words: readonly string[], unit = '套', more: Partial<DraftColumn> = {}): DraftColumn => ({
  id,
  words,
  unit,
  decimals: 0,
  ...more,
});
const amount = (id: string, words: readonly string[], unit: string, more: Partial<DraftColumn> = {}): DraftColumn => ({
  ...count(id, words, unit, more),
  decimals: 2,
});
const rate = (id: string, words: readonly string[], done: string, base: string): DraftColumn => ({
  id,
  words,
  decimals: 1,
  rate: [done, base],
});

const upTo = (random: Random, most: number): number => random.below(Math.max(0, Math.round(most)) + 1);
const some = (random: Random, size: number, each: number): number =>
  random.below(9) === 0 ? 0 : Math.max(1, Math.round(size * each * (0.4 + random.below(120) / 100)) + random.below(9));
const part = (random: Random, whole: number): number =>
  random.below(8) === 0 ? (random.below(2) === 0 ? 0 : whole) : Math.round((whole * (15 + random.below(85))) / 100);
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export const DRAFTS: readonly Draft[] = [
  {
    annex: 'shantytown',
    titles: ['棚户区改造项目开工及建设进展情况统计表', '城镇棚户区改造进展情况表', '棚改工程进度月报表'],
    columns: [
      count('start-plan', ['新开工/年度计划', '开工/目标任务', '新开工（套）/计划数']),
      count('start-done', ['新开工/实际开工', '开工/已开工', '新开工（套）/实际数']),
      rate('start-rate', ['新开工/开工率', '开工/开工率', '新开工（套）/完成率'], 'start-done', 'start-plan'),
      count('built-plan', ['基本建成/年度计划', '建成/目标任务', '基本建成（套）/计划数']),
      count('built-done', ['基本建成/实际建成', '建成/已建成', '基本建成（套）/实际数']),
      rate('built-rate', ['基本建成/完成率', '建成/建成率', '基本建成（套）/完成率'], 'built-done', 'built-plan'),
      amount('investment-plan', ['完成投资/计划投资', '投资/目标任务', '投资（亿元）/计划数'], '亿元'),
      amount('investment-done', ['完成投资/完成额', '投资/已完成', '投资（亿元）/实际数'], '亿元'),
      amount(
        'investment-new',
        ['完成投资/其中：当年新开工', '投资/其中：新开工项目', '投资（亿元）/#当年新开工'],
        '亿元',
      ),
      rate(
        'investment-rate',
        ['完成投资/完成率', '投资/完成率', '投资（亿元）/完成率'],
        'investment-done',
        'investment-plan',
      ),
    ],
    figures: (random, size) => {
      const [start, built, invest] = [some(random, size, 40), some(random, size, 30), some(random, size, 9)];
      const done = part(random, invest);
      return {
        'start-plan': start,
        'start-done': part(random, start),
        'built-plan': built,
        'built-done': part(random, built),
        'investment-plan': hundredth(invest / 37),
        'investment-done': hundredth(done / 37),
        'investment-new': hundredth(upTo(random, done) / 37),
      };
    },
    done: 'start-done',
    rate: 'start-rate',
  },
  {
    annex: 'rent-subsidy',
    titles: ['城镇住房保障家庭租赁补贴发放情况表', '住房租赁补贴发放进度表', '公租房租赁补贴发放工作进展情况统计表'],
    columns: [
      count('plan', ['年度计划发放户数', '计划发放', '目标任务'], '户'),
      count('done', ['已发放户数', '实际发放', '已发放'], '户'),
      rate('rate', ['完成率', '发放率', '任务完成率'], 'done', 'plan'),
    ],
    figures: (random, size) => {
      const plan = some(random, size, 55);
      return { plan, done: part(random, plan) };
    },
    done: 'done',
    rate: 'rate',
  },
  {
    annex: 'expropriation',
    titles: ['国有土地上房屋征收工作进展情况表', '房屋征收与拆迁完成情况统计表', '房屋征收工作月报表'],
    columns: [
      count('taken-households', ['房屋征收/户数', '征收/户数', '征收情况/户数'], '户'),
      amount('taken-area', ['房屋征收/建筑面积', '征收/面积', '征收情况/面积'], '万㎡'),
      count('demolished-households', ['房屋拆迁/户数', '拆迁/户数', '拆迁情况/户数'], '户'),
      amount('demolished-area', ['房屋拆迁/建筑面积', '拆迁/面积', '拆迁情况/面积'], '万㎡'),
      count('all-households', ['合计/户数', '小计/户数', '总计/户数'], '户', {
        sum: ['taken-households', 'demolished-households'],
      }),
      amount('all-area', ['合计/建筑面积', '小计/面积', '总计/面积'], '万㎡', {
        sum: ['taken-area', 'demolished-area'],
      }),
    ],
    figures: (random, size) => {
      const [taken, gone] = [some(random, size, 11), some(random, size, 4)];
      const area = (houses: number): number => hundredth((houses * (60 + random.below(70))) / 10000);
      return {
        'taken-households': taken,
        'taken-area': area(taken),
        'demolished-households': gone,
        'demolished-area': area(gone),
      };
    },
    done: 'all-households',
  },
  {
    annex: 'affordable-rental',
    titles: ['保障性租赁住房筹建工作进展情况表', '发展保障性租赁住房情况统计表', '保障性租赁住房开工（筹集）情况表'],
    columns: [
      count('plan', ['年度计划', '计划筹集', '目标任务']),
      count('done', ['已开工', '开工套数', '实际开工（筹集）']),
      rate('rate', ['开工率', '完成率', '开工率'], 'done', 'plan'),
      count('certified-projects', ['项目认定书/项目数', '已发认定书/项目', '认定书/个数'], '个', { isOptional: true }),
      count('certified-units', ['项目认定书/套数', '已发认定书/套数', '认定书/套数'], '套', { isOptional: true }),
    ],
    figures: (random, size) => {
      const plan = some(random, size, 35);
      return {
        plan,
        done: part(random, plan),
        'certified-projects': upTo(random, size / 8),
        'certified-units': part(random, plan),
      };
    },
    done: 'done',
    rate: 'rate',
  },
  {
    annex: 'public-rental',
    titles: ['公共租赁住房分配及建设进展情况表', '公租房保障工作进展情况统计表', '公租房筹集分配情况表'],
    columns: [
      count('raised', ['累计筹集', '累计筹集套数', '已筹集']),
      count('allocated', ['已分配', '累计分配', '实际分配']),
      rate('allocated-rate', ['分配率', '分配率', '分配完成率'], 'allocated', 'raised'),
      count('new-plan', ['新建/年度计划', '本年新建/计划', '新建任务/计划开工'], '套', { isOptional: true }),
      count('new-done', ['新建/已开工', '本年新建/开工', '新建任务/实际开工'], '套', { isOptional: true }),
    ],
    figures: (random, size) => {
      const [raised, plan] = [some(random, size, 120), random.below(3) === 0 ? 0 : some(random, size, 8)];
      return { raised, allocated: part(random, raised), 'new-plan': plan, 'new-done': part(random, plan) };
    },
    done: 'allocated',
    rate: 'allocated-rate',
  },
  {
    annex: 'rectification',
    titles: ['棚改在建问题项目整改进展表', '棚户区改造问题项目整改完成情况统计表', '棚改问题项目整改进展情况表'],
    columns: [
      count('projects', ['问题项目', '问题项目数', '项目数'], '个'),
      count('problem-units', ['问题套数', '涉及套数', '涉及套数']),
      count('target', ['年度目标', '整改目标', '目标任务']),
      count('done', ['已完成整改', '完成整改', '已整改']),
      rate('rate', ['完成率', '整改率', '完成率'], 'done', 'target'),
    ],
    figures: (random, size) => {
      const units = some(random, size, 25);
      const target = Math.ceil(units / 2) + upTo(random, Math.floor(units / 2) - 1);
      return {
        projects: units === 0 ? 0 : 1 + upTo(random, size / 6),
        'problem-units': units,
        target: units === 0 ? 0 : Math.min(units, target),
        done: units === 0 ? 0 : part(random, Math.min(units, target)),
      };
    },
    done: 'done',
    rate: 'rate',
  },
  {
    annex: 'funding',
    titles: ['棚改资金落实情况表', '城镇保障性安居工程资金到位情况统计表', '资金落实情况月报'],
    columns: [
      amount('agricultural-loan', ['农发行贷款', '农业发展银行贷款发放', '农发行贷款'], '亿元'),
      amount('development-loan', ['国开行贷款', '国家开发银行贷款发放', '国开行贷款'], '亿元'),
      count('bond-projects', ['专项债券/申报项目', '专项债/项目数', '地方政府专项债券/项目数'], '个'),
      amount('bond-approved', ['专项债券/审批金额', '专项债/审批额', '地方政府专项债券/审批金额'], '亿元'),
      count('issued-projects', ['专项债券/已发行项目', '专项债/发行项目', '地方政府专项债券/已发行项目'], '个'),
      amount('bond-issued', ['专项债券/已发行金额', '专项债/发行额', '地方政府专项债券/已发行金额'], '亿元'),
      amount('central-subsidy', ['中央补助资金', '中央财政补助', '中央补助'], '亿元'),
    ],
    figures: (random, size) => {
      const [projects, approved] = [upTo(random, size / 5), some(random, size, 12)];
      return {
        'agricultural-loan': random.below(3) === 0 ? 0 : hundredth(some(random, size, 7) / 100),
        'development-loan': random.below(3) === 0 ? 0 : hundredth(some(random, size, 5) / 100),
        'bond-projects': projects,
        'bond-approved': projects === 0 ? 0 : hundredth(approved / 50),
        'issued-projects': part(random, projects),
        'bond-issued': projects === 0 ? 0 : hundredth(part(random, approved) / 50),
        'central-subsidy': hundredth(some(random, size, 9) / 100),
      };
    },
    done: 'bond-issued',
  },
  {
    annex: 'audit-vacancy',
    titles: ['审计发现空置住房问题整改情况表', '审计问题（空置住房）整改进展统计表', '保障房空置审计问题整改情况表'],
    columns: [
      count('vacant', ['问题总数', '空置问题', '空置套数']),
      count('done', ['已完成', '已完成整改', '已整改']),
      count('remaining', ['剩余', '剩余未完成', '未完成']),
      rate('rate', ['完成率', '整改率', '整改完成率'], 'done', 'vacant'),
    ],
    figures: (random, size) => {
      const vacant = some(random, size, 14);
      const done = part(random, vacant);
      return { vacant, done, remaining: vacant - done };
    },
    done: 'done',
    rate: 'rate',
  },
];
