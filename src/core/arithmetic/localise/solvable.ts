import { type Fraction, divisor, fraction, opposite, order, product, sum } from '../fraction';
import type { SumBound, IntegerRow } from './row';

/**
 * Whether any values at all satisfy the rows: the general simplex of Dutertre and de Moura (2006) with Bland's rule,
 * in exact fractions. Open ends are met by an infinitesimal.
 */
export function isSolvable(rows: readonly IntegerRow[]): boolean {
  if (rows.some((row) => row.variables.length === 0 && row.isBroken)) return false;
  const tableau = tableauOf(rows);
  for (let outside = firstOutside(tableau); outside !== undefined; outside = firstOutside(tableau)) {
    const entering = firstMovable(tableau, outside);
    if (entering === undefined) return false;
    pivot(tableau, outside, entering);
  }
  return true;
}

/** A number plus a multiple of an infinitesimal. */
interface Amount {
  readonly real: Fraction;
  readonly tiny: Fraction;
}

/** Basic variables as sums of the others; sums of rows are numbered after the variables they add up. */
interface Tableau {
  readonly sums: Map<number, Map<number, Fraction>>;
  readonly values: Map<number, Amount>;
  readonly lows: ReadonlyMap<number, Amount>;
  readonly highs: ReadonlyMap<number, Amount>;
}

interface Outside {
  readonly variable: number;
  readonly target: Amount;
  /** The way back inside. */
  readonly way: 1 | -1;
}

const ZERO = fraction(0n);
const NOTHING: Amount = { real: ZERO, tiny: ZERO };

function tableauOf(rows: readonly IntegerRow[]): Tableau {
  const variables = new Set(rows.flatMap((row) => row.variables));
  const first = Math.max(-1, ...variables) + 1;
  const sums = new Map<number, Map<number, Fraction>>();
  const lows = new Map<number, Amount>();
  const highs = new Map<number, Amount>();
  for (const [at, { variables: own, factors, low, high }] of rows.entries()) {
    sums.set(first + at, new Map(own.map((variable, i) => [variable, fraction(factors[i] ?? 0n)])));
    if (low) lows.set(first + at, amount(low, 1n));
    if (high) highs.set(first + at, amount(high, -1n));
  }
  const values = new Map([...variables, ...sums.keys()].map((variable) => [variable, NOTHING]));
  return { sums, values, lows, highs };
}

function amount({ at, open }: SumBound, inward: bigint): Amount {
  return { real: fraction(at), tiny: fraction(open ? inward : 0n) };
}

function firstOutside({ sums, values, lows, highs }: Tableau): Outside | undefined {
  for (const variable of [...sums.keys()].sort((left, right) => left - right)) {
    const value = values.get(variable) ?? NOTHING;
    const [low, high] = [lows.get(variable), highs.get(variable)];
    if (low && compareAmounts(value, low) < 0) return { variable, target: low, way: 1 };
    if (high && compareAmounts(value, high) > 0) return { variable, target: high, way: -1 };
  }
  return undefined;
}

/** The first variable of the sum that can still move so that the sum comes nearer. */
function firstMovable({ sums, values, lows, highs }: Tableau, { variable, way }: Outside): number | undefined {
  const terms = [...(sums.get(variable) ?? [])].sort(([left], [right]) => left - right);
  const movable = terms.find(([other, factor]) => {
    const isUp = factor.over > 0n === way > 0;
    const end = isUp ? highs.get(other) : lows.get(other);
    return end === undefined || compareAmounts(values.get(other) ?? NOTHING, end) !== 0;
  });
  return movable?.[0];
}

/** Moves a sum to its end and lets it change places with one of its variables. */
function pivot({ sums, values }: Tableau, { variable, target }: Outside, entering: number): void {
  const leaving = sums.get(variable) ?? new Map<number, Fraction>();
  const factor = leaving.get(entering) ?? fraction(1n);
  const inverse = fraction(factor.under, factor.over);
  const change = scaled(difference(target, values.get(variable) ?? NOTHING), inverse);
  values.set(variable, target);
  shift(values, entering, change);
  sums.delete(variable);
  const solved = new Map<number, Fraction>([[variable, inverse]]);
  for (const [other, own] of leaving) if (other !== entering) solved.set(other, opposite(product(own, inverse)));
  for (const [basic, terms] of sums) {
    const share = terms.get(entering);
    if (share === undefined) continue;
    shift(values, basic, scaled(change, share));
    terms.delete(entering);
    for (const [other, own] of solved) add(terms, other, product(own, share));
  }
  sums.set(entering, solved);
}

function add(terms: Map<number, Fraction>, variable: number, factor: Fraction): void {
  const total = lowest(sum(terms.get(variable) ?? ZERO, factor));
  if (total.over === 0n) terms.delete(variable);
  else terms.set(variable, total);
}

function shift(values: Map<number, Amount>, variable: number, change: Amount): void {
  const { real, tiny } = values.get(variable) ?? NOTHING;
  values.set(variable, { real: lowest(sum(real, change.real)), tiny: lowest(sum(tiny, change.tiny)) });
}

function scaled({ real, tiny }: Amount, factor: Fraction): Amount {
  return { real: product(real, factor), tiny: product(tiny, factor) };
}

function difference(left: Amount, right: Amount): Amount {
  return { real: sum(left.real, opposite(right.real)), tiny: sum(left.tiny, opposite(right.tiny)) };
}

function compareAmounts(left: Amount, right: Amount): number {
  return order(left.real, right.real) || order(left.tiny, right.tiny);
}

function lowest({ over, under }: Fraction): Fraction {
  const common = divisor(over, under);
  return { over: over / common, under: under / common };
}
