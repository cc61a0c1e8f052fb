import { a1, audit, coverageLine, LEVEL_NAMES, periodName, progress, targetsRefusal, verdictLine, withHistory, type AuditOptions, type Finding, type Report, type Snapshot } from '../../core';
import { CannotRun } from './failure';
import { readOptional, readWorkbook } from './files';
import type { Options } from './main';
import { reportJson } from './report-json';

/** annex check: audits a workbook and prints what is wrong. Exit code 1 when errors were found. */
export async function check(options: Options): Promise<number> {
  const [file, ...more] = options.files;
  if (file === undefined || more.length > 0) throw new CannotRun('check 需要一个 .xlsx 文件。');
  const snapshot = await readWorkbook(file);
  const compared = await comparisons(snapshot, options);
  const report = audit(snapshot, compared);
  if (report.tables.length === 0) throw new CannotRun(`${file}：没有找到附表。请确认工作簿里有附表，且标题和表头没有改动。`);
  process.stdout.write(options.isJson ? `${JSON.stringify(reportJson(report, progress(snapshot, compared)), undefined, 2)}\n` : asText(report));
  return report.verdict.errors > 0 ? 1 : 0;
}

/** The second workbooks that an audit compares with; without --previous the workbook's own history. Targets of another year or province are refused. */
export async function comparisons(snapshot: Snapshot, options: Options): Promise<AuditOptions> {
  const targets = await readOptional(options.targets);
  const previous = await readOptional(options.previous);
  const refusal = targets && targetsRefusal(snapshot, targets);
  if (refusal !== undefined) throw new CannotRun(`${options.targets ?? ''}：${refusal}`);
  return withHistory(snapshot, { ...(targets ? { targets } : {}), ...(previous ? { previous } : {}) });
}

function asText(report: Report): string {
  const lines = [
    ...report.tables.map((table) => `${table.sheet.name}：${table.annex.name}${table.period ? `，${periodName(table.period)}` : ''}，${table.rows.length}行`),
    '',
    ...report.findings.flatMap(findingLines),
    ...report.skipped.map((one) => `未检查：${one.title}${one.sheet === undefined ? '' : `（${one.sheet}）`}，${one.reason}`),
    '',
    `${verdictLine(report.verdict)}。${coverageLine(report)}。`,
  ];
  return `${lines.join('\n')}\n`;
}

function findingLines(finding: Finding): readonly string[] {
  const where = [`${finding.at.sheet}!${a1(finding.at)}`, finding.place, finding.column].filter(Boolean).join(' ');
  return [`[${LEVEL_NAMES[finding.level]}] ${where}  ${finding.title}：${finding.message}`];
}
