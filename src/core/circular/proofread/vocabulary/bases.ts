import { type Term, term } from './term';

/** How a percentage says what it is. */
export type RateKind = 'growth' | 'share' | 'plan' | 'named' | 'bare';

/** Tried in order on the words in front of a percentage. */
export const RATE_WORDS: readonly Term<RateKind>[] = [
  term(
    'growth',
    /增长|下降|同比|环比|增幅|降幅|回落|增加|减少|提高|上升|降低|增速|涨|递增|下浮|上浮|利率|税率|(?<![收缴])费率/,
    '同比增长',
    '开工率',
  ),
  term('plan', /计划|任务|目标|指标|序时/, '占年度计划的', '开工率'),
  term('share', /占|比重|占比/, '占总数的', '开工率'),
  term('named', /率|比例|进度|完成|达到?|实现/, '开工率', '其中'),
];

/** The base that the words of a share name. */
export const BASE_NAMED = term('base-named', /(?:占|[为达]到?|完成|相当于)([^占,;。]{2,12}?)的$/, '占计划数的', '占比');

/** What a bracket behind a rate says that it is of what. */
export const RATIO_DEFINED = term(
  'ratio-defined',
  /\([指即按]?([^(),;。\d]{2,14}?)(?:[与和同]([^(),;。\d]{2,14}?)之比|占([^(),;。\d]{2,14}?)的比[重例]|(?:除以|÷|\/)([^(),;。\d]{2,14}?))\)/,
  '贷款率(贷款余额与缴存余额之比)为',
  '市(州、盟)',
);

/** Words in front of a measure that say no more than that it is of all and of now. */
export const OF_ALL_NOW = term(
  'of-all-now',
  /^(?:[本当今]?[年月季期]度?[末底])?(?:全[省市县区州盟国旗])?$/,
  '年末',
  '商品',
);

/** What words end with that name a figure: its number, its amount. */
export const COUNTING_END = term(
  'counting-end',
  /(?:总|套|户|个|件|栋|处|人|张|部|台)?(?:[数量额]|总数|总量|总额)$/,
  '已筹建数',
  '可售面积',
);

/** Rates of other things than a deed over its task. */
export const OTHER_RATES = term(
  'other',
  /序时|时序|时间进度|空置率|绿地率|容积率|覆盖率|满意[率度]|利率|税率|毛利|出生率|失业率|折旧率/,
  '满意率',
  '开工率',
);

/** Changes that say plainly which way they go, by their last word. */
export const DIRECTIONS: readonly Term<'rise' | 'fall'>[] = [
  term('rise', /(?:提高|上升|增加|增长|上涨)了?$/, '同比提高', '由低于变为高于'),
  term('fall', /(?:降低|下降|减少|回落)了?$/, '同比下降', '同比提高'),
];

/** Falls: what is less than before. */
export const FALLS = term(
  'fall',
  /下降|减少|降低|回落|降幅|低|少|核减|调减|缩|压减|收窄|减[收支产]/,
  '同比下降',
  '同比增长',
);

/** Words by which two figures are set against each other. */
export const COMPARED = term(
  'compared',
  /(?<![同环占])[比较由从](?![例重率])[^,;。]*$|高于|低于|快于|慢于|相差|高出|低出|超[出过]|落后/,
  '由上年的',
  '完成率',
);

/** 与4480套的责任目标相比尚差: what follows a comparison is told of the next figure. */
export const SET_AGAINST = term('compared-with', /相比.*$/, '的目标相比尚差', '的目标');

/** Words right in front of the state that a change began with. */
export const FROM_AT_END = term('from', /[由从](?:\p{Script=Han}{1,6}的)?$/u, '占比则由', '由此');

/** Words of two that lie apart, whichever is the greater. */
export const APART = term('apart', /相差|差距|落差|差为|之差/, '两者相差', '低于');

/** What names both ends of a list. */
export const BOTH_ENDS = term(
  'both-ends',
  /最[高大多快].*最[低小少慢]|最[低小少慢].*最[高大多快]|首.{0,2}[尾末]|第[一1].*[末尾]/s,
  '最高与最低相差',
  '与最高的相差',
);

/** What in the words of a change names nothing. */
export const GROWTH_WORDS = term(
  'growth-words',
  /同比|环比|相比|比?较?(?:上年|去年|上月|上季度?|年初|同期|上期)+末?|分别|净|增长|下降|增幅|降幅|回落|增加|减少|提高|上升|降低|增速|上涨|递增|缩短|压减|提升|[比较增降涨减幅率度量]/g,
  '同比增长',
  '损失',
);

/** What is made or let through in a time, by which plants are measured. */
export const PER_TIME = term('per-time', /^[^元]*\/(?:日|天|小时|时|年)$/, '吨/日', '元/月');

/** Means: a quotient that no sum may take in. */
export const MEANS = term(
  'mean',
  /平均|(?:折合)?每\p{Script=Han}|[户套人场次亩台件期天日笔栋宗处项辆吨案]均(?!值)|^[^各都也已皆亦\P{Script=Han}]均(?![已未不达超在为高低有完])|单价|均价/u,
  '户均补助',
  '补助',
);

/** What a mean is told for. */
export const FOR_EACH = term('for-each', /^每个?\p{Script=Han}/u, '每个县', '补助');

/** What a mean is told for without its noun: that is the count in front. */
export const EACH_ONE = term('each-one', /每个/, '平均每个修复', '户均修复');

/** A mean for a stretch of time is not told by totals alone. */
export const A_TIME = term(
  'a-time',
  /[每日月周年][日天月年周]?均?[每补]|[日月周]均|每[日天月年周]/,
  '人均每月补贴',
  '户均补贴',
);

/** A mean for a day. */
export const A_DAY = term('a-day', /日均|每[日天]/, '日均处理', '月均处理');

/** Words that say a percentage is compared with one hundred or a target, not with a second percentage. */
export const OVER_TARGET = term('target', /超出?.{0,6}(?:目标|任务|计划)/, '超出目标任务', '同比提高');

/** What all have, told without its figure. */
export const AVERAGE = term(
  'average',
  /平均(?:水平|数|值)?|全[省市县区州盟国]总?(?:水平|进度)|于全[省市县区州盟国]$/,
  '高于全省平均水平',
  '高于甲市',
);

/** A mean over a time is an amount like those of one time: 日均处理, 8月份平均使用. */
export const OVER_TIME = term(
  'over-time',
  /^(?!.*(?:[户人套次亩台件场]均|每(?![日天月年周])\p{Script=Han})).*(?:[日月周年]均|每[日天月年周]|[月年季周度期]份?平均)/u,
  '日均实际处理',
  '人均每月补贴',
);

/** A single part named behind its whole. */
export const PART = term('part', /其中|当中|(?<!不)含/, '其中新开工项目', '不含在');

/** Words that name the same measure again. */
export const FILLERS = term(
  'fillers',
  /截[至止][^,。;]{0,8}[日月底末前]|目前|今年|全年|本年|年度|当前|前[\d一二三四五六七八九]+个?[月季]度?|上半年|年内|按照[^,。;]{0,10}|据[^,。;]{0,10}|其中|当中|分别|具体|共计|合计|总计|累计|总共|达到?$|到$|[共已约为是有了的含均各即]|[恰正刚]好|计(?!划)|[\d]+[-至]?[\d]*[年月日]/g,
  '截至目前',
  '棚户区',
);
