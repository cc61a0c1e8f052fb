import type { Demand } from './one-per-row';
import type { IntegerRow, Variable } from './row';

/** Rows that share no variable, and what mending them costs at least. */
interface Packing {
  readonly total: number;
  /** What each variable contributes. */
  readonly shares: ReadonlyMap<number, number>;
  readonly apart: readonly Demand[];
}

/** The least weight that it takes to mend rows, or less. */
export const leastWeight = (broken: readonly IntegerRow[], variables: readonly Variable[]): number =>
  packed(
    variables,
    broken.map((row) => ({ row, variables: row.variables })),
  ).total;

/**
 * A lower bound of the weight still needed, because rows that share no variable need one change each: the rows with the
 * fewest variables are taken first.
 */
export function packed(known: readonly Variable[], demands: readonly Demand[]): Packing {
  const shares = new Map<number, number>();
  const apart: Demand[] = [];
  let total = 0;
  for (const demand of [...demands].sort((one, other) => one.variables.length - other.variables.length)) {
    const { variables } = demand;
    let share = Infinity;
    for (const variable of variables) share = shares.has(variable) ? -1 : Math.min(share, known[variable]?.weight ?? 0);
    if (share < 0) continue;
    for (const variable of variables) shares.set(variable, share);
    total += share;
    apart.push(demand);
  }
  return { total, shares, apart };
}
