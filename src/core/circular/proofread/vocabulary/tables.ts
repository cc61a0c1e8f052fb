import type { Term } from './term';

/** The unit that the words above a column give. */
export const UNIT_IN_HEADER: Term = {
  id: 'unit',
  pattern: /\((?:单位:)?([^()]{1,6})\)$/,
  example: '计划(套)',
  counter: '计划',
};

/** A cell that holds a figure, with or without a unit of its own. */
export const FIGURE_CELL: Term = {
  id: 'figure',
  pattern: /^(-?\d+(?:\.\d+)?)(.{0,6})$/,
  example: '76.2%',
  counter: '长春市',
};

/** Columns of percentages that do not say so. */
export const SHARE_COLUMN: Term = {
  id: 'share',
  pattern: /率|占比|比例|比重|进度/,
  example: '完成率',
  counter: '完成数',
};

/** Columns that only number or rank their rows. */
export const ORDINAL_COLUMN: Term = {
  id: 'ordinal',
  pattern: /^(?:序号|编号|排名|名次|位次|排序)/,
  example: '序号',
  counter: '计划',
};

/** Rows that sum up the others. */
export const TOTAL_ROW: Term = {
  id: 'total',
  pattern: /^(?:合计|总计|共计|小计|总数|累计|全[省市县区州盟国团师地]区?)/,
  example: '合计',
  counter: '长春市',
};

/** Rows and columns that are only a part of their neighbours. */
export const PART_ROW: Term = { id: 'part', pattern: /其中|小计/, example: '其中:城区', counter: '城区' };

/** A name with bare numbers behind it, up to the next name. */
export const ROW_OF_NUMBERS: Term = {
  id: 'row-of-numbers',
  pattern: /([\p{Script=Han}]{2,12})[:(]?((?<![\d.])\d+(?:\.\d+)?(?:[/、,]\d+(?:\.\d+)?){0,5})(?=\)?[;,、。\n)])/gu,
  example: '甲区4120/3914;',
  counter: '甲区4120套,',
};

/** The bracket in the head of a list that tells the units of its numbers. */
export const HEAD_UNITS: Term = {
  id: 'head-units',
  pattern: /\((?:单位:)?([^()\d]{1,24})\)/g,
  example: '任务和完成数(人次)',
  counter: '任务和完成数',
};
