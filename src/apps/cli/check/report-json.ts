import {
  a1,
  areaA1,
  isFormula,
  periodId,
  recognisedTables,
  UNREAD_REASONS,
  type Finding,
  type Fix,
  type Progress,
  type Report,
  figureText,
  rateText,
  STATUS_NAMES,
  type MeasureProgress,
  type PlaceProgress,
} from '../../../core';
import { VERSION } from '../version';
import { SCHEMA, type FailureJson, type ReportJson } from './report-schema';

const head = (file: string) => ({ schema: SCHEMA, tool: 'annex-audit', version: VERSION, file }) as const;

/** The report of a file as `check --json` prints it; absent facts are left out. */
export const reportJson = (file: string, report: Report, progress: Progress): ReportJson => ({
  ...head(file),
  verdict: report.verdict.state,
  ...(report.verdict.incomplete.length > 0 ? { incomplete: [...report.verdict.incomplete] } : {}),
  ...(report.scope ? { scope: { kind: report.scope.kind, name: report.scope.name, places: report.scope.places } } : {}),
  coverage: { ...report.coverage },
  tables: tablesJson(report),
  unread: report.unread.map(({ sheet, area, kind, text, reason }) => ({
    sheet,
    area: areaA1(area),
    kind,
    text,
    reason: UNREAD_REASONS[reason],
  })),
  findings: report.findings.map(findingJson),
  skipped: report.skipped.map(({ rule, sheet, reason }) => ({
    rule,
    ...(sheet === undefined ? {} : { sheet }),
    reason,
  })),
  ...(report.switchedOff.length === 0
    ? {}
    : { switchedOff: report.switchedOff.map(({ rule, reason }) => ({ rule, reason })) }),
  progress: progressJson(progress),
});

function tablesJson(report: Report): ReportJson['tables'] {
  return recognisedTables(report).map(({ sheet, annexId, area, rows, title, columns, missing }, i) => {
    const {
      period,
      columns: { length },
    } = report.tables[i] ?? { columns: [] };
    return {
      sheet,
      annex: annexId,
      ...(period ? { period: periodId(period) } : {}),
      rows,
      columns: length,
      area: areaA1(area),
      ...(title === undefined ? {} : { title }),
      recognised: columns.map(({ position, header, as, by }) => ({
        column: position,
        header,
        ...(as === undefined ? {} : { as }),
        by,
      })),
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
    };
  });
}

/** A file that could not be read, as it stands among the reports of several. */
export const failureJson = (file: string, failure: string): FailureJson => ({
  ...head(file),
  verdict: 'incomplete',
  failure,
});

function findingJson(finding: Finding): ReportJson['findings'][number] {
  const { rule, level, at, place, column, value, message, excerpt, expected, candidates, fix } = finding;
  const { cause, silenced = [] } = finding;
  return {
    rule,
    level,
    sheet: at.sheet,
    cell: a1(at),
    ...(place === undefined ? {} : { place }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    message,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(expected === undefined ? {} : { expected }),
    ...(candidates.length === 0
      ? {}
      : { candidates: candidates.map((one) => ({ cell: a1(one.at), value: one.value, evidence: one.evidence })) }),
    ...(fix ? fixJson(fix) : {}),
    ...(cause === undefined ? {} : { cause }),
    ...(silenced.length === 0 ? {} : { silenced: silenced.map((one) => `${one.rule} ${a1(one.at)} ${one.by}`) }),
  };
}

/** The first cell that a fix changes, and the others that change with it: half of an exchange is a new error. */
function fixJson({ isSafe, edits }: Fix): Pick<ReportJson['findings'][number], 'fix'> {
  const [first, ...others] = edits.map(({ at, to }) => ({ cell: a1(at), value: isFormula(to) ? to.formula : to }));
  return first ? { fix: { safe: isSafe, ...first, ...(others.length === 0 ? {} : { others }) } } : {};
}

/**
 * Every place in every measure as `check --json` prints it: `rate` in percent points with one decimal (101.2), `status`
 * by its name; absent facts are left out.
 */
const progressJson = (progress: Progress): ReportJson['progress'] =>
  progress.measures.flatMap((measure) => measure.places.map((place) => placeJson(measure, place)));

/** An answer in words has no figures, and a place whose figures cannot be read has no status. */
function placeJson(
  { annex, measure, kind }: MeasureProgress,
  { place, target, done, rate, status, rank }: PlaceProgress,
): ReportJson['progress'][number] {
  const isCounted = kind !== 'answered';
  return {
    annex: annex.id,
    measure: measure.id,
    place,
    ...(target && isCounted ? { target: Number(figureText(target)) } : {}),
    ...(done && isCounted ? { done: Number(figureText(done)) } : {}),
    ...(rate && isCounted ? { rate: Number(rateText(rate)) } : {}),
    ...(status === 'unknown' ? {} : { status: STATUS_NAMES[status] }),
    ...(rank === undefined ? {} : { rank }),
  };
}
