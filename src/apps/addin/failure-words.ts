import { a1 } from '../../core';
import type { HostFailure } from '../../hosts/host';
import type { Notice } from './model';
import { MOST_CHARACTERS } from './proof-limits';

/** What is said about a notice: how it went, in one line, and what to do, in another. */
export interface NoticeWords {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly advice?: string;
}

/** The words of a notice. */
export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'failed': return { tone: 'error', ...failureWords(notice.failure) };
    case 'unmarked': return unmarked(notice.failure);
    case 'partly-marked':
      return { tone: 'warning', text: `${listed(notice.sheets)}受保护，没有标记。`, advice: '差错已写进“差错清单”。需要标记时，先撤消工作表保护，再审核一次。' };
    case 'fixed': return { tone: 'success', text: `已修改${notice.cells}个单元格，并重新审核。` };
    case 'undone': return { tone: 'success', text: `已恢复${notice.cells}个单元格，并重新审核。` };
    case 'explained': return { tone: 'success', text: '说明已保存。' };
    case 'forgotten': return { tone: 'success', text: '失效的说明已删除。' };
    case 'withdrawn': return { tone: 'success', text: '说明已撤回。' };
    case 'no-findings-sheet':
      return { tone: 'warning', text: '还没有“差错清单”。', advice: '先选“一键审核”，审核后会生成。' };
    case 'rates-written': return { tone: 'success', text: `已写入${notice.cells}个完成率公式。`, advice: '修改记入“修改记录”，可以撤销。' };
    case 'rates-undone': return { tone: 'success', text: `已恢复${notice.cells}个单元格。` };
    case 'highlighted': return highlighted(notice.protectedSheets);
    case 'unhighlighted': return { tone: 'success', text: '进度标记已清除。' };
    case 'targets-imported': return { tone: 'success', text: '年度计划已导入，存入工作表“年度计划”。' };
    case 'settings-saved': return { tone: 'success', text: '设置已保存，状态已重新判断。' };
    case 'stored': return { tone: 'success', text: `${notice.period}的${notice.figures}个数已存入“历史数据”。` };
    case 'refused': return { tone: 'warning', text: notice.reason };
    case 'written': return { tone: 'success', text: `已写入工作表“${notice.sheet}”。` };
    case 'copied': return { tone: 'success', text: '已复制。' };
    case 'not-copied': return { tone: 'warning', text: 'Excel不允许面板复制。', advice: '在面板中选中文字，按Ctrl+C复制。' };
    case 'long-text':
      return { tone: 'warning', text: `文字超过${MOST_CHARACTERS / 10_000}万字，面板不核校。`, advice: '请分段核校。' };
    case 'cleared':
      return { tone: 'success', text: notice.withSheets ? '标记和生成的工作表已清除。' : '标记已清除。' };
  }
}

/** The colours are on the sheets; where they cannot be is said. */
function highlighted(protectedSheets: readonly string[]): NoticeWords {
  if (protectedSheets.length === 0) return { tone: 'success', text: '已标记进度，颜色随数据变化。', advice: '各市县的状态文字见工作表“进度标记”。' };
  return { tone: 'warning', text: `${listed(protectedSheets)}受保护，没有标记。`, advice: '其余附表已标记。需要标记时，先撤消工作表保护，再标记一次。' };
}

const listed = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** The audit went well but its marks could not be written. */
function unmarked(failure: HostFailure): NoticeWords {
  const { text, advice } = failureWords(failure);
  return { tone: 'warning', text: `审核已完成，但没有写标记和差错清单：${text}`, advice };
}

/** What went wrong and what a person can do about it. */
function failureWords(failure: HostFailure): { readonly text: string; readonly advice: string } {
  switch (failure.kind) {
    case 'protected':
      return { text: `工作表“${failure.sheet}”受保护，不能写入。`, advice: '在“审阅”选项卡撤消工作表保护，然后再试。' };
    case 'structure-protected':
      return { text: `工作簿结构受保护，不能新建或删除工作表“${failure.sheet}”。`, advice: '在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。' };
    case 'no-answer':
      return { text: 'Excel没有回应。', advice: '如果有单元格正在编辑，按Enter结束；如果有对话框开着，先关闭。然后再试。写入可能已经完成，请先看工作表。' };
    case 'cancelled':
      return { text: '已按您的要求停下。', advice: '需要时重新操作。' };
    case 'stale':
      return { text: `“${failure.at.sheet}”的${a1(failure.at)}已经改过，没有写入。`, advice: '重新审核，再按新的结果处理。' };
    case 'foreign-sheet':
      return { text: `已有一张工作表叫“${failure.sheet}”，不是本加载项生成的，没有覆盖。`, advice: '把那张工作表改名，然后再试。' };
    case 'missing-sheet':
      return { text: `没有工作表“${failure.sheet}”，可能已经改名或删除。`, advice: '重新审核，再从新的结果定位。' };
    case 'cell-being-edited':
      return { text: '有单元格正在编辑，Excel暂时不接受其他操作。', advice: '按Enter结束编辑，然后再试。' };
    case 'too-large':
      return { text: '工作簿太大，超出Excel一次能传送的数据量。', advice: '把附表另存为单独的工作簿，或者用桌面版Excel打开。' };
    case 'unreadable':
      return { text: '工作簿不能读取。', advice: '另存为.xlsx，重新打开后再试。' };
    case 'unknown':
      return { text: `操作没有完成（${failure.code}）。`, advice: '保存工作簿，关闭面板后重新打开，然后再试。' };
  }
}
