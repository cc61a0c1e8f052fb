import type { Table } from '../tables';
import type { Found } from '../causes';
import { columnOf } from '../programmes';
import { isUnchecked, type Context, type Hit, type Rule, type Unchecked } from '../rules';
import type { Skipped } from './report';

/** What running the rules yields: hits in rule order, what could not be checked, and how many rules ran. */
export interface RuleRun {
  readonly found: readonly Found[];
  readonly skipped: readonly Skipped[];
  /** Rules that checked something. */
  readonly rulesRun: number;
  /** Rules that broke off: what they would have found is not known. */
  readonly broken: readonly Skipped[];
}

/** Runs every rule on everything it concerns, resting every few tables; a rule that throws is one skipped rule. */
export function* runRules(rules: readonly Rule[], context: Context): Generator<undefined, RuleRun> {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  const broken: Skipped[] = [];
  let [rulesRun, looked] = [0, 0];
  const all = [...context.tables, ...context.unrecognised.flatMap(({ table }) => table ?? [])];
  for (const rule of rules) {
    let hasRun = false;
    const [lacking, failed]: [Skipped[], Skipped[]] = [[], []];
    for (const table of rule.scope === 'workbook' ? WORKBOOK : rule.traits.isUniversal ? all : context.tables) {
      const outcome = table ? runOnTable(rule, table, context) : runOnWorkbook(rule, context);
      if (outcome === NOTHING) continue;
      hasRun ||= outcome.hasRun;
      if (outcome !== ALL_RIGHT) {
        for (const one of outcome.found) found.push(one);
        lacking.push(...outcome.skipped);
        if (outcome.isBroken) failed.push(...outcome.skipped);
      }
      looked += table ? table.rows.length : ROWS_A_STEP;
      if (looked < ROWS_A_STEP) continue;
      looked = 0;
      yield;
    }
    if (hasRun) rulesRun++;
    skipped.push(...merged(lacking));
    broken.push(...merged(failed));
  }
  return { found, skipped, rulesRun, broken };
}

/** The only thing that a rule on the workbook looks at. */
const WORKBOOK = [undefined];

/** A rule looks at so many rows in less than a millisecond. */
const ROWS_A_STEP = 500;

/** One reason on several sheets is one line without a sheet. */
function merged(skipped: readonly Skipped[]): readonly Skipped[] {
  if (skipped.length === 0) return skipped;
  const reasons = new Map<string, Skipped>();
  for (const one of skipped) {
    const { sheet: _, ...everywhere } = one;
    reasons.set(one.reason, reasons.has(one.reason) ? everywhere : one);
  }
  return [...reasons.values()];
}

interface Outcome {
  readonly hasRun: boolean;
  readonly isBroken?: true;
  readonly found: readonly Found[];
  readonly skipped: readonly Skipped[];
}

const NOTHING: Outcome = { hasRun: false, found: [], skipped: [] };
const ALL_RIGHT: Outcome = { ...NOTHING, hasRun: true };

function runOnTable(rule: Rule, table: Table, context: Context): Outcome {
  if (rule.scope !== 'table' || rule.concerns?.(table) === false) return NOTHING;
  const lacking = rule.needs && table.missing.length > 0 ? lackingColumns(rule.needs, table) : [];
  if (lacking.length > 0) return { ...NOTHING, skipped: lacking.map((reason) => skip(rule, reason, table)) };
  return guarded(rule, () => rule.check(table, context), table);
}

const runOnWorkbook = (rule: Rule, context: Context): Outcome =>
  rule.scope === 'workbook' && rule.concerns?.(context) !== false ? guarded(rule, () => rule.check(context)) : NOTHING;

/** Columns that the annex has and the table lacks, as reasons. */
const lackingColumns = (needs: readonly string[], table: Table): readonly string[] =>
  needs
    .filter((id) => table.missing.some((column) => column.id === id))
    .map((id) => `缺少“${columnOf(table.annex, id).path.join('/')}”栏`);

function guarded(rule: Rule, check: () => readonly (Hit<never> | Unchecked)[], table?: Table): Outcome {
  try {
    const outcomes = check();
    if (outcomes.length === 0) return ALL_RIGHT;
    const [found, skipped]: [Found[], Skipped[]] = [[], []];
    for (const one of outcomes) {
      if (isUnchecked(one)) skipped.push(skip(rule, one.unchecked, table));
      else found.push({ rule: rule as Found['rule'], hit: one, ...(table ? { table } : {}) });
    }
    return { hasRun: found.length > 0, found, skipped };
  } catch {
    return { ...NOTHING, isBroken: true, skipped: [skip(rule, '规则运行中断，这一条没有查完', table)] };
  }
}

const skip = (rule: Rule, reason: string, table?: Table): Skipped => ({
  rule: rule.id,
  title: rule.words.title,
  reason,
  ...(table ? { sheet: table.sheet.name } : {}),
});
