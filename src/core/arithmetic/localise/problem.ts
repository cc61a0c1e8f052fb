import { type Decimal, decimalOf, power, toNumber, unitsAt, plus, trimmed } from '../decimal';
import { fraction } from '../fraction';
import { type IntegerRow, fixed, type Variable, type SumBound, type Ends, originOf, row } from './row';
import type { RelationBlock, Operator, LinearRelation } from './types';

/** A block in whole numbers, variables in the order of their names, locked ones folded into the constants. */
export interface Problem {
  readonly variables: readonly Variable[];
  readonly decimals: number;
  readonly weightDecimals: number;
  /** The relations as they stand, and as rounding may loosen them; the same rows when there is no tolerance. */
  readonly exact: readonly IntegerRow[];
  readonly loose: readonly IntegerRow[];
  /** The loosened relations with nothing locked. */
  readonly unlocked: readonly IntegerRow[];
}

/** Reads a block; throws a RangeError that names what is not a finite number, an operator or a count of decimals. */
export function problemOf(block: RelationBlock): Problem {
  const known = namesOf(block).map((name) => reportedIn(block, name));
  const locked = new Set(block.locked);
  let [decimals, weightDecimals] = [0, 0];
  for (const { shown, value, before, weight } of known) {
    decimals = Math.max(decimals, shown, value?.decimals ?? 0, before?.decimals ?? 0);
    weightDecimals = Math.max(weightDecimals, weight.decimals);
  }
  const variables = known.map(({ name, shown, value, before, weight }): Variable => ({
    name,
    value: value && unitsAt(value, decimals),
    isSuspect: value !== undefined && !locked.has(name),
    weight: Number(unitsAt(weight, weightDecimals)),
    decimals: shown,
    step: power(decimals - shown),
    isGridKnown: own(block.decimals, name) !== undefined,
    previous: before && unitsAt(before, decimals),
  }));
  return { variables, decimals, weightDecimals, ...rowsOf(block, variables, decimals) };
}

/** What a block says of one variable. */
interface NamedAmount {
  readonly name: string;
  /** Printed decimals. */
  readonly shown: number;
  readonly value: Decimal | undefined;
  readonly before: Decimal | undefined;
  readonly weight: Decimal;
}

function reportedIn(block: RelationBlock, name: string): NamedAmount {
  const value = amount(block.values, name);
  const before = amount(block.previous ?? {}, name);
  return { name, shown: decimalsOf(block, name, value), value, before, weight: weightOf(block, name) };
}

/** The weight of a set as the caller counts it. */
export function weightOfSet(problem: Problem, weight: number): number {
  return toNumber({ units: BigInt(weight), decimals: problem.weightDecimals });
}

function rowsOf(
  block: RelationBlock,
  variables: readonly Variable[],
  decimals: number,
): Pick<Problem, 'exact' | 'loose' | 'unlocked'> {
  const tolerance = decimalOf(block.tolerance ?? 0);
  if (tolerance.units < 0n) throw new RangeError(`tolerance is negative: ${block.tolerance}`);
  const indices = new Map(variables.map(({ name }, index) => [name, index]));
  const scale = { indices, variables, decimals };
  const build = (slack: Decimal): readonly IntegerRow[] =>
    block.relations.map((relation, number) => integerRow(relation, number, scale, slack));
  const isAnyLocked = variables.some(({ value, isSuspect }) => value !== undefined && !isSuspect);
  const fold = (rows: readonly IntegerRow[]): readonly IntegerRow[] =>
    isAnyLocked ? rows.map((row) => withoutLocked(row, variables)) : rows;
  const unlocked = build(tolerance);
  const loose = fold(unlocked);
  return { unlocked, loose, exact: tolerance.units === 0n ? loose : fold(build({ units: 0n, decimals: 0 })) };
}

function withoutLocked(row: IntegerRow, variables: readonly Variable[]): IntegerRow {
  return row.variables.reduce((left, index) => {
    const { value, isSuspect } = variables[index] ?? {};
    return value === undefined || isSuspect ? left : fixed(left, index, value, fraction(value));
  }, row);
}

function namesOf({ relations }: RelationBlock): readonly string[] {
  return [...new Set(relations.flatMap(({ terms }) => terms.map(([, name]) => name)))].sort();
}

function amount(record: Readonly<Record<string, number | null>>, name: string): Decimal | undefined {
  const value = own(record, name);
  return value === undefined ? undefined : named(name, () => decimalOf(value));
}

function decimalsOf(block: RelationBlock, name: string, value: Decimal | undefined): number {
  const given = own(block.decimals, name);
  if (given === undefined) return value?.decimals ?? 0;
  if (!Number.isInteger(given) || given < 0 || given > 30)
    throw new RangeError(`${name}: not a count of decimals: ${given}`);
  return given;
}

function weightOf(block: RelationBlock, name: string): Decimal {
  const weight = named(name, () => decimalOf(own(block.weights, name) ?? 1));
  if (weight.units < 0n) throw new RangeError(`${name}: weight is negative`);
  return weight;
}

function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RangeError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An entry of the caller's record, never something inherited such as `constructor`. */
function own<T>(record: Readonly<Record<string, T>> | null | undefined, name: string): NonNullable<T> | undefined {
  return record && Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
}

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
function integerRow(
  relation: LinearRelation,
  number: number,
  { indices, variables, decimals }: VariableScale,
  tolerance: Decimal,
): IntegerRow {
  const terms = termsOf(relation, indices);
  const constant = decimalOf(relation.constant);
  let scale = Math.max(0, constant.decimals - decimals, tolerance.decimals - decimals);
  for (const { factor } of terms) scale = Math.max(scale, factor.decimals);
  let value = 0n;
  const factors = terms.map(({ variable, factor }) => {
    const units = unitsAt(factor, scale);
    value += units * (variables[variable]?.value ?? 0n);
    return units;
  });
  const own = terms.map(({ variable }) => variable);
  const slack = relation.op === '==' || own.length > 1 ? unitsAt(tolerance, scale + decimals) : 0n;
  const at = unitsAt(constant, scale + decimals);
  return row({ variables: own, factors }, value, ends(relation.op, at, slack), originOf(number, own));
}

interface DecimalTerm {
  readonly variable: number;
  readonly factor: Decimal;
}

/** How often each variable counts, in their order, terms of one added up; those that come to nothing are gone. */
function termsOf({ terms }: LinearRelation, indices: VariableScale['indices']): readonly DecimalTerm[] {
  const all: DecimalTerm[] = [];
  for (const [coefficient, name] of terms)
    all.push({ variable: indices.get(name) ?? 0, factor: decimalOf(coefficient) });
  all.sort((left, right) => left.variable - right.variable);
  const totals: DecimalTerm[] = [];
  for (const term of all) {
    const last = totals.at(-1);
    if (last?.variable !== term.variable) totals.push(term);
    else totals[totals.length - 1] = { ...last, factor: trimmed(plus(last.factor, term.factor)) };
  }
  return totals.filter(({ factor }) => factor.units !== 0n);
}

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
