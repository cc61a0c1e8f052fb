import { term } from './term';

/** How names of places and reporting units end. */
export const NAME_END = term(
  'name-end',
  /(?:[市县区州旗盟镇乡]|街道|街道办|管委会|地区|兵团|林场|中心城区|示范区|开发区|园区|小区|片区|社区|村|\d(?:团|街坊))$/,
  '长春市',
  '工作',
);

/** How words end that tell of a kind or a measure and name none of those that are counted. */
export const KIND_END = term('kind-end', /[类等级型期率次项量额]$/, '三等', '甲坊');

/** Names that are numbered: what they begin with counts nothing. */
export const NUMBERED = term('numbered', /^\d{1,3}(?:团(?!组)|街坊)/, '124团', '124个团');

/** What no name holds: figures, verbs of a sentence, marks of another kind. */
export const NOT_NAMES = term(
  'not-name',
  /\d(?!\d*(?:团|街坊))|[%。;:\n]|^(?:已|共|均|并|但|且|要|将|应|须|由|在|按|据|为)|要求|情况|如下|问题是/,
  '已完成12套',
  '长白山管委会',
);

/** What may stand between the last name and its count. */
export const TAIL = term('tail', /(?:等|共计|合计|一共|共|这|上述|以上)+$/, '长春市等', '长春市');

/** What leads to the first name of a list within its sentence. */
export const FIRST_LEAD = term(
  'first-lead',
  /^.*(?:的(?:有|是|为)|分别(?:是|为|有)|包括|涉及)(?=.{2})/,
  '超过90%的有甲市',
  '有关县',
);

/** A word of one character that leads to the first name of a list. */
export const PREPOSITION = term('preposition', /^[在由按对从以]/, '在甲园', '甲园');

/** What joins the last two names. */
export const CONJUNCTION = term('and', /以及|(?<![涉普])及|[和与]/, '成都市和绵阳市', '成都市');

/** What leads from a count to the names behind it. */
export const NAMES_FOLLOW = term(
  'names-follow',
  /^[^。;\n:]{0,24}?(?:分别|具体|依次)(?:为|是|有)[:,]?|^的[^,、。;:\n\d]{0,6}(?:为|是|有)|^[^。;\n\d]{0,16}?(?:(?:为|是|有|即)?:|,(?:为|即|是):?|即)/,
  '，分别是：',
  '，已开工',
);

/** 3个(甲镇、乙镇、丙镇): the names stand in a bracket right behind. */
export const NAMES_ASIDE = term('names-aside', /^[^,、;:。()\d]{0,6}\((?!含|其中|不)/, '个(甲镇、乙镇)', '个(含乙镇)');

/** What stands between names and the ranks they hold. */
export const RANKS_BEHIND = term(
  'ranks-behind',
  /(?:[居列]|位居|排在?)(?:全[省市县区州])?[前后末]$/,
  '丙县居后',
  '排名前',
);

/** What leads from a count of rows to the rows themselves. */
export const ROWS_FOLLOW = term('rows-follow', /^:|[:(]$|分别|具体|依次|(?:为|是|有)[:(]?/, '具体为：', '已开工');

/** What stands between names and their figures in the same order. */
export const TOLD_IN_ORDER = term(
  'told-in-order',
  /(?:[两二三四五六七八九十]{1,3}个?[市县区州旗地省镇乡])?(?:分别|依次).*$/s,
  '三地分别为',
  '甲市、乙市',
);
