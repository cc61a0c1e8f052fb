import { type Term, term, termIn } from './term';

/** What a figure is in the story of its sentence. */
export type Role = 'growth' | 'earlier' | 'beyond' | 'rest' | 'plan' | 'done' | 'total' | 'other';

/** Tried in order on a figure's own words; the first that fits is its role. */
export const ROLES: readonly Term<Exclude<Role, 'other' | 'plan' | 'done'>>[] = [
  term(
    'earlier',
    /(?:去年|上年|上月|上周|上季|上一年|此前|同期|往年|前年|年初(?!计划|确定|下达|任务|目标)|上期|期初)[^,;。]{0,8}$|[较比由从][^,;。\d]{0,4}\d{1,4}[年月][^,;。]{0,6}$|(?<![同环占对])(?:比|较(?!\p{Script=Han}的$))(?![例重率])[^,;。\d]{1,14}的$/u,
    '上年同期完成',
    '今年完成',
  ),
  term(
    'beyond',
    /超额|超出|超计划|(?<![同环比较][^,;。]{0,6})多完成|超过(?:年度)?(?:计划|任务|目标)$/,
    '超额完成',
    '完成',
  ),
  term(
    'growth',
    /增长|下降|同比|环比|增幅|降幅|回落|净增|[增减][收支产]|增加|减少|提高|上升|降低|较上|较去|比上|比去|高于|低于|多于|少于|新增|提升|缩短|压减|核减|调减|调增|核增|剔除|扣除|减去/,
    '净增加',
    '开工',
  ),
  term(
    'rest',
    /剩余|余下|尚余|还剩|剩下|尚有|还有|仍有|尚未|结余|缺口|还需|仍需|还差|尚差|其余|(?:未|没有?)(?![来必经按达能及列在于被出有])\p{Script=Han}/u,
    '尚未开工',
    '已开工',
  ),
];

/** A deed that is denied. */
export const NEGATED = term(
  'negated',
  /(?:未|没有?)(?![来必经按达能及列在于被出有])(\p{Script=Han}{1,2})/u,
  '未封顶的',
  '未来',
);

/** What has been done, whatever it is. */
export const DONE_AT_END = term('done-end', /已经?(\p{Script=Han}{2,4})$/u, '目前已清退', '已有');

/** Words of a plan. */
export const PLAN = term('plan', /计划|目标|任务|拟|应(?!急|用)|需(?!求)|规划|核定|指标/, '年度任务', '已开工');

/** Words of a deed. */
export const DONE = term(
  'done',
  /已|实际|实(?![力体名验木践事例行物时])\p{Script=Han}|完成|开工|建成|竣工|完工|发放|分配|筹集|签约|支付|拨付|发行|整改|交付|入住|实现|落实|到位|启动|拆除|搬迁|办结|认定|销号|安置|配租|使用|征地|拆迁|改建|投用|放款|到账|改造|签订/u,
  '已竣工',
  '共有',
);

/** Words of a whole. */
export const TOTAL = term('total', /总|共|累计|合计|全部|存量|涉及|全[省市县区州国]/, '共计', '其中');

/** Programmes and kinds of projects are named by deeds without telling of any. */
export const DEEDS_IN_NAMES = term(
  'names',
  /(?:棚户区|小区|危旧?房|危房|城中村|农房|厂区|街区|户厕|节能|管网)(?:抗震)?改造|棚改|房屋(?:征收|拆迁)|公租房保障|(?:新?开工|新建|续建|改建|在建|建设|改造|整改|征收|竣工)(?:类|的)?(?:项目|工程|住房|问题)|租赁补贴发放/gu,
  '棚户区改造计划',
  '已改造',
);

/** Words of a plan that end a label: what they stand behind is planned, unless it fulfils. */
export const PLAN_AT_END = term(
  'plan-end',
  /(?:计划|任务|目标|指标)(?:总?数|总?量|户数|套数|投资)?(?:为|是|共|约)?$/,
  '新开工目标为',
  '完成目标的',
);
/** Words of a plan right behind its figure. */
export const PLAN_BEHIND = term(
  'plan-behind',
  /^的(?:年[度初]|全年|责任)?(?:目标|任务|计划)/,
  '的目标不放松',
  '的项目',
);

/** 完成目标120万人的62.2%, 120万人的目标: what is fulfilled to a part, or called a plan behind, is the plan. */
export const isPlannedBy = (label: string, after: string): boolean =>
  PLAN_BEHIND.pattern.test(after) || (after.startsWith('的') && PLAN_AT_END.pattern.test(label));

/** 比去年多 and 比去年多开工 are steps, though they name last year. */
const COMPARING = /[比较]/;
const COMPARED_DEED = /[比较]\p{Script=Han}*[多少](?!的)\p{Script=Han}{2,4}$/u;
/** 计划新增 is planned, not grown. */
const PLANNED = /计划新增|任务新增/;
const FULFILS = /完成|占|达到|超/;

const MODIFIER = /^[^,;。]*[^目]的(?=[^,;。]{2})/;

/** A change that has arrived: 提高到 and 核减后为 tell of a state, not of a step. */
export const ARRIVED = term(
  'arrived',
  /(?:[上下]?[增提升涨降减缩扩压回][\p{Script=Han}]{0,2}|恢复|调整)(?:(?:到了?|至)(?:\p{Script=Han}{1,4}的)?|为|成)$|(?:核减|核增|调减|调增|调整|扣减|扣除|增减)后[^,;。]{0,6}$/u,
  '提高到',
  '提高',
);

/** A change with nothing behind it, that is told of the figure it stands by. */
export const STEP_AT_END = term(
  'step',
  /(?:增加|减少|增长|下降|提高|降低|上升|净增|净减|新增|剔除|扣除|减去|核减|核增|调减|调增|缩短|压减|缩小|拉大|[增减][收支产]|[多少高低增减])(?:了|为|约)?$/,
  '较上年增加',
  '新增泊位',
);

/** The role that words give their figure. Where plan and deed both appear the first decides: 计划完成 plans, 完成计划 does. */
export function roleOf(words: string): Role {
  if (words === '') return 'other';
  const own = words.replace(MODIFIER, '');
  const label = own.replace(DEEDS_IN_NAMES.pattern, '');
  if (ARRIVED.pattern.test(label)) return 'other';
  if ((STEP_AT_END.pattern.test(label) && COMPARING.test(label)) || COMPARED_DEED.test(label)) return 'growth';
  const told = termIn(ROLES, label);
  if (told && !(told === 'growth' && PLANNED.test(label))) return told;
  if (PLAN_AT_END.pattern.test(own) && !FULFILS.test(own)) return 'plan';
  const [plan, done] = [label.search(PLAN.pattern), label.search(DONE.pattern)];
  if (plan >= 0 && (done < 0 || plan < done)) return 'plan';
  if (done >= 0) return 'done';
  return TOTAL.pattern.test(label) ? 'total' : 'other';
}

/** Deeds by which measures are told apart. The last one in a label is the measure's. */
const DEEDS =
  /新?开工|基本建成|竣工|完工|建成|分配|发放|签约|整改|支付|拨付|发行|拆除|拆迁|征地|征收|筹集|交付|入住|办结|完成|到位|落实|改造|改建|在建|惠及|涉及|申报|审批|受理|授信|放款|签订|投资|概算|合格/g;

/** The deed that a label tells of. */
export const deedOf = (words: string): string => {
  const deeds = words.replace(MODIFIER, '').replace(DEEDS_IN_NAMES.pattern, '').match(DEEDS) ?? [];
  return deeds.at(-1) ?? '';
};
