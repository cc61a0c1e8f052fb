import { relationCells, type Found } from '../causes';
import type { Formulas, StatedRelation } from '../formulas';
import { columnsNamedIn, type Relation } from '../programmes';
import type { Skipped } from './report';

/**
 * Findings of relations that the user stated bear the level and the words of the formula; those of built-in relations
 * stay as they are.
 */
export function attributed(found: readonly Found[], formulas: Formulas | undefined): readonly Found[] {
  const stated = (formulas?.relations ?? []).filter(({ isBuiltIn }) => !isBuiltIn);
  const checks = formulas?.checks ?? [];
  if (stated.length === 0 && checks.length === 0) return found;
  return found.map((one) => {
    const line = stated.find((relation) => isOf(one, relation))?.line ?? lineOfCheck(one, formulas);
    if (!line) return one;
    const basis = `审核公式第${line.rowNumber}行：${line.formula}${line.note === '' ? '' : `（${line.note}）`}`;
    return { ...one, rule: { ...one.rule, level: line.level, basis } as Found['rule'], isStated: true };
  });
}

function lineOfCheck(one: Found, formulas: Formulas | undefined) {
  if (one.rule.id !== 'formula-fails') return undefined;
  const { formula } = one.hit.facts as { readonly formula: string };
  return formulas?.checks.find(({ line }) => line.formula === formula)?.line;
}

/** Which rule tells of each kind of relation, and by which columns its findings are known. */
const RULES_OF: Readonly<Record<Relation['kind'], readonly string[]>> = {
  sum: ['row-sum-mismatch', 'cross-foot-mismatch', 'rounding-difference'],
  part: ['part-exceeds-whole'],
  linear: ['relation-mismatch'],
  rate: ['rate-mismatch', 'rate-of-averages', 'rate-without-base'],
  share: ['target-below-share'],
  quotient: ['unit-per-household', 'scale-jump'],
  together: ['required-together'],
  agrees: ['contradiction-of-text'],
  after: ['date-out-of-order'],
};

function isOf({ rule, table, hit }: Found, { annex, relation }: StatedRelation): boolean {
  if (table?.annex.id !== annex || !RULES_OF[relation.kind].includes(rule.id)) return false;
  if (relation.kind === 'linear' && !hit.balance)
    return (hit.facts as { readonly says: string }).says === relation.says;
  const own = relationCells({ hit }).map(({ column }) => column.definition?.id ?? '');
  const wanted = columnsNamedIn(relation).map(([, id]) => id);
  return own.length > 0
    ? own.length === wanted.length && own.every((id) => wanted.includes(id))
    : wanted.includes(hit.column?.definition?.id ?? '');
}

/** Formulas that speak of what is not here, such as a period before, as lines of 未检查. */
export const uncheckedFormulas = (formulas: Formulas | undefined): readonly Skipped[] =>
  (formulas?.unchecked ?? []).map(({ line, message }) => ({
    rule: 'formula-fails',
    title: '审核公式',
    sheet: line.at.sheet,
    reason: `${line.formula}：${message}`,
  }));

/** Rules that the workbook does without, with the reason its people gave, as lines of 未检查. */
export const switchedOffRules = (formulas: Formulas | undefined): readonly Skipped[] =>
  (formulas?.switchedOff ?? []).map(({ rule, title, reason }) => ({
    rule,
    title,
    reason: `本工作簿停用，理由：${reason}`,
  }));
