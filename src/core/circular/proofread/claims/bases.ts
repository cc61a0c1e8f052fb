import { isShare, measureOf } from '../context/items';
import { placeOf } from '../context/label';
import type { Bracket, Figure } from '../context/paragraph';
import { roleOf } from '../context/role';
import type { Scene } from '../context/scene';
import { isAlike } from '../lexer/quantity';
import { AREA } from '../lexer/units';

/** How a percentage may be read: which figure over which. A strong reading is one the grammar leaves no doubt about. */
export interface Pair {
  readonly top: Figure;
  readonly bottom: Figure;
  readonly isStrong: boolean;
}

/** What the words of a percentage say about its base. */
export interface Phrase {
  readonly base: 'plan' | 'whole' | 'named';
  readonly words: string;
  readonly verb: string;
  readonly about: string;
}

const FARTHEST_TOP = 6;
const FARTHEST_BOTTOM = 8;
const WINDOW = 32;

/** Every reading of a percentage that the paragraph offers, nearest first. */
export function pairsOf(scene: Scene, share: Figure, phrase: Phrase): readonly Pair[] {
  const before = scene.paragraph.figures.slice(Math.max(0, share.index - WINDOW), share.index)
    .filter(({ quantity }) => !isShare(quantity)).reverse();
  const tops = topsOf(scene, share, phrase, before);
  return tops.flatMap((top, rank) => bottomsOf(scene, top, before).map((bottom) => ({
    top, bottom,
    isStrong: rank === 0 && isNear(scene, top, share) && isBase(scene, share, phrase, top, bottom, before) && !isElsewhere(phrase, scene.wordsOf(top)),
  })));
}

/** No semicolon stands between deed and rate: what follows one is about something else. */
const isNear = ({ paragraph }: Scene, top: Figure, share: Figure): boolean =>
  paragraph.figures.slice(top.index + 1, share.index + 1).every(({ gap }) => !gap.includes(';'));

/** The figures that may be the deed: of the same sentence if there are any, of the one before otherwise. */
function topsOf(scene: Scene, share: Figure, phrase: Phrase, before: readonly Figure[]): readonly Figure[] {
  const open = before.filter((figure) => isAround(figure.bracket, share.bracket) && isDeed(scene, figure, phrase));
  const near = open.filter(({ sentence }) => sentence === share.sentence);
  return (near.length > 0 ? near : open.filter(({ sentence }) => sentence === share.sentence - 1)).slice(0, FARTHEST_TOP);
}

/** A figure inside a bracket that has closed is an aside, not what the sentence goes on about. */
function isAround(outer: Bracket | undefined, inner: Bracket | undefined): boolean {
  for (let bracket = inner; bracket; bracket = bracket.around) if (bracket === outer) return true;
  return outer === undefined;
}

function isDeed(scene: Scene, figure: Figure, { base, verb, about }: Phrase): boolean {
  const words = scene.wordsOf(figure);
  if (['plan', 'earlier', 'growth', 'rest'].includes(scene.roleOf(figure))) return false;
  if (figure.quantity.dimension === AREA && base !== 'whole') return false;
  if (/投资|资金/.test(about) && figure.quantity.dimension !== '元') return false;
  return base !== 'named' || fitsVerb(words, verb);
}

const SAME_DEED: readonly string[] = ['竣工 完工 建成', '分配 配租', '支付 支出 拨付 使用', '整改 销号 办结', '启动 开工', '改造 开工'];
const ANY_DEED = /^(?:完成|落实|达标)$/;
const SPECIFIC = /开工|竣工|完工|建成|分配|配租|发放|签约|整改|入住|支付|拨付|发行|拆除|搬迁|交付|销号|认定|办结|出租/;

/** What is found rather than done. */
const QUALITY = /合格|满意|通过|优良|达标/;

/** 开工率 counts what was started: 已开工, or a plain 已完成 without a deed of its own. */
function fitsVerb(words: string, verb: string): boolean {
  if (ANY_DEED.test(verb)) return true;
  const names = [verb, ...SAME_DEED.filter((group) => group.includes(verb)).flatMap((group) => group.split(' '))];
  return names.some((name) => words.includes(name)) || (/已|完成|实际/.test(words) && !SPECIFIC.test(words) && !QUALITY.test(verb));
}

