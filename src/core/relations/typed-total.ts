import { cellFormula, type Table, type TableRow } from '../tables';
import { once } from '../workbook';
import { additiveColumns } from './balance';
import { addressOf, type Ref } from './figure';
import { formulaAtCell, relativeFormula } from './formula';

/**
 * The formula a typed total should hold, by the totals beside it; undefined for formulas, for other rows, and where no
 * total is a formula.
 */
export function formulaOfTotal({ table, row, column }: Ref): string | undefined {
  if ((row.kind !== 'total' && row.kind !== 'subtotal') || cellFormula(table, row, column) !== undefined)
    return undefined;
  const relative = usualFormulas(table).get(row);
  const at = addressOf({ table, row, column });
  return relative === undefined ? undefined : formulaAtCell(relative, at.row, at.column);
}

/** The formula that most totals of a row share, in relative form. */
const usualFormulas = once((table: Table): ReadonlyMap<TableRow, string> => {
  const totals = table.rows.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  return new Map(
    totals.flatMap((row) => {
      const usual = usualFormula(table, row);
      return usual === undefined ? [] : [[row, usual] as const];
    }),
  );
});

function usualFormula(table: Table, row: TableRow): string | undefined {
  const counts = new Map<string, number>();
  for (const column of additiveColumns(table)) {
    const formula = cellFormula(table, row, column);
    if (formula === undefined) continue;
    const at = addressOf({ table, row, column });
    const relative = relativeFormula(formula, at.row, at.column);
    counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
