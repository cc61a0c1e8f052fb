import { MOST_SHEETS, type HostFailure } from '../../../hosts/host';

/** The example workbooks and what the picker calls them. */
export const EXAMPLES = [
  { file: 'annexes-2022-09-faulty.xlsx', name: '2022年9月附表（有差错）' },
  { file: 'annexes-2022-09.xlsx', name: '2022年9月附表（无差错）' },
  { file: 'annexes-2022-06.xlsx', name: '2022年6月附表（上期）' },
  { file: 'targets-2022.xlsx', name: '2022年度计划表' },
] as const;

/** Everything the workbench itself says. The add-in speaks for itself, in its own page. */
export const workbenchWords = {
  product: '工作台',
  examples: '示例工作簿',
  openFile: '打开文件…',
  saveFile: '另存为 .xlsx',
  grid: '电子表格',
  closePane: '关闭面板',
  dropHere: '松开即可打开工作簿',
  dismiss: '知道了',
  opening: (name: string) => `正在打开“${name}”…`,
  saving: '正在生成文件…',
  saved: (name: string) => `已保存为“${name}”`,
  starting: '正在启动…',
  ready: '就绪',
  syncs: (last: number, total: number) => `上次命令 ${last} 次同步 · 累计 ${total} 次`,
  syncsTip: '加载项与表格之间的往返次数（context.sync）',
  noError: '无错误',
  lastError: (error: string) => `上次错误：${error}`,
  requirementSet: '模拟版本',
  language: '界面语言',
  languageTip: '模拟的Excel的界面语言；更换后面板重新加载',
  requirementSetTip: '工作台按所选的 ExcelApi 版本应答，超出的功能一律拒绝；更换后面板重新加载',
  notWorking: (reason: string) => `工作台出现意外：${reason}`,
  unknownFunction: (name: string) => `加载项没有登记函数“${name}”。`,
  noManifest: '没有读到 manifest.xml，功能区无法显示。',
  missingExample: (name: string) => `没有找到示例“${name}”，请先生成示例工作簿（npm run seeds）后重新构建。`,
  notKept: '已保存，但原有工作表的删除、改名、插入行列和合并单元格没有写入文件。',
} as const;

/** Why a file cannot be opened or saved, one sentence. */
export function openFailureWords(failure: HostFailure, name: string): string {
  switch (failure.kind) {
    case 'unreadable':
      return unreadableWords[failure.reason](name);
    case 'too-large':
      return `“${name}”太大，工作台无法打开。`;
    case 'protected':
      return `工作表“${failure.sheet}”受保护，无法写入。`;
    case 'foreign-sheet':
      return `工作簿中已有同名工作表“${failure.sheet}”，不是本加载项生成的，不会覆盖。`;
    case 'missing-sheet':
      return `原文件中没有工作表“${failure.sheet}”。`;
    case 'stale':
      return `原文件“${failure.at.sheet}”的内容与打开时不一致，无法保存。`;
    case 'structure-protected':
      return `工作簿结构受保护，无法写入工作表“${failure.sheet}”。`;
    case 'no-answer':
    case 'cancelled':
      return `没有完成“${name}”。`;
    case 'cell-being-edited':
      return '有单元格正在编辑，请先完成输入。';
    case 'unknown':
      return `无法处理“${name}”（${failure.code}）。`;
  }
}

const unreadableWords = {
  'old-word': (name: string) => `“${name}”是旧格式的Word文档，工作台只打开工作簿。`,
  pdf: (name: string) => `“${name}”是PDF文件，工作台只打开工作簿。`,
  'not-word': (name: string) => `“${name}”里没有Word文档。`,
  damaged: (name: string) => `“${name}”已损坏，无法打开。`,
  encrypted: (name: string) => `“${name}”设有打开密码，请先在 Excel 中取消密码后另存。`,
  empty: (name: string) => `“${name}”是空文件。`,
  'duplicate-part': (name: string) => `“${name}”里有同名的部件，无法确定以哪一个为准。`,
  'duplicate-sheet': (name: string) => `“${name}”里有两个同名的工作表，无法确定以哪一个为准。`,
  'too-many-sheets': (name: string) => `“${name}”里的工作表超过${MOST_SHEETS}个，没有打开。`,
  'not-text': (name: string) => `“${name}”不是文本文件。`,
  'other-encoding': (name: string) => `“${name}”的文字编码认不出。`,
  encoding: (name: string) => `“${name}”内部的文字编码与声明不符，无法读取。`,
  'not-excel': (name: string) => `“${name}”不是 .xlsx 工作簿。旧版 .xls 文件请先在 Excel 中另存为 .xlsx。`,
} as const;
