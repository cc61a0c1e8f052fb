import { type Term, term } from './term';

/** How a text leads in a list: parts of a whole, all of them by name, a division by a point of view, or only some. */
export type LeadKind = 'open' | 'among' | 'list' | 'view';

/** Tried in order on the words between the last figure and the first of the list. */
export const LEADS: readonly Term<LeadKind>[] = [
  term(
    'open',
    /主要(?:是|有|集中|分布|为)|例如|比如|较[快慢好多高低]|居前|靠前|靠后|排名|前[\d一二三四五六七八九十]+[位名个]|后[\d一二三四五六七八九十]+[位名个]|最[高低多少快慢]|部分|有的|超过|不足|低于|高于|达到/,
    '排名前三位的是',
    '具体为',
  ),
  term('among', /其中|当中|包括|包含|(?:^|之|[^集地])中[,:]|另外/, '其中', '集中'),
  term(
    'view',
    /[从按分就][^,;。:\d]{1,10}(?:来?看|划分|统计|情况|进度|计)|按[^,;。:\d]{1,12}分[,:为]|(?<!\p{Script=Han})[按分][^,;。:\d]{1,8}[:。]|各[^,;。:\d]{1,6}(?:情况|进度)/u,
    '从建设性质看',
    '已开工',
  ),
  term(
    'list',
    /分别(?:为|是|有|是?由)?|具体(?:为|是|如下|情况)?|依次|明细|如下|即[:,]?$|(?:组成|构成)(?:是|为|[:,]|$)|(?:来源|分布|去向|情况|数量)(?:是|为|:)/,
    '具体为',
    '完成率为',
  ),
];

/** A colon behind a figure, in its own sentence, leads in what it consists of. */
export const COLON = term('colon', /^[^。;\n]*:[^,;。:]{0,14}$/, ',涉及六个区:东区', '。一、进展:完成');

/** Words of a whole that stands behind its parts. */
export const TOTALS_BEHIND = term(
  'behind',
  /合计|共计|总计|累计|两[项者批]|[三四五]项|(?:^|[,;。:\n])(?:以上|上述)|总共|一共|共$|^共(?!同)|共达|全年在建规模|之和|相加/,
  '两批合计',
  '其中',
);

/** How many members a closing whole sums up. */
export const MEMBERS_SAID = term(
  'members-said',
  /([两二三四五六七八九十\d]{1,2})\p{Script=Han}{1,3}(?:合计|共计|总计|累计|共|之和|相加)/u,
  '两批合计',
  '合计',
);

/** The figure in front is what is divided. */
export const AMONG_IT = term('among-it', /^[^,;:。\n]{0,8}中[,:]/, '中,已签约', ',其中');

/** Words that name what is divided, told before. */
export const AMONG_NAMED = term(
  'among-named',
  /([^,;:。\n]{3,14})中[,:][^,;:。\n]*$/,
  '。已开工项目中,主体封顶',
  ',其中,',
);

/** A count of all there are. */
export const OF_ALL = term('of-all', /全[省市县区州盟国][^,;。]{0,4}$/, '全省', '其他');

/** What ends a list that names only some. */
export const OPEN_END = term('open-end', /^等(?![级候待同于])/, '等，已整治', '等级评定');

/** Several names with one figure each. */
export const EACH = term(
  'each',
  /([^,;:。\n\d]*[^,;:。\n\d、](?:、|以及|[和及与])[^,;:。\n\d]+)各(?:有|为|占)?$/,
  '甲市、乙市各',
  '甲市、乙市',
);

/** What several have of a whole is the share of none of them. */
export const SEVERAL_HAVE = term(
  'several-have',
  /^(?:以上|上述|这)?[两三四五六七八九十]\p{Script=Han}{1,3}占/u,
  '两地占全市的',
  '其中占',
);

/** What the members of a list have of the whole together. */
export const TOGETHER_SHARE = term(
  'together',
  /(?:合计|共|总计|一共|总共)占|[县市区州个家]占/,
  '四市合计占全省的',
  '占全省的',
);

/** A name that takes what no other name has: with it a list is whole. */
export const OTHERS = term('others', /其他|其它|其余|另有|剩余|各类零星/, '其他市州', '长沙市');

/** Words that lead in what is left of a list that was begun in front of them. */
export const REST_LED = term(
  'rest-led',
  /(?:其余|其他|其它|余下)[^,;。:\d]{0,8}?(?:依次|分别|[为是有:])+[^,;。:\d]{2,}$/,
  '其余依次是:甲类',
  '其他类为',
);

/** Words that divide a whole without remainder when each stands in a list. */
export const EXHAUSTIVE: readonly (readonly RegExp[])[] = [
  [/新增|新开|新建/, /续建|延续|结转|原有|存量|改建/],
  [/上半年/, /下半年/],
  [/中央/, /省级|省财政|自治区/, /市县|地方|市级|自筹/],
  [/城镇|城市|市区|城区/, /农村|乡镇|县城|县域/],
  [/省级|省属|州直|市直|市级/, /县级|县[(市区]|各县/],
  [/政府/, /企业|社会/],
  [/^第一/, /^第二/],
  [/男/, /女/],
  [/已|完成/, /未|没有|尚/],
  [/正常/, /异常|停/],
  [/户籍|本地/, /外地|流动|外来/],
  [/合格/, /不合格/],
];

/** Words that promise an order. */
export const ORDERS: readonly Term<'falling' | 'rising'>[] = [
  term('falling', /[由从](?:高|大|多|快|好|长)(?:到|至)(?:低|小|少|慢|差|短)|降序/, '由高到低依次为', '由低到高'),
  term('rising', /[由从](?:低|小|少|慢|差|短)(?:到|至)(?:高|大|多|快|好|长)|升序/, '由短到长依次为', '由高到低'),
];

/** Words that say of a list that it is a ranking. */
export const RANKED = term('ranked', /排[名序列]|名次|[居排位][前后末]|靠[前后]|第[1一]名/, '按完成率排名,', '依次为');

/** Words that lead in names in an order, up to the colon in front of the first of them. */
export const IN_ORDER = term(
  'in-order',
  /[^。;\n:]*(?:[由从][高大多快好低小少慢差][到至][低小少慢差高大多快好]|[降升]序)[^。;\n:\d]*(?:第?\d+名?[^。;\n:\d]*){0,2}:$/,
  '开工率由高到低依次为:',
  '开工率依次为:',
);

/** A rank that is told of the figure in front. */
export const RANK = term(
  'rank',
  /^[^。;\n]{0,20}排(?:名|在|列)?(?:全[省市区州县])?第(\d{1,2})[位名]/,
  ',在11个市中排第9位',
  ',排名靠后',
);
