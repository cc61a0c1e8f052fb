import { term } from './term';

/** The unit that the words above a column give. */
export const UNIT_IN_HEADER = term('unit', /\((?:单位:)?([^()]{1,6})\)$/, '计划(套)', '计划');

/** A cell that holds a figure, with or without a unit of its own. */
export const FIGURE_CELL = term('figure', /^(?!(?:19|20)\d\d年)(-?\d+(?:\.\d+)?)(.{0,6})$/, '76.2%', '长春市');

/** Columns of percentages that do not say so. */
export const SHARE_COLUMN = term('share', /率|占比|比例|比重|进度/, '完成率', '完成数');

/** Columns that only number or rank their rows. */
export const ORDINAL_COLUMN = term('ordinal', /^(?:序号|编号|排名|名次|位次|排序)/, '序号', '计划');

/** Rows that sum up the others. */
export const TOTAL_ROW = term(
  'total',
  /^(?:合计|总计|共计|小计|总数|累计|全[省市县区州盟国团师地]区?)/,
  '合计',
  '长春市',
);

/** Rows and columns that are only a part of their neighbours. */
export const PART_ROW = term('part', /其中|小计/, '其中:城区', '城区');

/** A row whose figures nothing but slashes part, behind its name. */
export const SLASHED_ROW = term(
  'slashed',
  /^(\p{Script=Han}{2,16})(\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?){2,})$/u,
  '溪砚镇55.9/18.8/74.7',
  '2023/10/31',
);
