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
  const others = context.unrecognised.flatMap(({ table }) => table ?? []);
  for (const rule of rules) {
    let hasRun = false;
    const [lacking, failed]: [Skipped[], Skipped[]] = [[], []];
    const tables = rule.traits.isUniversal ? [...context.tables, ...others] : context.tables;
    for (const table of rule.scope === 'workbook' ? [undefined] : tables) {
      const outcome = table ? runOnTable(rule, table, context) : runOnWorkbook(rule, context);
      if (outcome === NOTHING) continue;
      hasRun ||= outcome.hasRun;
      for (const one of outcome.found) found.push(one);
      lacking.push(...outcome.skipped);
      if (outcome.isBroken) failed.push(...outcome.skipped);
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
  const lacking = lackingColumns(rule.needs ?? [], table);
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
    return {
      hasRun: outcomes.some((one) => !isUnchecked(one)),
      found: outcomes.flatMap((hit) =>
        isUnchecked(hit) ? [] : [{ rule: rule as Found['rule'], hit, ...(table ? { table } : {}) }],
      ),
      skipped: outcomes.flatMap((one) => (isUnchecked(one) ? [skip(rule, one.unchecked, table)] : [])),
    };
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
