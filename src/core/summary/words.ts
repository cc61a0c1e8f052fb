import type { Status } from '../progress';

export const SUMMARY_SHEET = '汇总表';

/** The titles of the sections, in order: what is said and signed, then the tables of all places. */
export const SECTIONS = {
  headline: '总体情况',
  lists: '重点名单',
  actions: '督办清单',
  statement: '审核情况',
  charts: '各指标完成情况图',
  rates: '各市县完成率',
  standings: '各市县状态和排名',
} as const;

export const NUMERALS = '一二三四五六七八九十';

export const SUMMARY_TITLE = (period: string | undefined, whole: string): string =>
  `${period ?? ''}${whole}保障性安居工程进展情况汇总表`;
export const CUT_OFF = (date: string): string => `截至${date}`;
export const COMPARED_WITH = (previous: string | undefined): string =>
  previous === undefined ? '没有上期数据，不判断停滞' : `上期：${previous}`;
export const TARGETS = (has: boolean): string => (has ? '已对照年度计划表' : '计划以附表所列为准');
export const LIVE = '数字随附表变化，名单和排名次序为生成时的情况';

export const BAND = '指标';
export const PREFECTURE = '地区';
export const PLACE = '市县';
/** Heads the column that belongs to the user; found again by this word. */
export const NOTES = '备注（可填写）';
export const PROVINCE = (whole: string): string => `${whole}合计`;

export const HEADLINE = {
  target: '年度计划',
  done: '完成',
  rate: '完成率(%)',
  due: '应达(%)',
  increment: '较上期增加',
  finished: '完成或超额（个）',
  behind: '滞后（个）',
  stalled: '停滞（个）',
  zero: '零进展（个）',
} as const;

/** What heads the column of a measure: without a plan it shows what is done. */
export const MEASURE_HEAD = {
  planned: '完成率(%)',
  unplanned: '完成',
  answered: '情况',
  standing: '状态、排名',
} as const;

/** The lists, with what each shows of a place. */
export const STATUS_LISTS: readonly { readonly status: Status; readonly name: string }[] = [
  { status: 'zero', name: '零进展' },
  { status: 'stalled', name: '停滞' },
  { status: 'behind', name: '滞后' },
  { status: 'over', name: '超额完成' },
];
export const LIST_HEAD = { name: '名单', measure: '指标', count: '市县数', places: '市县' } as const;
export const NOBODY = '无';

export const ACTION_HEAD = {
  number: '序号',
  measure: '督办事项',
  place: '责任市县',
  status: '状态',
  target: '计划',
  done: '完成',
  rate: '完成率(%)',
  due: '应达(%)',
  gap: '距应达差',
  since: '起始',
  notes: '办理情况（可填写）',
} as const;
export const NO_ACTIONS = '没有零进展、停滞或滞后的市县。';
export const SINCE = (period: string): string => `自${period}`;
export const SINCE_START = '年初至今';
export const THIS_PERIOD = '本期';

export const STATEMENT = {
  rules: (run: number, passed: number, failed: number, unchecked: number): string =>
    `运行规则${run}条：通过${passed}条，发现问题${failed}条，另有${unchecked}条规则有未检查的内容。`,
  levels: (errors: number, warnings: number, infos: number): string =>
    `错误${errors}处，核实${warnings}处，提示${infos}处。`,
  open: (open: number, explained: number): string => `待修改或填写说明的核实事项${open}处，已填写说明${explained}处。`,
  ready: '结论：没有错误和待核实事项，可以报送。',
  errors: (errors: number): string => `结论：有${errors}处错误未修改，不能报送。`,
  pending: (open: number): string => `结论：没有错误，仍有${open}处须修改或填写说明。`,
  unchecked: (titles: readonly string[]): string => `未检查：${titles.join('、')}。`,
  none: '本次没有运行审核。',
} as const;

export const CHARTS = {
  counts: '各项指标的市县状态（个）',
  rates: '各项指标完成率与应达进度（%，从落后的起）',
  places: (measure: string): string => `${measure}：各市县完成率（%，从落后的起）`,
  trend: (whole: string): string => `${whole}完成率变化（%）`,
  rate: '完成率',
  due: '应达进度',
  figures: '图表所用数字（不打印）',
} as const;

export const SIGNATURE =
  '填报单位（盖章）：　　　　　　　　　　　　审核人：　　　　　　　　　　　　填表人：　　　　　　　　　　　　联系电话：　　　　　　　　　　　　填报日期：　　　　年　　月　　日';
