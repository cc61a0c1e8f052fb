import type { Found } from './run';

/** Rules that state the same fault as another at the same cell, seen from the value's side; a located cell is theirs. */
const CELL_RULES = new Set(['text-number', 'not-a-number', 'missing-value', 'not-integer', 'negative-number', 'percent-scale', 'scale-jump', 'formula-range-short', 'cumulative-falls', 'error-value']);

/** Rules that only echo a fault: silent where an error of another rule stands at the same cell. */
const ECHOES = new Set(['overwritten-formula', 'inconsistent-formula', 'hard-coded-total', 'unit-per-household', 'over-fulfilled', 'jump', 'too-many-decimals', 'rate-without-base']);

/** Rules that say which formula a cell should hold; that is the better repair than a typed number. */
const RESTORES = new Set(['overwritten-formula', 'inconsistent-formula', 'formula-range-short']);

/** One cell, one fault: relations explained by a cell rule and echoes are not said twice, and lend what they know to the finding that stays. */
export function absorbed(found: readonly Found[]): readonly Found[] {
  const byCell = new Map<string, Found[]>();
  for (const one of found) {
    const key = cellKey(one);
    const list = byCell.get(key);
    if (list) list.push(one);
    else byCell.set(key, [one]);
  }
  return found.flatMap((one) => {
    const others = byCell.get(cellKey(one)) ?? [];
    return isSaidBy(one, others) ? [] : [enriched(one, others)];
  });
}

const cellKey = ({ hit }: Found): string => `${hit.at.sheet}!${hit.at.row},${hit.at.column}`;

/** Whether another finding at the cell says it already. */
function isSaidBy(one: Found, others: readonly Found[]): boolean {
  const isEcho = ECHOES.has(one.rule.id);
  if (isEcho) return others.some((other) => other !== one && !ECHOES.has(other.rule.id) && other.rule.level === 'error' && other.hit.column !== undefined);
  return isRelational(one) && others.some((other) => other !== one && CELL_RULES.has(other.rule.id));
}

/** A failing relation at its located cell, or at a whole whose own fault is known. */
const isRelational = ({ hit, reading }: Found): boolean =>
  (hit.balance !== undefined || hit.rate !== undefined) && reading?.isLocated !== false;

function enriched(one: Found, others: readonly Found[]): Found {
  if (ECHOES.has(one.rule.id) || one.hit.fix?.isSafe) return one;
  const restore = others.find((other) => other !== one && RESTORES.has(other.rule.id) && other.hit.fix);
  if (restore?.hit.fix && one.hit.column) return { ...one, hit: { ...one.hit, fix: restore.hit.fix } };
  const located = others.find((other) => other !== one && CELL_RULES.has(one.rule.id) && other.reading?.isLocated && other.hit.fix);
  if (!located?.hit.fix) return one;
  const { fix, expected } = located.hit;
  return { ...one, hit: { ...one.hit, fix, ...(expected === undefined ? {} : { expected }) } };
}
