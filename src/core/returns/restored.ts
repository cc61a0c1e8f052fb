import { uncheckedInputs, type Input } from '../rules';
import type { Table } from '../tables';
import type { Area, Snapshot, ValidationEdit } from '../workbook';
import { checksOf } from './checks';

/** The checks that pasting took away from the cells of a form, column by column; empty where nothing was lost. */
export const restoredValidations = (tables: readonly Table[], snapshot: Snapshot): readonly ValidationEdit[] =>
  tables.flatMap((table) => {
    const lost = uncheckedInputs(table, { snapshot });
    return [...new Set(lost.map(({ column }) => column))].flatMap((column): readonly ValidationEdit[] => {
      const checks = column.definition && checksOf(column.definition);
      const areas = runs(lost.filter((one) => one.column === column));
      return checks ? [{ kind: 'validation', sheet: table.sheet.name, areas, ...checks, isRestored: true }] : [];
    });
  });

/** The cells as few areas: those one below the other, or one beside the other, are one. */
function runs(cells: readonly Input[]): readonly Area[] {
  const made: Area[] = [];
  for (const { at } of cells) {
    const last = made.at(-1);
    if (last && at.column === last.column && last.columns === 1 && at.row === last.row + last.rows)
      made[made.length - 1] = { ...last, rows: last.rows + 1 };
    else if (last && at.row === last.row && last.rows === 1 && at.column === last.column + last.columns)
      made[made.length - 1] = { ...last, columns: last.columns + 1 };
    else made.push({ row: at.row, column: at.column, rows: 1, columns: 1 });
  }
  return made;
}
