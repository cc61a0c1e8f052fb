import type { Annex, Column, Relation } from '../programmes';
import type { ComparisonSign, Expression } from './expression';
import type { BoundFormula } from './scene';

export const numberIn = (part: Expression): number | undefined =>
  part.kind === 'number' ? (part.isPercent ? part.value / 100 : part.value) : undefined;

/**
 * The recognised column that a name means in the row itself; undefined for other rows, other tables and columns of no
 * annex.
 */
export function ownColumn(part: Expression, { table, columns }: BoundFormula): Column | undefined {
  if (part.kind !== 'column' || part.reach !== 'row') return undefined;
  const at = columns.get(part);
  return at?.table === table ? at.column.definition : undefined;
}

/** What a linear expression adds up: columns times factors, and a constant. */
interface Linear {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

const OPS: Readonly<Partial<Record<ComparisonSign, '=' | '<=' | '>=' | '<' | '>'>>> = {
  '=': '=',
  '<=': '<=',
  '>=': '>=',
  '<': '<',
  '>': '>',
};

export function linearRelation(
  part: Expression,
  bound: BoundFormula,
  says: string,
  note: string,
): Relation | undefined {
  const op = part.kind === 'comparison' ? OPS[part.op] : undefined;
  if (part.kind !== 'comparison' || op === undefined) return undefined;
  const [left, right] = [linear(part.left, bound), linear(part.right, bound)];
  if (!left || !right || part.tolerance) return undefined;
  const all = plus(left, right, -1);
  const terms = [...all.terms].filter(([, times]) => times !== 0).map(([column, times]) => ({ column, times }));
  if (terms.length === 0) return undefined;
  const constant = all.constant === 0 ? 0 : -all.constant;
  const known = constant === 0 ? familiar(terms, op, note, bound.table.annex) : undefined;
  return known ?? { kind: 'linear', terms, op, constant, says };
}

interface LinearTerm {
  readonly column: string;
  readonly times: number;
}

/** Sums, parts, and the share that a target must reach have names of their own. */
function familiar(terms: readonly LinearTerm[], op: string, note: string, annex: Annex): Relation | undefined {
  const [positive, negative] = [terms.filter(({ times }) => times > 0), terms.filter(({ times }) => times < 0)];
  const [wholes, parts] = positive.length === 1 ? [positive, negative] : [negative, positive];
  const [whole] = wholes;
  if (
    op === '=' &&
    whole &&
    wholes.length === 1 &&
    parts.length > 1 &&
    terms.every(({ times }) => Math.abs(times) === Math.abs(whole.times))
  ) {
    return { kind: 'sum', whole: whole.column, parts: parts.map(({ column }) => column) };
  }
  const [plusTerm] = positive;
  const [minusTerm] = negative;
  if (terms.length !== 2 || !plusTerm || !minusTerm || (op !== '<=' && op !== '>=')) return undefined;
  const [small, large] = op === '<=' ? [plusTerm, minusTerm] : [minusTerm, plusTerm];
  if (Math.abs(small.times) === Math.abs(large.times)) return { kind: 'part', part: small.column, whole: large.column };
  const share = Math.abs(small.times / large.times);
  const isTarget = annex.measures.some(({ target }) => target === large.column);
  return share < 1 && isTarget
    ? { kind: 'share', part: large.column, whole: small.column, atLeast: share, basis: note }
    : undefined;
}

/** An expression as columns times factors plus a constant; undefined when it is not linear, or names other rows. */
function linear(part: Expression, bound: BoundFormula): Linear | undefined {
  const number = numberIn(part);
  if (number !== undefined) return { terms: new Map(), constant: number };
  switch (part.kind) {
    case 'column': {
      const column = ownColumn(part, bound);
      return column && (column.kind === 'count' || column.kind === 'amount')
        ? { terms: new Map([[column.id, 1]]), constant: 0 }
        : undefined;
    }
    case 'negative':
      return times(linear(part.of, bound), -1);
    case 'arithmetic':
      return linearArithmetic(part, bound);
    case 'call':
      return part.name === 'SUM'
        ? part.args.map((one) => linear(one, bound)).reduce((sum, one) => sum && one && plus(sum, one, 1), NOTHING)
        : undefined;
    default:
      return undefined;
  }
}

const NOTHING: Linear | undefined = { terms: new Map(), constant: 0 };

function linearArithmetic(
  { op, left, right }: Expression & { kind: 'arithmetic' },
  bound: BoundFormula,
): Linear | undefined {
  const [one, other] = [linear(left, bound), linear(right, bound)];
  if (!one || !other) return undefined;
  switch (op) {
    case '+':
      return plus(one, other, 1);
    case '-':
      return plus(one, other, -1);
    case '*':
      return other.terms.size === 0
        ? times(one, other.constant)
        : one.terms.size === 0
          ? times(other, one.constant)
          : undefined;
    case '/':
      return other.terms.size === 0 && other.constant !== 0 ? times(one, 1 / other.constant) : undefined;
  }
}

function plus(one: Linear, other: Linear, sign: 1 | -1): Linear {
  const terms = new Map(one.terms);
  for (const [column, factor] of other.terms) terms.set(column, (terms.get(column) ?? 0) + sign * factor);
  return { terms, constant: one.constant + sign * other.constant };
}

const times = (of: Linear | undefined, by: number): Linear | undefined =>
  of && { terms: new Map([...of.terms].map(([column, factor]) => [column, factor * by])), constant: of.constant * by };
