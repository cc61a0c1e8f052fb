import type { Light, Status } from './status';

/** The statuses as people read them; 未填报 stands where a figure cannot be read, so that nothing is claimed of it. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'no-task': '无任务',
  zero: '零进展',
  stalled: '停滞',
  behind: '滞后',
  normal: '正常',
  done: '完成',
  over: '超额',
  unknown: '未填报',
};

/** The lights, always with their word. */
export const LIGHT_NAMES: Readonly<Record<Light, string>> = { green: '绿', yellow: '黄', red: '红' };

/** The province as the history and the statuses name it. */
export const TOTAL_NAME = '合计';

/** The sheet that explains the highlights and gives every status in words. */
export const MARKS_SHEET = '进度标记';

/** What each status says, for the legend. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  'no-task': '没有任务',
  zero: '有任务，完成为零',
  stalled: '未完成，与上期相同',
  behind: '低于应达进度',
  normal: '达到应达进度',
  done: '等于计划',
  over: '超过计划',
  unknown: '没有可读的数字',
};

export const MARKS_HEAD = [
  '附表',
  '指标',
  '市县',
  '计划',
  '完成',
  '完成率(%)',
  '应达(%)',
  '较上期',
  '排名',
  '状态',
  '灯',
];

/** The line below the title: which period, compared with which, and that colours live on while words stay. */
export const marksLine = (period: string | undefined, previous: string | undefined): string =>
  [
    period,
    previous === undefined ? '没有上期数据，不判断停滞' : `上期：${previous}`,
    '颜色随数据变化，文字为写入时的状态',
  ]
    .filter((text) => text !== undefined)
    .join('；');

/** 进展较快, for measures without a plan. */
export const FAST_NAME = '较快';

/** The sheet that keeps the figures of past periods, and its columns. */
export const HISTORY_SHEET = '历史数据';
export const HISTORY_HEAD = {
  period: '报告期',
  annex: '附表',
  item: '指标',
  place: '市县',
  value: '数值',
  unit: '单位',
  source: '来源',
};
export const HISTORY_NOTE = '累计数和计划数，存档或导入时写入';
export const OWN_WORKBOOK = '本工作簿';

/** The sheet of imported targets. */
export const TARGETS_SHEET = '年度计划';

/** Where imported data comes from, below the table. */
export const sourceLine = (source: string, date: string): string => `数据来源：${source}，导入日期：${date}`;

/** Why something is not imported or archived: one sentence each. */
export const REFUSALS = {
  noTargets: '这个工作簿里没有年度计划表。',
  otherYear: (targets: number, own: number): string => `年度计划表是${targets}年的，附表是${own}年的，不能使用。`,
  otherProvince: (province: string): string => `表中多数地名不是${province}的市县，不能使用。`,
  ownTargets: (sheet: string): string => `本工作簿已有年度计划表（工作表“${sheet}”），没有导入。`,
  foreignSheet: (sheet: string): string => `工作表“${sheet}”不是附表审核生成的，没有覆盖。请改名后再试。`,
  noPrevious: '这个工作簿里没有附表，不能作为上期。',
  noAnnexes: '没有找到附表，没有可存的数据。',
  noPeriod: '附表的标题没有写明报告期，不能存档。',
  notEarlier: (period: string, own: string): string => `这个工作簿是${period}的，不早于本期（${own}），不能作为上期。`,
};
