import { a1, isFormula, periodId, type Finding, type Progress, type Report } from '../../core';
import { progressJson } from './progress-json';

/** The report as `check --json` prints it; absent facts are left out. */
export const reportJson = (report: Report, progress: Progress) => ({
  tables: report.tables.map((table) => ({
    sheet: table.sheet.name,
    annex: table.annex.id,
    ...(table.period ? { period: periodId(table.period) } : {}),
    rows: table.rows.length,
    columns: table.columns.length,
  })),
  findings: report.findings.map(findingJson),
  skipped: report.skipped.map(({ rule, sheet, reason }) => ({ rule, ...(sheet === undefined ? {} : { sheet }), reason })),
  progress: progressJson(progress),
});

function findingJson(finding: Finding) {
  const { rule, level, at, place, column, value, message, expected, candidates, fix } = finding;
  const [edit] = fix?.edits ?? [];
  return {
    rule,
    level,
    sheet: at.sheet,
    cell: a1(at),
    ...(place === undefined ? {} : { place }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(candidates.length === 0 ? {} : { candidates: candidates.map((one) => ({ cell: a1(one.at), value: one.value, evidence: one.evidence })) }),
    ...(fix && edit ? { fix: { safe: fix.isSafe, cell: a1(edit.at), value: isFormula(edit.to) ? edit.to.formula : edit.to } } : {}),
  };
}
