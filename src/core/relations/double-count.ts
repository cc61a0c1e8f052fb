import type { Table, TableColumn } from '../tables';
import { once } from '../workbook';
import { figureAt, type Ref } from './figure';
import { sumOnce } from './steps';
import type { WeighedBalance } from './weigh';

/**
 * The rows that a failing total has added although they are contained in others: sub-totals beside their places, or
 * parts.
 */
export function doubleCounted({ balance, weight }: WeighedBalance): readonly Ref[] {
  if (balance.kind !== 'total' || weight.kind !== 'fails' || weight.difference >= 0n) return [];
  const { table, column } = balance.whole;
  const extra = -weight.difference;
  return contained(table)(column).find(({ figures }) => sumOnce(figures, weight.decimals) === extra)?.refs ?? [];
}

/** Sub-totals, parts, or both, in one column: what a careless sum adds twice. */
const contained = once((table: Table) => {
  const withMembers = new Set(table.rows.map((row) => row.subtotal));
  const subtotals = table.rows.filter((row, i) => row.kind === 'subtotal' && withMembers.has(i));
  const parts = table.rows.filter((row) => row.kind === 'part');
  const lists = [subtotals, parts, [...subtotals, ...parts]].filter(({ length }) => length > 0);
  return once((column: TableColumn) =>
    lists.map((rows) => {
      const refs = rows.map((row): Ref => ({ table, row, column }));
      return { refs, figures: refs.map((ref) => figureAt(ref) ?? 0) };
    }),
  );
});
