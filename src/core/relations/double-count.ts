import type { Table } from '../tables';
import { figureAt, type Ref } from './figure';
import { sumOfSteps } from './steps';
import type { WeighedBalance } from './weigh';

/**
 * The rows that a failing total has added although they are contained in others: sub-totals beside their places, or
 * parts.
 */
export function doubleCounted({ balance, weight }: WeighedBalance): readonly Ref[] {
  if (balance.kind !== 'total' || weight.kind !== 'fails' || weight.difference >= 0n) return [];
  const { table, column } = balance.whole;
  const extra = -weight.difference;
  return (
    contained(table)
      .map((rows) => rows.map((row): Ref => ({ table, row, column })))
      .find(
        (refs) =>
          refs.length > 0 &&
          sumOfSteps(
            refs.map((ref) => figureAt(ref) ?? 0),
            weight.decimals,
          ) === extra,
      ) ?? []
  );
}

/** Sub-totals, parts, or both: what a careless sum adds twice. */
function contained(table: Table): readonly (readonly Table['rows'][number][])[] {
  const withMembers = new Set(table.rows.map((row) => row.subtotal));
  const subtotals = table.rows.filter((row, i) => row.kind === 'subtotal' && withMembers.has(i));
  const parts = table.rows.filter((row) => row.kind === 'part');
  return [subtotals, parts, [...subtotals, ...parts]];
}
