import { coverageLine, verdictLine, type Report } from '../audit';

/** The sheet with the list of findings. */
export const FINDINGS_SHEET = '差错清单';

/** The head of the list of findings. */
export const FINDINGS_HEAD = [
  '序号',
  '级别',
  '工作表',
  '单元格',
  '市县',
  '项目',
  '填报值',
  '应为',
  '问题',
  '依据',
  '审核说明',
];

export const SKIPPED_TITLE = '未检查的规则';
/** In place of the sheet where a rule was checked on none. */
export const ALL_SHEETS = '全部';
export const SKIPPED_HEAD = ['序号', '规则', '工作表', '原因'];
export const NO_FINDINGS = '没有发现问题。';

/** The line under the title of the list. */
export const summaryLine = (report: Report): string =>
  `${verdictLine(report.verdict)}；错误${report.verdict.errors}处，核实${report.verdict.warnings}处，提示${report.verdict.infos}处；${coverageLine(report)}`;

/** The log of changes. */
export const LOG_SHEET = '修改记录';
export const LOG_HEAD = ['时间', '工作表', '单元格', '市县', '项目', '原值', '新值', '规则', '原因', '修改人'];
export const UNDO_REASON = '撤销上一次修改';
