import { divisor } from '../fraction';
import { tidied, type ValueRange, valueRange } from './range';
import { type IntegerRow, combined, countBits, factorIn, involves, isEquality } from './row';

/** When a step implies more rows than this, it pays to look for rows that bound the same sum. */
const MANY = 30;

/** Systems that grow past this many rows are given up. */
const MOST_ROWS = 600;

/**
 * The rows that remain once a variable may be anything: what they still demand is exactly what is implied for the
 * others (Fourier–Motzkin; with an equality at hand, substitution). This is the generation of implied edits of
 * Fellegi and Holt (1976), one variable at a time.
 */
export function eliminated(rows: readonly IntegerRow[], variable: number): readonly IntegerRow[] {
  const { within, others } = parted(rows, variable);
  const pivot = shortest(within.filter(isEquality));
  let implied = 0;
  const add = (row: IntegerRow): void => {
    implied++;
    if (isDemanding(row)) others.push(row);
  };
  if (pivot) {
    for (const row of within) if (row !== pivot) add(without(variable, row, pivot));
  } else {
    for (const [at, row] of within.entries()) {
      for (let next = at + 1; next < within.length; next++) {
        const pair = without(variable, row, within[next] ?? row);
        if (isNeeded(pair)) add(pair);
      }
    }
  }
  return implied > MANY ? tidied(others) : others;
}

/** The rows with a variable, and those without. */
function parted(
  rows: readonly IntegerRow[],
  variable: number,
): { readonly within: IntegerRow[]; readonly others: IntegerRow[] } {
  const [within, others]: [IntegerRow[], IntegerRow[]] = [[], []];
  for (const row of rows) (row.variables.includes(variable) ? within : others).push(row);
  return { within, others };
}

/**
 * How many pairs of rows one step may combine before the system is given up; pairs become rows, and rows pairs again.
 */
const MOST_PAIRS = 20_000;

/** Whether eliminating a variable would make a system that nobody can work through. */
export function growsTooFar(rows: readonly IntegerRow[], variable: number): boolean {
  if ((rows.length * rows.length) / 2 <= MOST_PAIRS) return false;
  const { within } = parted(rows, variable);
  return !within.some(isEquality) && (within.length * within.length) / 2 > MOST_PAIRS;
}

/** Eliminates several variables, the cheapest next; undefined when the system outgrows the limit. */
export function eliminatedAll(
  rows: readonly IntegerRow[],
  variables: Iterable<number>,
): readonly IntegerRow[] | undefined {
  let left = rows;
  const waiting = new Set(variables);
  while (waiting.size > 0) {
    const next = cheapest(left, waiting);
    waiting.delete(next);
    left = eliminated(left, next);
    if (left.length > MOST_ROWS) return undefined;
  }
  return left;
}

/** left × |r| ∓ right × |l| so that the variable cancels; both factors as small as possible. */
function without(variable: number, left: IntegerRow, right: IntegerRow): IntegerRow {
  const [l, r] = [factorIn(left, variable), factorIn(right, variable)];
  const common = divisor(l, r);
  return r < 0n ? combined(left, -r / common, right, l / common) : combined(left, r / common, right, -l / common);
}

/** A row made of more rows than variables went, plus one, says nothing new (Kohler 1967, Imbert 1993). */
function isNeeded({ variables, origin }: IntegerRow): boolean {
  return countBits(origin.rows) <= 1 + countBits(origin.variables) - variables.length;
}

function isDemanding(row: IntegerRow): boolean {
  return (row.low !== undefined || row.high !== undefined) && (row.variables.length > 0 || row.isBroken);
}

function shortest(rows: readonly IntegerRow[]): IntegerRow | undefined {
  return rows.reduce<IntegerRow | undefined>(
    (best, row) => (best && best.variables.length <= row.variables.length ? best : row),
    undefined,
  );
}

function cheapest(rows: readonly IntegerRow[], variables: ReadonlySet<number>): number {
  const counts = new Map<number, number>();
  if (variables.size === 1) for (const only of variables) return only;
  for (const variable of variables) counts.set(variable, 0);
  const pivots = new Set<number>();
  for (const row of rows) {
    for (const variable of row.variables) {
      const count = counts.get(variable);
      if (count === undefined) continue;
      counts.set(variable, count + 1);
      if (isEquality(row)) pivots.add(variable);
    }
  }
  let [best, least] = [0, Infinity];
  for (const [variable, count] of counts) {
    const cost = pivots.has(variable) ? 0 : count;
    if (cost < least) [best, least] = [variable, cost];
  }
  return best;
}

/** A text that two rows share only when they say the same. */
export function keyOf({ variables, factors, low, high }: IntegerRow): string {
  const left = variables.map((variable, at) => `${factors[at]}*${variable}`);
  const end = (bound: IntegerRow['low']): string => (bound ? `${bound.at}${bound.open ? 'o' : 'c'}` : '');
  return `${left.join('+')}|${end(low)}|${end(high)}`;
}

/**
 * What a variable, now `value`, may be when some others are free as well; undefined when nothing satisfies the rows.
 */
export function reach(
  rows: readonly IntegerRow[],
  free: readonly number[],
  variable: number,
  value: bigint,
): ValueRange | undefined {
  const left = free.length === 0 ? rows : eliminatedAll(rows, free);
  const isLost = left?.some((row) => row.isBroken && !involves(row, variable)) ?? true;
  return left && !isLost ? valueRange(left, variable, value) : undefined;
}
