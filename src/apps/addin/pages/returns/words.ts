import { periodName, stateName, type MatrixState, type Period } from '../../../../core';

const of = (period: Period | undefined): string => (period ? periodName(period) : '');

/** So many files that are no workbooks are named. */
export const MOST_FILES = 5;

/** The words of the page 各地报表. */
export const returnsWords = {
  returnsTitle: '汇总各地报表',
  returnsText:
    '选中各地报来的工作簿，一次审核、登记、汇总、写退回修改通知。重报的以较晚的为准；有错误的不汇总，除非您要求。年度计划表也可以一起选。',
  chooseFiles: '选择报表',
  chooseFolder: '选择文件夹',
  chooseAgain: '重新选择',
  noWorkbooks: '选中的文件里没有工作簿。',
  saveMerged: '另存汇总表',
  mergeHere: '汇总到本工作簿',
  saveNotices: (count: number) => `退回修改通知（${count}）`,
  noNotices: '各地报表都没有须退回修改的内容。',
  copyUrging: '复制催报语',
  withErrors: '有错误的报表也汇总，并标出',
  collectedLine: (files: number, sent: number, places: number) =>
    `收到${files}个文件，已报送${sent}个市县，未报送${places - sent}个。`,
  notWorkbooks: (names: readonly string[]) =>
    `另有${names.length}个文件不是工作簿，没有读取：${names.slice(0, MOST_FILES).join('、')}${names.length > MOST_FILES ? '等' : ''}。`,
  returnTargets: (file: string) => `年度计划：${file}`,
  matrix: '报送情况：市县和附表',
  matrixPlace: '市县',
  matrixStates: { passes: '通过', open: '核实', errors: '错误', missing: '缺报', none: '—' } satisfies Record<
    MatrixState,
    string
  >,
  otherFiles: (count: number) => `没有采用的文件（${count}）`,
  returnState: stateName,
  returnOf: (place: string, annex: string | undefined) => (annex === undefined ? place : `${place} ${annex}`),
  backToMatrix: '返回报送情况',
  noFindings: '没有问题。',
  openReturn: '打开这份报表',
  compareReturn: '与上次报送比对…',
  returnComparedWith: (file: string) => `与“${file}”比对`,
  returnChange: (place: string, column: string, before: string, after: string, at: string) =>
    `${place} ${column}：${before === '' ? '空' : before}→${after === '' ? '空' : after}（${at}）`,
  mergedName: (period: Period | undefined) => `${of(period)}附表汇总.xlsx`,
  noticesName: (period: Period | undefined) => `${of(period)}退回修改通知.zip`,
  comparedName: (file: string) => file.replace(/(\.[^.]+)?$/, '（修改对照）$1'),
  templates: '下发模板',
  templateText: '按审核方案生成空白附表：市县名和公式锁定，填写格带校验。本工作簿有上期附表时，附上上期数。',
  templatePeriod: '报表的月份',
  templateWhole: '所有市县一个文件',
  templateEach: '每个市县一个文件（.zip）',
  templateMonth: (year: number, month: number) => `${year}年${month}月`,
  templatesName: (year: number, month: number) => `${year}年${month}月下发模板.zip`,
  otherSubmission: (before: string, after: string) =>
    `“${before}”和“${after}”没有相同附表的相同市县，不是同一处的两次报送，没有比对。请选这个市县上次的报表。`,
  moreReturnChanges: (count: number) => `还有${count}处，见另存的修改对照。`,
};
