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
  let [rulesRun, looked] = [0, 0];
  const all = [...context.tables, ...context.unrecognised.flatMap(({ table }) => table ?? [])];
  for (const rule of rules) {
    let hasRun = false;
    const lacking: Skipped[] = [];
    for (const table of rule.scope === 'workbook' ? WORKBOOK : rule.traits.isUniversal ? all : context.tables) {
      const outcomes = outcomesOf(rule, table, context);
      if (!outcomes) continue;
      for (const one of outcomes) {
        if (isUnchecked(one)) lacking.push(skip(rule, one.unchecked, table));
        else found.push({ rule: rule as Found['rule'], hit: one, ...(table ? { table } : {}) });
      }
      hasRun ||= outcomes.length === 0 || !outcomes.every(isUnchecked);
      looked += table ? table.rows.length : ROWS_A_STEP;
      if (looked < ROWS_A_STEP) continue;
      looked = 0;
      yield;
    }
    if (hasRun) rulesRun++;
    skipped.push(...merged(lacking));
  }
  return { found, skipped, rulesRun, broken: skipped.filter(({ reason }) => reason === BROKEN_OFF) };
}

/** The only thing that a rule on the workbook looks at. */
const WORKBOOK = [undefined];

/** A rule looks at so many rows in less than a millisecond. */
const ROWS_A_STEP = 500;

/** One reason on several sheets is one line without a sheet. */
function merged(skipped: readonly Skipped[]): readonly Skipped[] {
  const reasons = new Map<string, Skipped>();
  for (const one of skipped) {
    const { sheet: _, ...everywhere } = one;
    reasons.set(one.reason, reasons.has(one.reason) ? everywhere : one);
  }
  return [...reasons.values()];
}

const BROKEN_OFF = '规则运行中断，这一条没有查完';

/** What a rule says of a table, or of the workbook; nothing where it does not concern it. */
function outcomesOf(
  rule: Rule,
  table: Table | undefined,
  context: Context,
): readonly (Hit<never> | Unchecked)[] | undefined {
  try {
    if (rule.scope === 'workbook') return rule.concerns?.(context) === false ? undefined : rule.check(context);
    if (!table || rule.concerns?.(table) === false) return undefined;
    const lacking = rule.needs && table.missing.length > 0 ? lackingColumns(rule.needs, table) : [];
    return lacking.length > 0 ? lacking : rule.check(table, context);
  } catch {
    return [{ unchecked: BROKEN_OFF }];
  }
}

/** Columns that the annex has and the table lacks, as reasons. */
const lackingColumns = (needs: readonly string[], { missing, annex }: Table): readonly Unchecked[] =>
  needs
    .filter((id) => missing.some((column) => column.id === id))
    .map((id) => ({ unchecked: `缺少“${columnOf(annex, id).path.join('/')}”栏` }));

const skip = (rule: Rule, reason: string, table: Table | undefined): Skipped => ({
  rule: rule.id,
  title: rule.words.title,
  reason,
  ...(table ? { sheet: table.sheet.name } : {}),
});