function bottomsOf(scene: Scene, top: Figure, before: readonly Figure[]): readonly Figure[] {
  return before
    .filter((figure) => figure.index < top.index && isAlike(figure.quantity, top.quantity))
    .filter((figure) => !['growth', 'rest'].includes(scene.roleOf(figure)) && (!scene.isPart(figure) || scene.isPart(top)))
    .slice(0, FARTHEST_BOTTOM);
}

/** Whether the grammar makes `bottom` the base: the nearest plan for a plan's rate, the whole of a list for a part's share. */
function isBase(scene: Scene, share: Figure, phrase: Phrase, top: Figure, bottom: Figure, before: readonly Figure[]): boolean {
  if (bottom.sentence < share.sentence - 1 || !isAround(bottom.bracket, share.bracket)) return false;
  if (!isSameTopic(scene.topicsOf(top), scene.topicsOf(bottom))) return false;
  if (isPartOf(scene, top, bottom)) return phrase.base === 'whole' || scene.wordsOf(top).includes(phrase.verb);
  const plans = bottomsOf(scene, top, before).filter((figure) => scene.roleOf(figure) === 'plan');
  if (phrase.base === 'plan') return bottom === plans[0] && scene.roleOf(top) === 'done' && isPlainPlan(phrase.words, scene.wordsOf(bottom));
  if (phrase.base === 'whole' && phrase.words === '' && bottom === plans[0] && bottom.sentence === share.sentence) return scene.roleOf(top) === 'done';
  if (phrase.base === 'named' && plans.length > 0) return bottom === plans[0] && scene.roleOf(top) === 'done';
  return bottom === bottomsOf(scene, top, before)[0] && (isNaturalBase(phrase, scene.wordsOf(bottom)) || isSubject(scene, phrase, top, bottom));
}

/** What the sentence is about is the base of what was done of it: 住房45.2万套,已交付38.6万套,交付率85.4%. */
const isSubject = (scene: Scene, { base, verb }: Phrase, top: Figure, bottom: Figure): boolean =>
  base === 'named' && QUALITY.test(verb) ? bottom.sentence === top.sentence : base === 'named' && ['other', 'total'].includes(scene.roleOf(bottom)) && /已|完成|实际/.test(scene.wordsOf(top))
  && (scene.wordsOf(top).includes(verb) || (ANY_DEED.test(verb) && bottom.sentence === top.sentence));

const isPartOf = (scene: Scene, top: Figure, bottom: Figure): boolean =>
  scene.lists.some(({ whole, parts }) =>
    measureOf(whole, bottom.quantity) === bottom && parts.some((part) => measureOf(part, top.quantity) === top));

/** Figures of two programmes have nothing to do with each other; a figure of none may belong to any. */
export const isSameTopic = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((topic) => b.includes(topic));

const QUALIFIERS = ['国家', '中央', '省', '部', '上半年', '下半年', '季度', '月', '三年', '五年', '十四五', '十三五', '两年', '总目标', '考核', '民生', '自定', '奋斗', '序时', '阶段', '去年', '上年'];

/** The base is the plan just named and no other: each qualifier (省定, 三年, 上半年) must stand by the plan too. */
const isPlainPlan = (base: string, plan: string): boolean =>
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

function isNaturalBase({ base, verb, words }: Phrase, bottom: string): boolean {
  if (base === 'named') return NATURAL_BASES.some(([verbs, pattern]) => verbs.test(verb) && pattern.test(bottom));
  const stem = stemOf(words);
  return stem.length > 1 ? bottom.includes(stem) : words !== '' && /总|共|累计|应|全部/.test(bottom);
}

/** The core of the words that name a base: 当年缴存额 and 签约户数 become 缴存额 and 签约. */
export const stemOf = (words: string): string =>
  words.replace(/^(?:当年|本年|全年|同期|年末|已|其|全[省市县区]|上述)+/, '').replace(/(?:总?户数|总?套数|总数|总量|总|数量|数|总?面积)$/, '');

const ANYWHERE = /^(?:全[省市县区州国]|总体|整体|平均|综合|目前|总|实际|项目|计划|任务|目标|工作|年度|全年|累计|其|均|投资|资金|进度|户数|面积|套数|和|已)*$/;

/** The rate speaks of something else than its nearest deed: 其中长沙市开工率 behind a figure of the whole province. */
function isElsewhere({ about }: Phrase, deed: string): boolean {
  if (ANYWHERE.test(about)) return false;
  const place = placeOf(about);
  return place === undefined ? roleOf(about) !== 'done' && !deed.includes(about.slice(0, 4)) : !deed.includes(place);
}
