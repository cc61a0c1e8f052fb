import {
  a1,
  areaA1,
  coverageLine,
  doubtfulColumns,
  LEVEL_NAMES,
  recognisedColumnLine,
  recognisedLine,
  recognisedTables,
  UNREAD_REASONS,
  verdictLine,
  type Finding,
  type RecognisedTable,
  type Report,
} from '../../../core';
import { padded, terminalWidth } from '../terminal';
import type { FailureJson, ReportJson } from './report-schema';

/** How many findings of each level a report has. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The numbers of a report for the table of several files. */
export const countsOf = ({ verdict: { errors, warnings, infos } }: Report): Counts => ({ errors, warnings, infos });

/**
 * A report as lines for a terminal: what was recognised, what was found, what was not checked or not read, the verdict.
 */
export const reportLines = (report: Report): readonly string[] => [
  ...recognisedTables(report).flatMap(tableLines),
  '',
  ...report.findings.flatMap((one) => [findingLine(one), ...excerptLines(one)]),
  ...report.skipped.map(
    (one) => `未检查：${one.title}${one.sheet === undefined ? '' : `（${one.sheet}）`}，${one.reason}`,
  ),
  ...report.unread.map(
    ({ sheet, area, text, reason, isOwn }) =>
      `${isOwn ? '没有读懂' : '没有审核'}：${sheet}!${areaA1(area)}${text === '' ? '' : `“${text}”`}，${UNREAD_REASONS[reason]}`,
  ),
  '',
  ...report.verdict.incomplete,
  `${verdictLine(report.verdict)}。${coverageLine(report)}。`,
];

/** What a table was taken for, then the columns that are not known by their header, and those that are not there. */
const tableLines = (table: RecognisedTable): readonly string[] => [
  recognisedLine(table, areaA1(table.area)),
  ...doubtfulColumns(table).map((column) => `       ${recognisedColumnLine(column)}`),
  ...(table.missing.length > 0 ? [`       没有找到：${table.missing.join('、')}`] : []),
];

/** The formula that is wrong, with the mark under the place. */
const excerptLines = ({ excerpt }: Finding): readonly string[] =>
  excerpt === undefined ? [] : excerpt.split('\n').map((line) => `       ${line}`);

function findingLine(finding: Finding): string {
  const where = [`${finding.at.sheet}!${a1(finding.at)}`, finding.place, finding.column].filter(Boolean).join(' ');
  return `[${LEVEL_NAMES[finding.level]}] ${where}  ${finding.title}：${finding.message}`;
}

const VERDICTS: Readonly<Record<FileOutcome['verdict'], string>> = {
  ready: '可以报送',
  open: '待核实',
  errors: '有错误',
  incomplete: '未能完成',
};

/** The table that ends the audit of several files. */
export function outcomeTable(outcomes: readonly FileOutcome[]): readonly string[] {
  const width = Math.min(60, 2 + Math.max(4, ...outcomes.map(({ file }) => terminalWidth(file))));
  const line = (file: string, verdict: string, numbers: readonly (number | string)[]): string =>
    padded(file, width) +
    padded(verdict, 10) +
    numbers
      .map((one) => padded(String(one), 6))
      .join('')
      .trimEnd();
  const ofVerdict = (verdict: FileOutcome['verdict']): number =>
    outcomes.filter((one) => one.verdict === verdict).length;
  return [
    line('文件', '结论', ['错误', '核实', '提示']),
    ...outcomes.map(({ file, verdict, counts }) =>
      line(file, VERDICTS[verdict], counts ? [counts.errors, counts.warnings, counts.infos] : []),
    ),
    '',
    `共${outcomes.length}个文件：可以报送${ofVerdict('ready')}，待核实${ofVerdict('open')}，有错误${ofVerdict('errors')}，未能完成${ofVerdict('incomplete')}。`,
  ];
}

/** What became of one file, as plain data that a thread can tell. */
export interface FileOutcome {
  readonly file: string;
  readonly verdict: ReportJson['verdict'];
  /** 0 nothing to mend, 1 errors, 2 could not complete. */
  readonly code: number;
  readonly counts?: Counts;
  /** Why there is no report, one sentence that names the file. */
  readonly failure?: string;
  readonly json?: ReportJson | FailureJson;
  readonly lines?: readonly string[];
  readonly html?: string;
}
