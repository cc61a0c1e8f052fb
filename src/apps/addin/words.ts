import { FINDINGS_SHEET, LEVEL_NAMES, type Level } from '../../core';
import type { WorkStep } from './pane-states';
import { failureSentences, noticeSentences } from './notice-sentences';
import { wordsOfPages } from './pages/words';

/**
 * The words of buttons, labels and states, by use. Sentences about how a command went are in `notice-sentences`; every
 * page has words of its own in its folder, and beside each file the same in English.
 */
const chinese = {
  ...wordsOfPages,
  product: '附表审核',
  audit: '一键审核',
  findingsSheet: FINDINGS_SHEET,
  clear: '清除标记',
  close: '关闭',
  undoNow: '撤销',
  dock: '结果和导航',
  cancel: '取消',

  steps: {
    reading: '正在读取工作簿…',
    auditing: '正在审核…',
    rechecking: '正在自动复核…',
    marking: '正在标记差错、写差错清单…',
    clearing: '正在清除标记…',
    fixing: '正在修改…',
    undoing: '正在撤销…',
    explaining: '正在保存说明…',
    computing: '正在写入完成率…',
    highlighting: '正在标记进度…',
    storing: '正在存档…',
    importing: '正在读取文件…',
    saving: '正在保存设置…',
    summarising: '正在生成汇总表…',
    drafting: '正在起草通报稿…',
    proofreading: '正在核校…',
    merging: '正在汇总…',
    noticing: '正在写退回修改通知…',
    comparing: '正在比对…',
    templating: '正在生成模板…',
  } satisfies Record<WorkStep, string>,

  levels: LEVEL_NAMES,
  levelMeaning: {
    error: '错误：必须修改',
    warning: '核实：修改或填写说明',
    info: '提示：不影响报送',
  } satisfies Record<Level, string>,

  /** What stands between words and around them. */
  comma: '，',
  listed: '、',
  semicolon: '；',
  fullStop: '。',
  colon: '：',
  bracketed: (text: string) => `（${text}）`,

  /** Where what the core says is in another language than the pane, a sentence that tells so. */
  coreLanguage: '',

  stepOf: (step: string, done: number, of: number) => `${step}（第${done + 1}部分，共${of}部分）`,
  stop: '停下',
  stopping: '正在停下…',
  waitingForCell: '有单元格正在编辑，按Enter结束编辑后继续。',

  starting: '正在打开附表审核…',
  emptyTitle: '审核本工作簿的附表',
  emptyText: '找出差错所在的单元格，说明应为多少、依据哪一条。填报的数据不会改动。',
  emptyPoints: ['用条件格式标出差错，不动原有格式', '生成“差错清单”工作表', '在这里逐处定位、核对'],
  elsewhereTitle: '附表审核在Excel中运行',
  elsewhereText:
    '这里不是Excel。请在Excel的“附表审核”选项卡上选“打开面板”。没有Excel时，用附表审核.html，在浏览器里审核。',
  elsewhereLink: '打开附表审核.html',
  oldExcelTitle: '这个版本的Excel不能运行附表审核',
  oldExcelText:
    '需要Excel 2021、Microsoft 365或Excel网页版（ExcelApi 1.14），以及WebView2或Edge 94以上。请更新Excel；Excel已是新版时，更新WebView2运行时。也可以用Excel网页版打开本工作簿，或用附表审核.html。',
  noOfficeTitle: '没有连上Excel',
  noOfficeText: '关闭面板后重新打开。如果仍是这样，请联系部署本加载项的人员。',

  notices: noticeSentences,
  failures: failureSentences,
};

/** What has to be said in every language, key by key. */
export type PaneWords = typeof chinese;

/** The words in use: Chinese at the start, others once `speak` has loaded them. */
export const words: PaneWords = { ...chinese };
