import { HostError, MOST_SHEETS, type HostFailure, type Unreadable } from '../../hosts/host';

/** A reason why a command cannot run, as a sentence for people. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  damaged: '文件已损坏，无法打开。请用 Excel（通报用 Word）打开并另存后再试。',
  encrypted: '文件设有打开密码，无法读取。请在 Excel 中取消密码后再试。',
  empty: '文件是空的。',
  'duplicate-part': '文件里有同名的部件，无法确定以哪一个为准。请用 Excel 打开并另存后再试。',
  'duplicate-sheet': '文件里有两个同名的工作表，无法确定以哪一个为准。请用 Excel 改名并另存后再试。',
  'too-many-sheets': `文件里的工作表超过${MOST_SHEETS}个，没有读取。请分成几个文件后再试。`,
  encoding: '文件内部的文字编码与声明不符，无法读取。请用 Excel 打开并另存后再试。',
  'not-text': '这不是文本文件，也不是 .docx。请用 Word 或 WPS 打开通报，另存为 .docx 后再试。',
  'other-encoding':
    '这个文本文件的文字编码认不出，可能是繁体中文的 Big5。请在记事本里打开，看到的文字无误后另存为 UTF-8 再试。',
  'old-word': '这是 .doc 或 .wps 格式的旧文档，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  pdf: '这是 PDF 文件，不能读取。请用通报的 .docx 或文本文件。',
  'not-word': '这个文件里没有 Word 文档，可能是工作簿或压缩包。请用通报的 .docx 或文本文件。',
  'not-excel': '这不是 .xlsx 工作簿。如果是 .xls 或其他格式，请用 Excel 另存为 .xlsx。',
};

/** What a file does not let anybody write. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  'array-formula': '要改的单元格属于一个数组公式，不能单独改写，没有写入。',
  'table-header': '要改的单元格是表格的标题，只能是文字，没有写入。',
};

/** A failure as one clear sentence; never a stack trace. */
export function sayFailure(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (error instanceof HostError) return sayHostFailure(error.failure);
  return '程序出错，未完成。请把这个文件交给维护人员查看。';
}

function sayHostFailure(failure: HostFailure): string {
  switch (failure.kind) {
    case 'unreadable':
      return UNREADABLE[failure.reason];
    case 'too-large':
      return '文件太大，无法处理。';
    case 'foreign-sheet':
      return `工作表“${failure.sheet}”不是附表审核生成的，没有覆盖。请改名后再试。`;
    case 'protected':
      return `工作表“${failure.sheet}”受保护，没有写入。`;
    case 'missing-sheet':
      return `找不到工作表“${failure.sheet}”。`;
    case 'stale':
      return `工作表“${failure.at.sheet}”的内容已经改变，没有写入。`;
    case 'structure-protected':
      return `工作簿结构受保护，不能写入工作表“${failure.sheet}”。`;
    case 'no-answer':
      return '没有得到回应，未完成。';
    case 'cancelled':
      return '已取消。';
    case 'cell-being-edited':
      return '有单元格正在编辑，没有写入。';
    case 'unknown':
      return UNWRITABLE[failure.code] ?? '无法完成，没有写入。';
  }
}
