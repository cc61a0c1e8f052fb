import { periodId, type Period } from './period';
import type { Table } from './table';

/** The period that more annexes state than any other; undefined when two tie or none states one. */
export function usualPeriod(tables: readonly Table[]): Period | undefined {
  const votes = new Map<string, { readonly period: Period; count: number }>();
  for (const { annex, period } of tables) {
    if (!period || annex.isTargets) continue;
    const vote = votes.get(periodId(period)) ?? { period, count: 0 };
    vote.count++;
    votes.set(periodId(period), vote);
  }
  const [first, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  return first && (!second || first.count > second.count) ? first.period : undefined;
}
