import { a1 } from '../../core';
import type { HostFailure, Remains } from '../../hosts/host';
import type { Notice } from './model';
import { MOST_CHARACTERS } from './pages/proofread/proof-limits';

/** What is said about a notice: how it went, in one line, and what to do, in another. */
export interface NoticeWords {
  readonly tone: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly advice?: string;
}

/** The words of a notice. */
export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'failed':
      return failed(notice.failure, notice.remains);
    case 'unmarked':
      return unmarked(notice);
    case 'partly-marked':
      return partlyMarked(notice.sheets, notice.missing);
    case 'partly-changed':
      return partlyChanged(notice);
    case 'remarked':
      return remarked(notice);
    case 'sheets-held':
      return {
        tone: 'warning',
        text: '标记已清除。工作簿结构受保护，生成的工作表没有删除。',
        advice: '在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。',
      };
    case 'fixed':
      return { tone: 'success', text: `已修改${notice.cells}个单元格，并重新审核。` };
    case 'undone':
      return { tone: 'success', text: `已恢复${notice.cells}个单元格，并重新审核。` };
    case 'checks-restored':
      return { tone: 'success', text: `已恢复${notice.cells}格的填写校验，并重新审核。` };
    case 'explained':
      return { tone: 'success', text: '说明已保存。' };
    case 'forgotten':
      return { tone: 'success', text: '失效的说明已删除。' };
    case 'answered':
      return { tone: 'success', text: '已记在本工作簿中，下次审核照此识别。' };
    case 'asked-again':
      return { tone: 'success', text: '栏目说明已撤销。' };
    case 'withdrawn':
      return { tone: 'success', text: '说明已撤回。' };
    case 'no-findings-sheet':
      return { tone: 'warning', text: '还没有“差错清单”。', advice: '先选“一键审核”，审核后会生成。' };
    case 'rates-written':
      return { tone: 'success', text: `已写入${notice.cells}个完成率公式。`, advice: '修改记入“修改记录”，可以撤销。' };
    case 'rates-undone':
      return { tone: 'success', text: `已恢复${notice.cells}个单元格。` };
    case 'highlighted':
      return highlighted(notice.protectedSheets, notice.missing);
    case 'unhighlighted':
      return { tone: 'success', text: '进度标记已清除。' };
    case 'targets-imported':
      return { tone: 'success', text: '年度计划已导入，存入工作表“年度计划”。' };
    case 'settings-saved':
      return { tone: 'success', text: '设置已保存，状态已重新判断。' };
    case 'stored':
      return { tone: 'success', text: `${notice.period}的${notice.figures}个数已存入“历史数据”。` };
    case 'refused':
      return { tone: 'warning', text: notice.reason };
    case 'programme-chosen':
      return {
        tone: 'success',
        text: `已改用审核方案“${notice.name}”，随工作簿保存。`,
        advice: '请重新审核，结论按新方案给出。',
      };
    case 'programme-refused':
      return {
        tone: 'error',
        text: `“${notice.file}”有${notice.mistakes}处错误，没有采用。`,
        advice: '错误列在下面，逐条改正后再导入。',
      };
    case 'formulas-added':
      return { tone: 'success', text: `已在工作表“${notice.sheet}”添加${notice.lines}条公式。` };
    case 'file-offered':
      return {
        tone: 'success',
        text: `已请求保存“${notice.name}”。`,
        advice: 'Excel没有弹出保存时，用“复制方案”粘贴到记事本另存。',
      };
    case 'written':
      return { tone: 'success', text: `已写入工作表“${notice.sheet}”。` };
    case 'merged':
      return merged(notice.figures, notice.rowless);
    case 'saved':
      return { tone: 'success', text: `已生成“${notice.name}”，请在下载文件夹中查找。` };
    case 'copied':
      return { tone: 'success', text: '已复制。' };
    case 'not-copied':
      return { tone: 'warning', text: 'Excel不允许面板复制。', advice: '在面板中选中文字，按Ctrl+C复制。' };
    case 'long-text':
      return { tone: 'warning', text: `文字超过${MOST_CHARACTERS / 10_000}万字，面板不核校。`, advice: '请分段核校。' };
    case 'cleared':
      return { tone: 'success', text: notice.withSheets ? '标记和生成的工作表已清除。' : '标记已清除。' };
  }
}

