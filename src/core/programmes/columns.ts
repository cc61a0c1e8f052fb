import type { ColumnDefinition } from './define';

/** Words of a plan, in the forms the sister tables use. */
export const PLAN_WORDS = ['计划任务', '计划', '目标任务', '目标', '任务'];
/** Words of what is done. */
export const DONE_WORDS = ['实际完成', '已完成', '完成', '实际'];
/** Words of a rate. */
export const RATE = ['完成率', '完成比例', '完成百分比', '百分比', '占比', '比例', '进度', '率'];

/** 序号, in every annex. */
export const sequence: ColumnDefinition<'sequence'> = {
  id: 'sequence',
  path: ['序号'],
  kind: 'sequence',
  leaf: ['序号', '编号', '序', 'No.'],
  isOptional: true,
  mayBeBlank: true,
};

/** 市县, in every annex. */
export const place: ColumnDefinition<'place'> = { id: 'place', path: ['市县'], kind: 'place', leaf: ['市县'] };

/** 备注, in every annex. */
export const remark: ColumnDefinition<'remark'> = {
  id: 'remark',
  path: ['备注'],
  kind: 'remark',
  leaf: ['备注', '说明', '注'],
  isOptional: true,
  mayBeBlank: true,
};

type Plain<Id extends string> = Omit<ColumnDefinition<Id>, 'kind' | 'unit' | 'decimals'>;

/** A whole number of households, dwellings or projects. */
export const count = <const Id extends string>(unit: string, column: Plain<Id>): ColumnDefinition<Id> => ({
  ...column,
  kind: 'count',
  unit,
});

/** A quantity with decimals. */
export const amount = <const Id extends string>(unit: string, column: Plain<Id>): ColumnDefinition<Id> => ({
  ...column,
  kind: 'amount',
  unit,
  decimals: 2,
});

/** A percentage with one decimal. */
export const rate = <const Id extends string>(column: Plain<Id>): ColumnDefinition<Id> => ({
  ...column,
  kind: 'rate',
  unit: '%',
  decimals: 1,
});
