import { CAUSES, settle, type CauseId, type CauseRule, type Found } from '../causes';
import { programmeFor, type Programme } from '../programmes';
import { RULES, type Context, type Rule } from '../rules';
import { recognise, type Recognition, type Table } from '../tables';
import type { Snapshot } from '../workbook';
import { explained, explanationsOf, lapsedExplanations } from './explanations';
import { findingOf } from './finding';
import { conventional } from './conventions';
import { coverageOf, scopeOfReport } from './coverage';
import type { Finding, Report } from './report';
import { runRules, type Run } from './run';
import { verdictOf } from './verdict';

/** What an audit compares with beside the workbook itself. */
export interface AuditOptions {
  /** A workbook with the annual targets, when they are not a sheet of the audited one. */
  readonly targets?: Snapshot;
  /** The same annexes for an earlier period. */
  readonly previous?: Snapshot;
  /** What the office audits; the programme that the workbook remembers by default. */
  readonly programme?: Programme;
  /** For tests; every rule by default. */
  readonly rules?: readonly Rule[];
  /** For tests; every cause by default. */
  readonly causes?: readonly CauseRule<CauseId>[];
}

/** Rows the localiser may look at in one audit, about a third of a second; an honest workbook needs a few thousand. */
const MOST_SEARCH = 200_000;
/** Cells that may be followed from formula to formula in one audit, about a tenth of a second. */
const MOST_STEPS = 1_000_000;

/** Audits a workbook: recognises its annexes, runs the rules, settles what causes their findings. The same snapshot gives the same report. */
export function audit(snapshot: Snapshot, options: AuditOptions = {}): Report {
  const steps = auditSteps(snapshot, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The audit in steps of a few milliseconds, for a screen that must breathe: run, settle, report. */
export function* auditSteps(snapshot: Snapshot, options: AuditOptions = {}): Generator<undefined, Report> {
  const context = contextOf(snapshot, options);
  yield;
  const run = yield* runRules(options.rules ?? RULES, context);
  const evidence = { context, search: { left: MOST_SEARCH }, steps: { left: MOST_STEPS } };
  const found = yield* settle(conventional(run.found), options.causes ?? CAUSES, evidence);
  return reportOf(found, run, context);
}

function reportOf(found: readonly Found[], run: Run, { snapshot, tables, unread }: Context): Report {
  const explanations = explanationsOf(snapshot);
  const findings = explained(distinct(found.map((one) => findingOf(one, snapshot))), explanations);
  const scope = scopeOfReport(tables);
  return {
    tables,
    findings,
    skipped: run.skipped,
    rulesRun: run.rulesRun,
    lapsed: lapsedExplanations(findings, explanations),
    unread,
    ...(scope ? { scope } : {}),
    coverage: coverageOf(tables, unread, run),
    verdict: verdictOf({ snapshot, tables, unread, findings, broken: run.broken }),
  };
}

/** What the rules may look at. */
export function contextOf(snapshot: Snapshot, options: AuditOptions): Context {
  const programme = options.programme ?? programmeFor(snapshot);
  const own = recognise(snapshot, programme);
  const targets = targetTables(own, options.targets && recognise(options.targets, programme));
  const previous = options.previous && recognise(options.previous, programme).tables;
  return { snapshot, tables: own.tables, unrecognised: own.unrecognised, unread: own.unread, ...(targets ? { targets } : {}), ...(previous ? { previous } : {}) };
}

/** Targets from the second workbook where there is one, else from the workbook's own sheet. */
function targetTables(own: Recognition, other: Recognition | undefined): readonly Table[] | undefined {
  const tables = (other ?? own).tables.filter((table) => table.annex.isTargets);
  return tables.length > 0 ? tables : undefined;
}

/** Findings of one rule at one cell get different ids, so that lists can tell them apart. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id}|${times}` };
  });
}