/** What was put together, and who found no row. */
const merged = (figures: number, rowless: number): NoticeWords =>
  rowless === 0
    ? { tone: 'success', text: `已汇总${figures}个数据，登记见“报送登记”，来源见“汇总来源”。` }
    : {
        tone: 'warning',
        text: `已汇总${figures}个数据，有${rowless}行在本工作簿里没有对应的市县，没有写入。`,
        advice: '在附表中补上这些市县的行，再汇总一次；名单见“报送登记”。',
      };

/** The colours are on the sheets; where they cannot be is said. */
function highlighted(protectedSheets: readonly string[], missing: readonly string[]): NoticeWords {
  if (protectedSheets.length === 0 && missing.length > 0)
    return { tone: 'warning', text: `已标记进度。${notMade(missing)}`, advice: STRUCTURE_ADVICE };
  if (protectedSheets.length === 0)
    return { tone: 'success', text: '已标记进度，颜色随数据变化。', advice: '各市县的状态文字见工作表“进度标记”。' };
  return {
    tone: 'warning',
    text: `${listed(protectedSheets)}受保护，没有标记。`,
    advice: '其余附表已标记。需要标记时，先撤消工作表保护，再标记一次。',
  };
}

const listed = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

/** Sheets that are protected keep their marks off, a protected structure keeps the list off; the pane has both. */
function partlyMarked(sheets: readonly string[], missing: readonly string[]): NoticeWords {
  const unmarkedText = sheets.length > 0 ? `${listed(sheets)}受保护，没有标记。` : '';
  if (missing.length > 0)
    return { tone: 'warning', text: `${unmarkedText}${notMade(missing)}差错列在面板中。`, advice: STRUCTURE_ADVICE };
  return {
    tone: 'warning',
    text: unmarkedText,
    advice: '差错已写进“差错清单”。需要标记时，先撤消工作表保护，再审核一次。',
  };
}

const notMade = (sheets: readonly string[]): string => `工作簿结构受保护，没有新建工作表${listed(sheets)}。`;
const STRUCTURE_ADVICE = '需要时，在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。';

/** A failure, and what it has left. */
function failed(failure: HostFailure, remains: Remains | undefined): NoticeWords {
  const { text, advice } = failureWords(failure);
  return { tone: 'error', text: `${text}${remains === undefined ? '' : remainsWords(remains)}`, advice };
}

/** What a failed batch has left, by kinds of things. */
function remainsWords(remains: Remains): string {
  if (remains.kind === 'nothing') return '工作簿没有改动。';
  if (remains.kind === 'unknown') return '写入了多少还不能确定，请先看工作表。';
  const sheets = remains.edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.plan.name] : []));
  const removed = remains.edits.flatMap((edit) => (edit.kind === 'remove-sheet' ? [edit.name] : []));
  const cells = remains.edits.filter(({ kind }) => kind === 'cell').length;
  const isMarked = remains.edits.some(({ kind }) => kind === 'mark' || kind === 'highlight');
  const isCleared = remains.edits.some(({ kind }) => kind === 'clear-marks');
  const done = [
    cells > 0 ? `改了${cells}个单元格` : '',
    sheets.length > 0 ? `写了工作表${listed(sheets)}` : '',
    removed.length > 0 ? `删除了工作表${listed(removed)}` : '',
    isMarked ? '标记了单元格' : isCleared ? '清除了原有的标记' : '',
    remains.edits.some(({ kind }) => kind === 'setting') ? '存了设置' : '',
  ].filter((text) => text !== '');
  const broken = remains.brokenSheets.length > 0 ? `工作表${listed(remains.brokenSheets)}没有写完，请删除后再试。` : '';
  return `${done.length > 0 ? `已经${done.join('、')}，其余没有写入。` : '其余没有写入。'}${broken}`;
}

