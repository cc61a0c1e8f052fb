import { CAUSES, settle, type CauseRule, type Found } from '../causes';
import {
  booksOf,
  compileFormulas,
  formulaLines,
  formulaStates,
  withRelations,
  type FormulaLine,
  type Formulas,
} from '../formulas';
import { programmeFor, type Programme } from '../programmes';
import { RULES, type Context, type Rule } from '../rules';
import { recognise } from '../tables';
import { shapedAlike, type Snapshot } from '../workbook';
import { explained, explanationsOf, lapsedExplanations } from './explanations';
import { findingOf } from './finding';
import { coverageOf, scopeOfReport } from './coverage';
import type { Finding, Report } from './report';
import { runRules, type RuleRun } from './run';
import { attributed, switchedOffRules, uncheckedFormulas } from './stated';
import { verdictOf } from './verdict';

/** What an audit compares with beside the workbook itself. */
export interface AuditOptions {
  /** A workbook with the annual targets, when they are not a sheet of the audited one. */
  readonly targets?: Snapshot;
  /** The same annexes for an earlier period. */
  readonly previous?: Snapshot;
  /** What the office audits; the programme that the workbook remembers by default. */
  readonly programme?: Programme;
  /** A workbook with further formulas (审核公式), when they are not only a sheet of the audited one. */
  readonly formulas?: Snapshot;
  /** For tests; every rule by default. */
  readonly rules?: readonly Rule[];
  /** For tests; every cause by default. */
  readonly causes?: readonly CauseRule[];
}

/** Rows the localiser may look at in one audit, about a third of a second; an honest workbook needs a few thousand. */
const MOST_SEARCH = 200_000;
/** Cells that may be followed from formula to formula in one audit, about a tenth of a second. */
const MOST_STEPS = 1_000_000;

/**
 * Audits a workbook: recognises its annexes, runs the rules, settles what causes their findings. The same snapshot
 * gives the same report.
 */
export function audit(snapshot: Snapshot, options: AuditOptions = {}): Report {
  const steps = auditSteps(snapshot, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The audit in steps of a few milliseconds, for a screen that must breathe: run, settle, report. */
export function* auditSteps(snapshot: Snapshot, options: AuditOptions = {}): Generator<undefined, Report> {
  const context = contextOf(shapedAlike(snapshot), options);
  yield;
  const rules = (options.rules ?? RULES).filter((rule) => isAsked(rule, context.formulas));
  const run = yield* runRules(rules, context);
  const evidence = { context, search: { left: MOST_SEARCH }, steps: { left: MOST_STEPS } };
  const found = yield* settle(attributed(run.found, context.formulas), options.causes ?? CAUSES, evidence);
  return reportOf(found, run, context);
}

function reportOf(
  found: readonly Found[],
  run: RuleRun,
  { snapshot, tables, targets, previous, unrecognised, unread, dismissed, formulas }: Context,
): Report {
  const otherTables = unrecognised.filter(({ table }) => table).length;
  const explanations = explanationsOf(snapshot);
  const findings = explained(distinct(found.map((one) => findingOf(one, snapshot))), explanations);
  const scope = scopeOfReport(tables);
  return {
    tables,
    otherTables,
    findings,
    skipped: [...run.skipped, ...uncheckedFormulas(formulas), ...switchedOffRules(formulas)],
    switchedOff: formulas?.switchedOff ?? [],
    formulas: formulas ? formulaStates(formulas) : [],
    rulesRun: run.rulesRun,
    lapsed: lapsedExplanations(findings, explanations),
    unread,
    dismissed,
    ...(scope ? { scope } : {}),
    coverage: coverageOf(tables, { unread, dismissed }, run),
    verdict: verdictOf({
      snapshot,
      tables,
      ...(targets ? { targets } : {}),
      ...(previous ? { previous } : {}),
      otherTables,
      unread,
      findings,
      broken: run.broken,
    }),
  };
}

/** Rules of formulas run where there are formulas; one that a formula sheet switches off does not. */
const isAsked = ({ id }: Rule, formulas: Formulas | undefined): boolean =>
  formulas ? !formulas.switchedOff.some(({ rule }) => rule === id) : !FORMULA_RULES.includes(id);

const FORMULA_RULES: readonly string[] = ['formula-fails', 'formula-unreadable'];

/** What the rules may look at: the tables, read with the relations that the user's formulas add to the programme's. */
export function contextOf(snapshot: Snapshot, options: AuditOptions): Context {
  const programme = options.programme ?? programmeFor(snapshot);
  const plain = contextIn(snapshot, options, programme);
  const lines = [...formulaLines(snapshot), ...(options.formulas ? formulaLines(options.formulas, true) : [])];
  if (lines.length === 0) return plain;
  const formulas = formulasIn(lines, plain);
  const own = withRelations(programme, formulas);
  if (own === programme) return { ...plain, formulas };
  const context = contextIn(snapshot, options, own);
  const again = formulasIn(lines, context);
  return {
    ...context,
    formulas: {
      ...again,
      relations: again.relations.map((one, i) => ({ ...one, isBuiltIn: formulas.relations[i]?.isBuiltIn ?? false })),
    },
  };
}

const formulasIn = (lines: readonly FormulaLine[], { tables, targets, previous }: Context): Formulas =>
  compileFormulas(lines, booksOf(tables, targets, previous), RULE_NAMES);

const RULE_NAMES = RULES.map(({ id, words }) => ({ id, title: words.title }));

function contextIn(snapshot: Snapshot, options: AuditOptions, programme: Programme): Context {
  const { programme: _, ...own } = recognise(snapshot, programme);
  // Targets from the second workbook where there is one, else from the workbook's own sheet.
  const books = options.targets ? recognise(options.targets, programme) : own;
  const targets = books.tables.filter(({ annex }) => annex.isTargets);
  const previous = options.previous && recognise(options.previous, programme).tables;
  return { snapshot, ...own, ...(targets.length > 0 ? { targets } : {}), ...(previous ? { previous } : {}) };
}

/**
 * Findings of one rule at one cell get different ids, so that lists can tell them apart; what two annexes of one list
 * say alike is said once.
 */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Set<string>>();
  return findings.flatMap((finding) => {
    const said = seen.get(finding.id) ?? new Set();
    seen.set(finding.id, said);
    if (said.has(finding.message)) return [];
    said.add(finding.message);
    return said.size === 1 ? [finding] : [{ ...finding, id: `${finding.id}|${said.size}` }];
  });
}
