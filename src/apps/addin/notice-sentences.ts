import { a1 } from '../../core';
import type { HostFailure } from '../../hosts/host';
import { MOST_CHARACTERS } from './pages/proofread/model';

/** What happened in one line, and what to do in another. */
export interface Sentences {
  readonly text: string;
  readonly advice: string;
}

/** Sentences about one kind of failure. */
type OfFailure<Kind extends HostFailure['kind']> = (
  failure: Extract<HostFailure, { readonly kind: Kind }>,
) => Sentences;

const listed = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** What is said of how a command went; put together in `failure-words`. */
export const noticeSentences = {
  sheetsHeld: '标记已清除。工作簿结构受保护，生成的工作表没有删除。',
  unprotectStructure: '在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。',
  unprotectStructureWhenNeeded: '需要时，在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。',
  fixed: (cells: number) => `已修改${cells}个单元格，并重新审核。`,
  undone: (cells: number) => `已恢复${cells}个单元格，并重新审核。`,
  checksRestored: (cells: number) => `已恢复${cells}格的填写校验，并重新审核。`,
  explanationSaved: '说明已保存。',
  explanationsForgotten: '失效的说明已删除。',
  answered: '已记在本工作簿中，下次审核照此识别。',
  askedAgain: '栏目说明已撤销。',
  withdrawn: '说明已撤回。',
  notMadeYet: (sheet: string) => `还没有“${sheet}”。`,
  auditFirst: '先选“一键审核”，审核后会生成。',
  makeFirst: (sheet: string) => `先点“生成${sheet}”，生成以后再转到它。`,
  ratesWritten: (cells: number) => `已写入${cells}个完成率公式。`,
  logged: '修改记入“修改记录”，可以撤销。',
  ratesUndone: (cells: number) => `已恢复${cells}个单元格。`,
  unhighlighted: '进度标记已清除。',
  targetsImported: '年度计划已导入，存入工作表“年度计划”。',
  settingsSaved: '设置已保存，状态已重新判断。',
  stored: (period: string, figures: number) => `${period}的${figures}个数已存入“历史数据”。`,
  programmeChosen: (name: string) => `已改用审核方案“${name}”，随工作簿保存。`,
  auditByProgramme: '请重新审核，结论按新方案给出。',
  programmeRefused: (file: string, mistakes: number) => `“${file}”有${mistakes}处错误，没有采用。`,
  correctProgramme: '错误列在下面，逐条改正后再导入。',
  fileOffered: (name: string) => `已请求保存“${name}”。`,
  fileNotOffered: 'Excel没有弹出保存时，用“复制方案”粘贴到记事本另存。',
  written: (sheet: string) => `已写入工作表“${sheet}”。`,
  saved: (name: string) => `已生成“${name}”，请在下载文件夹中查找。`,
  copied: '已复制。',
  notCopied: 'Excel不允许面板复制。',
  copyByHand: '在面板中选中文字，按Ctrl+C复制。',
  longText: `文字超过${MOST_CHARACTERS / 10_000}万字，面板不核校。`,
  inParts: '请分段核校。',
  cleared: '标记已清除。',
  clearedAll: '标记和生成的工作表已清除。',
  merged: (figures: number) => `已汇总${figures}个数据，登记见“报送登记”，来源见“汇总来源”。`,
  mergedRowless: (figures: number, rowless: number) =>
    `已汇总${figures}个数据，有${rowless}行在本工作簿里没有对应的市县，没有写入。`,
  addRows: '在附表中补上这些市县的行，再汇总一次；名单见“报送登记”。',
  highlighted: '已标记进度，颜色随数据变化。',
  highlightedBut: '已标记进度。',
  seeMarksSheet: '各市县的状态文字见工作表“进度标记”。',
  notMarked: (sheets: readonly string[]) => `${listed(sheets)}受保护，没有标记。`,
  othersHighlighted: '其余附表已标记。需要标记时，先撤消工作表保护，再标记一次。',
  listedInPane: '差错列在面板中。',
  listedOnSheet: '差错已写进“差错清单”。需要标记时，先撤消工作表保护，再审核一次。',
  notMade: (sheets: readonly string[]) => `工作簿结构受保护，没有新建工作表${listed(sheets)}。`,
  nothingChanged: '工作簿没有改动。',
  changedUnknown: '写入了多少还不能确定，请先看工作表。',
  left: {
    cells: (cells: number) => `改了${cells}个单元格`,
    sheets: (sheets: readonly string[]) => `写了工作表${listed(sheets)}`,
    removed: (sheets: readonly string[]) => `删除了工作表${listed(sheets)}`,
    marked: '标记了单元格',
    cleared: '清除了原有的标记',
    settings: '存了设置',
    checks: '恢复了单元格的校验',
  },
  leftDone: (done: readonly string[]) => `已经${done.join('、')}，其余没有写入。`,
  leftNothing: '其余没有写入。',
  leftBroken: (sheets: readonly string[]) => `工作表${listed(sheets)}没有写完，请删除后再试。`,
  leftOpen: (sheets: readonly string[]) => `工作表${listed(sheets)}的保护取消后没能恢复，请在“审阅”中点“保护工作表”。`,
  marksNotUpdated: '标记和差错清单没有更新：',
  auditDone: '审核已完成，结果见面板。',
  marksNotWritten: '标记和差错清单没有写，工作簿没有改动。',
  partlyChanged: (of: number, cells: number) => `${of}个单元格改了${cells}个，${of - cells}个没有改：`,
  changedLogged: '改了的已记入“修改记录”，可以撤销。',
  changedNotLogged: '“修改记录”没有写成，请对照预览自行记下。',
  plainLooks: (sheets: readonly string[]) => `工作表${listed(sheets)}的内容已写全，部分格式、图表或打印设置没有写成。`,
  lostUndo: 'Excel的“撤消”（Ctrl+Z）不再能恢复此前的操作；本加载项的修改可以在面板里撤销。',
  done: '已完成。',
};