/** The audit went well but not all it writes is written. */
function unmarked({ failure, remains, after }: Extract<Notice, { kind: 'unmarked' }>): NoticeWords {
  const { text, advice } = failureWords(failure);
  const before = after ? `${noticeWords(after).text}标记和差错清单没有更新：` : '审核已完成，结果见面板。';
  const nothing = after ? '' : '标记和差错清单没有写，工作簿没有改动。';
  return {
    tone: 'warning',
    text: `${before}${text}${remains.kind === 'nothing' ? nothing : remainsWords(remains)}`,
    advice,
  };
}

/** Some cells are changed and some are not; the log holds those that are. */
function partlyChanged({ failure, cells, of, isRecorded }: Extract<Notice, { kind: 'partly-changed' }>): NoticeWords {
  const { text, advice } = failureWords(failure);
  const record = isRecorded ? '改了的已记入“修改记录”，可以撤销。' : '“修改记录”没有写成，请对照预览自行记下。';
  return {
    tone: 'warning',
    text: `${of}个单元格改了${cells}个，${of - cells}个没有改：${text}${cells > 0 ? record : ''}`,
    advice,
  };
}

/** How a command went, and what beside it has to be said. */
function remarked({ notice, plain, hasLostUndo }: Extract<Notice, { kind: 'remarked' }>): NoticeWords {
  const own: NoticeWords | undefined = notice && noticeWords(notice);
  const looks = plain.length > 0 ? `工作表${listed(plain)}的内容已写全，部分格式、图表或打印设置没有写成。` : '';
  const undo = hasLostUndo ? 'Excel的“撤消”（Ctrl+Z）不再能恢复此前的操作；本加载项的修改可以在面板里撤销。' : '';
  const advice = [own?.advice ?? '', undo].filter((text) => text !== '').join('');
  return {
    tone: own?.tone === 'error' ? 'error' : plain.length > 0 ? 'warning' : (own?.tone ?? 'success'),
    text: `${own?.text ?? (plain.length > 0 ? '' : '已完成。')}${looks}`,
    ...(advice === '' ? {} : { advice }),
  };
}

/** What went wrong and what a person can do about it. */
function failureWords(failure: HostFailure): { readonly text: string; readonly advice: string } {
  switch (failure.kind) {
    case 'protected':
      return { text: `工作表“${failure.sheet}”受保护，不能写入。`, advice: '在“审阅”选项卡撤消工作表保护，然后再试。' };
    case 'structure-protected':
      return {
        text: `工作簿结构受保护，不能新建或删除工作表“${failure.sheet}”。`,
        advice: '在“审阅”选项卡选“保护工作簿”，撤消保护，然后再试。',
      };
    case 'no-answer':
      return {
        text: 'Excel没有回应。',
        advice:
          '如果有单元格正在编辑，按Enter结束；如果有对话框开着，先关闭。然后再试。写入可能已经完成，请先看工作表。',
      };
    case 'cancelled':
      return { text: '已按您的要求停下。', advice: '需要时重新操作。' };
    case 'stale':
      return {
        text: `“${failure.at.sheet}”的${a1(failure.at)}已经改过，没有写入。`,
        advice: '重新审核，再按新的结果处理。',
      };
    case 'foreign-sheet':
      return {
        text: `已有一张工作表叫“${failure.sheet}”，不是本加载项生成的，没有覆盖。`,
        advice: '把那张工作表改名，然后再试。',
      };
    case 'missing-sheet':
      return { text: `没有工作表“${failure.sheet}”，可能已经改名或删除。`, advice: '重新审核，再从新的结果定位。' };
    case 'cell-being-edited':
      return { text: '有单元格正在编辑，Excel暂时不接受其他操作。', advice: '按Enter结束编辑，然后再试。' };
    case 'too-large':
      return {
        text: '工作簿太大，超出Excel一次能传送的数据量。',
        advice: '把附表另存为单独的工作簿，或者用桌面版Excel打开。',
      };
    case 'unreadable':
      return { text: '工作簿不能读取。', advice: '另存为.xlsx，重新打开后再试。' };
    case 'unknown':
      return { text: `操作没有完成（${failure.code}）。`, advice: '保存工作簿，关闭面板后重新打开，然后再试。' };
  }
}
