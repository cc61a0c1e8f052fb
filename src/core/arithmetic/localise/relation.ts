import { type Decimal, decimalOf, plus, trimmed, unitsAt } from '../decimal';
import { type Variable, type SumBound, type Ends, type IntegerRow, originOf, row } from './row';
import type { Operator, LinearRelation } from './types';

/** How variables are numbered, and how many decimals their whole amounts stand for. */
export interface VariableScale {
  readonly indices: ReadonlyMap<string, number>;
  readonly variables: readonly Variable[];
  readonly decimals: number;
}

/**
 * A relation in whole numbers. The tolerance widens an equality on both sides and an inequality of two or more
 * variables on its own side; a bound on one variable stays exact, because rounding cannot carry a number past it.
 */
export function integerRow(
  relation: LinearRelation,
  number: number,
  { indices, variables, decimals }: VariableScale,
  tolerance: Decimal,
): IntegerRow {
  const coefficients = coefficientsOf(relation);
  const constant = decimalOf(relation.constant);
  const needed = [constant, tolerance].map((amount) => amount.decimals - decimals);
  const scale = Math.max(0, ...[...coefficients.values()].map((factor) => factor.decimals), ...needed);
  const entries = [...coefficients].map(([name, factor]) => [indices.get(name) ?? 0, unitsAt(factor, scale)] as const);
  const terms = new Map(entries.sort(([left], [right]) => left - right));
  const value = [...terms].reduce((total, [index, factor]) => total + factor * (variables[index]?.value ?? 0n), 0n);
  const slack = relation.op === '==' || terms.size > 1 ? unitsAt(tolerance, scale + decimals) : 0n;
  return row(
    terms,
    value,
    ends(relation.op, unitsAt(constant, scale + decimals), slack),
    originOf(number, terms.keys()),
  );
}

/** Terms of one variable added up; those that come to nothing are gone. */
function coefficientsOf({ terms }: LinearRelation): ReadonlyMap<string, Decimal> {
  const totals = new Map<string, Decimal>();
  for (const [coefficient, name] of terms) {
    const total = trimmed(plus(totals.get(name) ?? ZERO, decimalOf(coefficient)));
    totals.set(name, total);
  }
  return new Map([...totals].filter(([, total]) => total.units !== 0n));
}

const ZERO: Decimal = { units: 0n, decimals: 0 };

function ends(op: Operator, at: bigint, slack: bigint): Ends {
  const above: SumBound = { at: at + slack, open: op === '<' };
  const below: SumBound = { at: at - slack, open: op === '>' };
  switch (op) {
    case '==':
      return { low: below, high: above };
    case '<=':
    case '<':
      return { low: undefined, high: above };
    case '>=':
    case '>':
      return { low: below, high: undefined };
    default:
      throw new RangeError(`not an operator: ${String(op)}`);
  }
}
