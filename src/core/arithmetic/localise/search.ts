import { involves, type Variable, type IntegerRow } from './row';
import { eliminated, growsTooFar } from './eliminate';
import { onePerRow, type SpentWork } from './one-per-row';
import { leastWeight, packed } from './packing';
import { valueRange } from './range';
import { isSolvable } from './solvable';
import type { System } from './system';
import type { SearchWork } from './types';

/** All sets of least weight whose change satisfies the rows, and that weight; members in ascending order. */
export interface LeastSets {
  readonly weight: number;
  readonly sets: readonly (readonly number[])[];
}

/**
 * Rows looked at before the search is given up, about half a second; 60 variables with 3 errors need a few thousand.
 */
const MOST_WORK = 500_000;

/**
 * Fellegi and Holt's paradigm by branch and bound (De Waal and Quere 2003): every explaining set must meet every
 * broken implied row, so branch on the variables of the smallest one and eliminate the variable chosen. The weight
 * limit rises from one lower bound to the next, so the first limit with an explanation has all of least weight.
 */
export function leastSets(
  { loose: rows, variables, lightest }: System,
  allowed: SearchWork,
  most = Infinity,
): LeastSets | undefined {
  const search: Search = {
    variables,
    lightest,
    closed: new Set(),
    limit: 0,
    next: leastWeight(
      rows.filter(({ isBroken }) => isBroken),
      variables,
    ),
    sets: [],
    work: 0,
    most: Math.min(MOST_WORK, allowed.left),
    isKnownSolvable: false,
  };
  while (search.next <= most && search.next < Infinity) {
    search.limit = search.next;
    search.next = Infinity;
    visit(search, rows, [], 0);
    if (search.work > search.most || isHopeless(search, rows)) break;
    if (search.sets.length > 0) {
      allowed.left -= search.work;
      return { weight: search.limit, sets: least(search) };
    }
  }
  allowed.left -= search.work;
  return undefined;
}

/** Once a search has become long without a find, a look at the whole system may save the rest. */
function isHopeless(search: Search, rows: readonly IntegerRow[]): boolean {
  if (search.isKnownSolvable || search.sets.length > 0 || search.work < LONG) return false;
  search.isKnownSolvable = isSolvable(rows);
  return !search.isKnownSolvable;
}

/** Looking at the whole system costs about as much as half so many rows, and seldom one in a hundred is hopeless. */
const LONG = 4_000;

interface Search extends SpentWork {
  readonly variables: readonly Variable[];
  readonly lightest: number;
  /** Variables that a sibling branch has dealt with already. */
  readonly closed: Set<number>;
  readonly sets: (readonly number[])[];
  limit: number;
  next: number;
  isKnownSolvable: boolean;
}

function visit(search: Search, rows: readonly IntegerRow[], chosen: readonly number[], weight: number): void {
  search.work += rows.length;
  if (search.work > search.most) return;
  const broken: IntegerRow[] = [];
  for (const row of rows) if (row.isBroken) broken.push(row);
  if (broken.length === 0) {
    search.sets.push([...chosen].sort((left, right) => left - right));
    return;
  }
  const { branch, ways } = narrowest(search, rows, broken, weight);
  for (const way of ways) search.sets.push([...chosen, ...way].sort((left, right) => left - right));
  for (const variable of branch) {
    step(search, rows, broken, chosen, variable, weight + (search.variables[variable]?.weight ?? 0));
    search.closed.add(variable);
  }
  for (const variable of branch) search.closed.delete(variable);
}

/** What to branch on, or sets of variables that mend all without any branching. */
interface Branching {
  readonly branch: readonly number[];
  readonly ways: readonly (readonly number[])[];
}

/**
 * The broken row with the fewest variables that may still be freed. None of them when the limit cannot be kept, or when
 * it allows but one change in each of rows that lie apart, so that all ways to make those are known at once.
 */
function narrowest(
  search: Search,
  rows: readonly IntegerRow[],
  broken: readonly IntegerRow[],
  weight: number,
): Branching {
  const open: { row: IntegerRow; variables: readonly number[] }[] = [];
  for (const row of broken) open.push({ row, variables: openVariables(search, row) });
  const { total, shares, apart } = packed(search.variables, open);
  if (!isWithin(search, weight + total)) return NO_BRANCH;
  const spare = search.limit - weight - total;
  const isAffordable = (variable: number): boolean => {
    const cost = (search.variables[variable]?.weight ?? 0) - (shares.get(variable) ?? 0);
    return cost <= spare || isWithin(search, weight + total + cost);
  };
  let branch: readonly number[] | undefined;
  for (const demand of open) {
    demand.variables = demand.variables.filter(isAffordable);
    if (!branch || demand.variables.length < branch.length) branch = demand.variables;
  }
  const isTight = spare === 0 && search.lightest > 0;
  const ways = isTight && branch?.length ? onePerRow(rows, apart, search) : undefined;
  if (!ways) return { branch: branch ?? [], ways: [] };
  isWithin(search, search.limit + search.lightest);
  return { branch: [], ways };
}

const NO_BRANCH: Branching = { branch: [], ways: [] };

/** Frees one more variable. When nothing more can be afforded, its range alone decides. */
function step(
  search: Search,
  rows: readonly IntegerRow[],
  broken: readonly IntegerRow[],
  chosen: readonly number[],
  variable: number,
  weight: number,
): void {
  if (!isWithin(search, weight)) return;
  if (weight + search.lightest <= search.limit) {
    if (growsTooFar(rows, variable)) search.most = 0;
    if (search.work > search.most) return;
    const implied = eliminated(rows, variable);
    search.work += implied.length;
    visit(search, implied, [...chosen, variable], weight);
    return;
  }
  const current = search.variables[variable]?.value ?? 0n;
  const mends = broken.every((row) => involves(row, variable)) && valueRange(rows, variable, current) !== undefined;
  if (mends) search.sets.push([...chosen, variable].sort((left, right) => left - right));
  else isWithin(search, weight + search.lightest);
}

/** Whether a weight may still be spent; what is too dear now is remembered for the next limit. */
function isWithin(search: Search, weight: number): boolean {
  if (weight <= search.limit) return true;
  search.next = Math.min(search.next, weight);
  return false;
}

function openVariables({ closed }: Search, { variables }: IntegerRow): readonly number[] {
  if (closed.size === 0) return variables;
  const open: number[] = [];
  for (const variable of variables) if (!closed.has(variable)) open.push(variable);
  return open;
}

/** Only variables without weight can make one set part of another of the same weight. */
function least({ sets, lightest }: Search): readonly (readonly number[])[] {
  const needsAll = (set: readonly number[]): boolean =>
    !sets.some((other) => other.length < set.length && other.every((variable) => set.includes(variable)));
  return (lightest > 0 ? [...sets] : sets.filter(needsAll)).sort(compareLists);
}

/** Member by member, then the shorter first: negative when `left` comes first. */
export function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