/** What went wrong, and what a person can do about it. */
export const failureSentences: { readonly [Kind in HostFailure['kind']]: OfFailure<Kind> } = {
  protected: ({ sheet }) => ({
    text: `工作表“${sheet}”受保护，不能写入。`,
    advice: '在“审阅”选项卡撤消工作表保护，然后再试。',
  }),
  'structure-protected': ({ sheet }) => ({
    text: `工作簿结构受保护，不能新建或删除工作表“${sheet}”。`,
    advice: '在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。',
  }),
  'no-answer': () => ({
    text: 'Excel没有回应。',
    advice: '如果有单元格正在编辑，按Enter结束；如果有对话框开着，先关闭。然后再试。',
  }),
  cancelled: () => ({ text: '已按您的要求停下。', advice: '需要时重新操作。' }),
  stale: ({ at }) => ({
    text: `“${at.sheet}”的${a1(at)}已经改过，没有写入。`,
    advice: '重新审核，再按新的结果处理。',
  }),
  'foreign-sheet': ({ sheet }) => ({
    text: `已有一张工作表叫“${sheet}”，不是本加载项生成的，没有覆盖。`,
    advice: '把那张工作表改名，然后再试。',
  }),
  'missing-sheet': ({ sheet }) => ({
    text: `没有工作表“${sheet}”，可能已经改名或删除。`,
    advice: '重新审核，再从新的结果定位。',
  }),
  'cell-being-edited': () => ({
    text: '有单元格正在编辑，Excel暂时不接受其他操作。',
    advice: '按Enter结束编辑，然后再试。',
  }),
  'too-large': () => ({
    text: '工作簿太大，超出Excel一次能传送的数据量。',
    advice: '把附表另存为单独的工作簿，或者用桌面版Excel打开。',
  }),
  unreadable: () => ({ text: '工作簿不能读取。', advice: '另存为.xlsx，重新打开后再试。' }),
  unknown: ({ code }) => ({
    text: `操作没有完成（${code}）。`,
    advice: '保存工作簿，关闭面板后重新打开，然后再试。',
  }),
};
