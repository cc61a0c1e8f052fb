import type { Term } from './term';

/** How names of places and reporting units end. */
export const NAME_END: Term = {
  id: 'name-end',
  example: '长春市',
  counter: '工作',
  pattern:
    /(?:[市县区州旗盟镇乡]|街道|街道办|管委会|地区|兵团|林场|中心城区|示范区|开发区|园区|小区|片区|社区|村|\d(?:团|街坊))$/,
};

/** Names that are numbered: what they begin with counts nothing. */
export const NUMBERED: Term = {
  id: 'numbered',
  pattern: /^\d{1,3}(?:团(?!组)|街坊)/,
  example: '124团',
  counter: '124个团',
};

/** What no name holds: figures, verbs of a sentence, marks of another kind. */
export const NOT_NAMES: Term = {
  id: 'not-name',
  example: '已完成12套',
  counter: '长白山管委会',
  pattern: /\d(?!\d*(?:团|街坊))|[%。;:\n]|^(?:已|共|均|并|但|且|要|将|应|须|由|在|按|据|为)|要求|情况|如下|问题是/,
};

/** What may stand between the last name and its count. */
export const TAIL: Term = {
  id: 'tail',
  pattern: /(?:等|共计|合计|一共|共|这|上述|以上)+$/,
  example: '长春市等',
  counter: '长春市',
};

/** What leads to the first name of a list within its sentence. */
export const FIRST_LEAD: Term = {
  id: 'first-lead',
  pattern: /^.*(?:的(?:有|是|为)|分别(?:是|为|有)|包括|涉及)(?=.{2})/,
  example: '超过90%的有甲市',
  counter: '有关县',
};

/** A word of one character that leads to the first name of a list. */
export const PREPOSITION: Term = { id: 'preposition', pattern: /^[在由按对从以]/, example: '在甲园', counter: '甲园' };

/** What joins the last two names. */
export const CONJUNCTION: Term = {
  id: 'and',
  pattern: /以及|(?<![涉普])及|[和与]/,
  example: '成都市和绵阳市',
  counter: '成都市',
};

/** What leads from a count to the names behind it. */
export const NAMES_FOLLOW: Term = {
  id: 'names-follow',
  example: '，分别是：',
  counter: '，已开工',
  pattern:
    /^[^。;\n:]{0,24}?(?:分别|具体|依次)(?:为|是|有)[:,]?|^的[^,、。;:\n\d]{0,6}(?:为|是|有)|^[^。;\n\d]{0,16}?(?:(?:为|是|有|即)?:|,(?:为|即|是):?|即)/,
};

/** 3个(甲镇、乙镇、丙镇): the names stand in a bracket right behind. */
export const NAMES_ASIDE: Term = {
  id: 'names-aside',
  pattern: /^[^,、;:。()\d]{0,6}\((?!含|其中|不)/,
  example: '个(甲镇、乙镇)',
  counter: '个(含乙镇)',
};

/** What stands between names and the ranks they hold. */
export const RANKS_BEHIND: Term = {
  id: 'ranks-behind',
  pattern: /(?:[居列]|位居|排在?)(?:全[省市县区州])?[前后末]$/,
  example: '丙县居后',
  counter: '排名前',
};

/** What leads from a count of rows to the rows themselves. */
export const ROWS_FOLLOW: Term = {
  id: 'rows-follow',
  pattern: /^:|[:(]$|分别|具体|依次|(?:为|是|有)[:(]?/,
  example: '具体为：',
  counter: '已开工',
};

/** What stands between names and their figures in the same order. */
export const TOLD_IN_ORDER: Term = {
  id: 'told-in-order',
  pattern: /(?:[两二三四五六七八九十]{1,3}个?[市县区州旗地省镇乡])?(?:分别|依次).*$/s,
  example: '三地分别为',
  counter: '甲市、乙市',
};
