import type { Level, Report, Verdict } from './report';

/** The levels as people read them. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '核实', info: '提示' };

/** The verdict in one line. */
export function verdictLine(verdict: Verdict): string {
  if (verdict.errors > 0) return `${verdict.errors}处错误须修改${verdict.open > 0 ? `，${verdict.open}处待核实` : ''}`;
  return verdict.open > 0 ? `没有错误，${verdict.open}处须修改或填写说明` : '可以报送';
}

/** How much was looked at, so that silence is believable. */
export const coverageLine = (report: Report): string =>
  `已检查${report.rulesRun}条规则，${new Set(report.skipped.map((one) => one.rule)).size}条未检查`;
