/** What a figure is in the story of its sentence. */
export type Role = 'plan' | 'done' | 'rest' | 'total' | 'earlier' | 'growth' | 'other';

const GROWTH = /增长|下降|同比|环比|增幅|降幅|回落|净增|增加|减少|提高|上升|降低|较上|较去|比上|比去|高于|低于|多于|少于/;
const EARLIER = /去年|上年|上月|上季|上一|此前|历年|同期|往年|前年/;
const REST = /剩余|余下|尚余|还剩|剩下|尚有|还有|仍有|尚未|未(?:完成|开工|整改|签约|发放|分配|竣工|建成|拆除|支付|拨付|使用|改造|交付|入住|销号|办理|落实)|结余|缺口|还需|仍需|还差|尚差/;
const PLAN = /计划|目标|任务|拟|应当?(?:完成|签|征|改|拆|发|整|安置|保障)|需|(?<!主|重|按照工作方案)要(?!求)|规划|核定|指标|下达.{0,8}(?:计划|任务)/;
const DONE = /已|实际|完成|开工|建成|竣工|完工|发放|分配|筹集|签约|支付|拨付|发行|整改|交付|入住|实现|落实|到位|改造|实施|启动|拆除|搬迁|办结|认定|销号|安置|配租|缴存|提取|新建|建设|受理|使用|征收/;
const TOTAL = /总|共|累计|合计|全部|存量|涉及/;

/** Programmes and kinds of projects are named by deeds without telling of any: 棚户区改造计划, 新建项目. */
const NAMES = /保障性(?:租赁)?住房|保障性安居工程|住房保障|公租房保障|(?:棚户区|小区|危旧?房|城中村|农房|厂区|街区)(?:抗震)?改造|棚改|(?:房屋|土地)征收|(?:新?开工|新建|续建|改建|在建|建设|改造|整改|征收)(?:类|的)?(?:项目|任务|计划)(?=[\p{Script=Han}])/gu;
const PLAN_AT_END = /(?:计划|任务|目标|指标)(?:总?数|总?量|户数|套数)?(?:为|是|共|约)?$/;
const FULFILS = /完成|实现|占|达到|超/;

/** The role that a label gives its figure. Where plan and deed both appear, the first decides: 计划完成 plans, 完成计划 does. 其余 is what is left, unless it plans or does. */
export function roleOf(words: string): Role {
  if (words === '') return 'other';
  const others = /其余|其他|其它/.exec(words)?.[0];
  if (others === undefined) return ownRole(words);
  const role = ownRole(words.replace(others, ''));
  return role === 'other' || role === 'total' ? 'rest' : role;
}

function ownRole(words: string): Role {
  const label = words.replace(NAMES, '');
  if (GROWTH.test(label)) return 'growth';
  if (EARLIER.test(label)) return 'earlier';
  if (REST.test(label)) return 'rest';
  if (PLAN_AT_END.test(words) && !FULFILS.test(words)) return 'plan';
  const plan = label.search(PLAN);
  const done = label.search(DONE);
  if (plan >= 0 && (done < 0 || plan < done || /^已下达/.test(label))) return 'plan';
  if (done >= 0) return 'done';
  return TOTAL.test(label) ? 'total' : 'other';
}

/** Programmes by their names; figures of two programmes are never taken for plan and deed of one. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['保障性租赁住房', /保障性租赁住房|保租房/], ['公租房', /公租房|公共租赁住房|廉租/], ['租赁补贴', /租赁补贴|租金补贴|住房补贴/], ['棚改', /棚户区|棚改/],
  ['老旧小区', /老旧(?:住宅)?小区|旧改/], ['危房', /危房|危旧房|危险房屋/], ['征收', /征收|拆迁/], ['债券', /债券|专项债/], ['贷款', /贷款/], ['补助', /补助|奖补/],
  ['城中村', /城中村/], ['城市更新', /城市更新/], ['物业', /物业/], ['电梯', /电梯/], ['抗震', /抗震/],
  ['共有产权', /共有产权/], ['人才房', /人才(?:住)?房|人才公寓/], ['保交房', /保交[楼房]/], ['管网', /管网|管道/], ['安置房', /安置房|安置住房|回迁/],
  ['配售', /配售/], ['农房', /农房/], ['传统村落', /传统村落/],
];

/** The programmes that words name. */
export const topicsOf = (words: string): readonly string[] => TOPICS.filter(([, pattern]) => pattern.test(words)).map(([topic]) => topic);
