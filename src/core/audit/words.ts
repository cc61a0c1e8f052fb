import type { Level, Report, Verdict } from './report';

/** The levels as people read them. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '核实', info: '提示' };

/** Names of the sheets the audit writes. */
export const FINDINGS_SHEET = '差错清单';

/** The head of the list of findings. */
export const FINDINGS_HEAD = ['序号', '级别', '工作表', '单元格', '市县', '项目', '填报值', '应为', '问题', '依据', '审核说明'];

export const SKIPPED_TITLE = '未检查的规则';
export const SKIPPED_HEAD = ['序号', '规则', '工作表', '原因'];
export const NO_FINDINGS = '没有发现问题。';

/** The verdict in one line. */
export function verdictLine(verdict: Verdict): string {
  if (verdict.errors > 0) return `${verdict.errors}处错误须修改${verdict.open > 0 ? `，${verdict.open}处待核实` : ''}`;
  return verdict.open > 0 ? `没有错误，${verdict.open}处须修改或填写说明` : '可以报送';
}

/** How much was looked at, so that silence is believable. */
export const coverageLine = (report: Report): string =>
  `已检查${report.rulesRun}条规则，${new Set(report.skipped.map((one) => one.rule)).size}条未检查`;

/** The line under the title of the list. */
export const summaryLine = (report: Report): string =>
  `${verdictLine(report.verdict)}；错误${report.verdict.errors}处，核实${report.verdict.warnings}处，提示${report.verdict.infos}处；${coverageLine(report)}`;

/** The log of changes. */
export const LOG_SHEET = '修改记录';
export const LOG_HEAD = ['时间', '工作表', '单元格', '市县', '项目', '原值', '新值', '规则', '原因'];
export const UNDO_REASON = '撤销上一次修改';
