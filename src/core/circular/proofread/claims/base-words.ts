import { placeOf } from '../context/label';
import { roleOf } from '../context/role';

/** What the words of a percentage say about its base. */
export interface Phrase {
  readonly base: 'plan' | 'whole' | 'named';
  readonly words: string;
  readonly verb: string;
  readonly about: string;
}

const SAME_DEED: readonly string[] = ['竣工 完工 建成', '分配 配租', '支付 支出 拨付 使用', '整改 销号 办结', '启动 开工', '改造 开工'];
/** Deeds that any other may stand for. */
export const ANY_DEED = /^(?:完成|落实|达标)$/;
const SPECIFIC = /开工|竣工|完工|建成|分配|配租|发放|签约|整改|入住|支付|拨付|发行|拆除|搬迁|交付|销号|认定|办结|出租/;

/** What is found rather than done. */
export const QUALITY = /合格|满意|通过|优良|达标/;

/** 开工率 counts what was started: 已开工, or a plain 已完成 without a deed of its own. */
export function fitsVerb(words: string, verb: string): boolean {
  if (ANY_DEED.test(verb)) return true;
  const names = [verb, ...SAME_DEED.filter((group) => group.includes(verb)).flatMap((group) => group.split(' '))];
  return names.some((name) => words.includes(name)) || (/已|完成|实际/.test(words) && !SPECIFIC.test(words) && !QUALITY.test(verb));
}

const QUALIFIERS = ['国家', '中央', '省', '部', '上半年', '下半年', '季度', '月', '三年', '五年', '十四五', '十三五', '两年', '总目标', '考核', '民生', '自定', '奋斗', '序时', '阶段', '去年', '上年'];

/** The base is the plan just named and no other: each qualifier (省定, 三年, 上半年) must stand by the plan too. */
export const isPlainPlan = (base: string, plan: string): boolean =>
  QUALIFIERS.every((word) => !base.includes(word) || plan.includes(word)) && !/三年|五年|十四五|上半年|季度/.test(base === '' ? '' : missing(plan, base));

const missing = (plan: string, base: string): string =>
  QUALIFIERS.filter((word) => plan.includes(word) && !base.includes(word) && !/省|月|国家|中央/.test(word)).join();

/** What the deed of a named rate is measured against when no plan is named. */
const NATURAL_BASES: readonly (readonly [verbs: RegExp, base: RegExp])[] = [
  [/分配|配租|入住|出租|使用/, /筹集|建成|竣工|房源|存量|总|累计|已建|交付/],
  [/签约|征收/, /涉及|应签|征收|总|共/],
  [/整改|销号|办结|完成|落实|整治|解危|治理|清零/, /问题|总|共|排查|发现|存在|空置|台账|受理|登记|摸排|隐患|危房/],
  [/支付|支出|拨付/, /下达|到位|安排|拨付|筹集|争取|发行/],
  [/通过/, /申报|申请|受理|送审/],
  [/发行/, /审批|通过|额度|批准/],
  [/拆除|搬迁/, /签约|征收|应|总|共/],
];

/** Whether a base goes with its rate by its own words, when no plan is named. */
export function isNaturalBase({ base, verb, words }: Phrase, bottom: string): boolean {
  if (base === 'named') return NATURAL_BASES.some(([verbs, pattern]) => verbs.test(verb) && pattern.test(bottom));
  const stem = stemOf(words);
  return stem.length > 1 ? bottom.includes(stem) : words !== '' && /总|共|累计|应|全部/.test(bottom);
}

/** The core of the words that name a base: 当年缴存额 and 签约户数 become 缴存额 and 签约. */
export const stemOf = (words: string): string =>
  words.replace(/^(?:当年|本年|全年|同期|年末|已|其|全[省市县区]|上述)+/, '').replace(/(?:总?户数|总?套数|总数|总量|总|数量|数|总?面积)$/, '');

const ANYWHERE = /^(?:全[省市县区州国]|总体|整体|平均|综合|目前|总|实际|项目|计划|任务|目标|工作|年度|全年|累计|其|均|投资|资金|进度|户数|面积|套数|和|已)*$/;

/** The rate speaks of something else than its nearest deed: 其中长沙市开工率 behind a figure of the whole province. */
export function isElsewhere({ about }: Phrase, deed: string): boolean {
  if (ANYWHERE.test(about)) return false;
  const place = placeOf(about);
  return place === undefined ? roleOf(about) !== 'done' && !deed.includes(about.slice(0, 4)) : !deed.includes(place);
}
