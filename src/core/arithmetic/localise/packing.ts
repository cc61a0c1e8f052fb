import type { IntegerRow, Variable } from './row';

/** Rows that share no variable, and what mending them costs at least. */
interface Packing<Row> {
  readonly total: number;
  /** What each variable contributes. */
  readonly shares: readonly (number | undefined)[];
  /** Rows that share no variable. */
  readonly apart: readonly Row[];
}

/** The least weight that it takes to mend rows, or less. */
export const leastWeight = (broken: readonly IntegerRow[], variables: readonly Variable[]): number =>
  packed(
    variables.map(({ weight }) => weight),
    broken,
  ).total;

/**
 * A lower bound of the weight still needed, because rows that share no variable need one change each: the rows with the
 * fewest variables are taken first.
 */
export function packed<Row extends Pick<IntegerRow, 'variables'>>(
  weights: readonly number[],
  rows: readonly Row[],
): Packing<Row> {
  const shares: (number | undefined)[] = new Array(weights.length).fill(undefined);
  const apart: Row[] = [];
  let total = 0;
  for (const row of [...rows].sort((one, other) => one.variables.length - other.variables.length)) {
    if (sharesVariable(row.variables, shares)) continue;
    let share = Infinity;
    for (const variable of row.variables) share = Math.min(share, weights[variable] ?? 0);
    for (const variable of row.variables) shares[variable] = share;
    total += share;
    apart.push(row);
  }
  return { total, shares, apart };
}

function sharesVariable(group: readonly number[], shares: Packing<unknown>['shares']): boolean {
  for (const variable of group) if (shares[variable] !== undefined) return true;
  return false;
}
