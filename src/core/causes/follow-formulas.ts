import type { SearchWork } from '../arithmetic';
import { referredAreas } from '../relations';
import { addressKey, formulaAt, type Address, type Area, type Sheet } from '../workbook';
import type { Found } from './found';

/** How far formulas are followed back: a rate of a total of row sums. */
const MOST_STEPS = 4;

/** The first wrong cell that formulas lead back to. */
export function comesFrom(
  cells: readonly Address[],
  sheet: Sheet,
  wrongAt: (at: Address) => Found | undefined,
  steps: SearchWork,
): Found | undefined {
  const seen = new Set<string>();
  const lead = ({ row, column }: Address, depth: number): Found | undefined => {
    const formula = depth > 0 ? formulaAt(sheet, row, column) : undefined;
    if (formula === undefined) return undefined;
    for (const at of cellsIn(referredAreas(formula), sheet)) {
      if (steps.left <= 0 || seen.has(addressKey(at))) continue;
      seen.add(addressKey(at));
      steps.left -= 1;
      const root = wrongAt(at) ?? lead(at, depth - 1);
      if (root) return root;
    }
    return undefined;
  };
  for (const cell of cells) {
    const root = lead(cell, MOST_STEPS);
    if (root) return root;
  }
  return undefined;
}

function* cellsIn(areas: readonly Area[], { name, origin, values }: Sheet): Generator<Address> {
  for (const { row, column, rows, columns } of areas) {
    const end = Math.min(row + rows, origin.row + values.length);
    for (let i = row; i < end; i++)
      for (let j = column; j < column + columns; j++) yield { sheet: name, row: i, column: j };
  }
}
