import { refusalOf, type CellEdit, type Edit, type Sheet, type Snapshot } from '../../core';
import { formulasFrom, valuesFrom } from './grid';

/** Queues the reading of what the cells of a batch hold now; afterwards gives the snapshot brought up to date there. */
export function queueHeld(workbook: Excel.Workbook, snapshot: Snapshot, edits: readonly Edit[]): () => Snapshot {
  const cells = edits.filter((edit): edit is CellEdit => edit.kind === 'cell');
  const names = [...new Set(cells.map(({ at }) => at.sheet))];
  const readings = names.map((name) => {
    const { row, column, rows, columns } = surrounding(cells.filter(({ at }) => at.sheet === name));
    const sheet = workbook.worksheets.getItem(name);
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    range.load('values,formulas,numberFormat,valueTypes');
    const { protection } = sheet;
    protection.load('protected');
    return { name, row, column, range, protection };
  });
  return () => readings.reduce((now, { name, row, column, range, protection }) => {
    const formulas = formulasFrom(range);
    return withPart(now, name, {
      isProtected: protection.protected,
      origin: { row, column },
      values: valuesFrom(range, formulas),
      formulas,
      formats: range.numberFormat as string[][],
    });
  }, snapshot);
}

/** The smallest area around the cells of some edits. */
function surrounding(cells: readonly CellEdit[]) {
  const rows = cells.map(({ at }) => at.row);
  const columns = cells.map(({ at }) => at.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The snapshot with one sheet narrowed to the part just read; enough to judge the batch by. */
const withPart = (snapshot: Snapshot, name: string, part: Partial<Sheet>): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name.toLowerCase() === name.toLowerCase() ? { ...sheet, ...part } : sheet)),
});

/** Why the cells may not be written, judged by what they hold now; sheets have been judged before. */
export const heldRefusal = (snapshot: Snapshot, edits: readonly Edit[]): ReturnType<typeof refusalOf> =>
  refusalOf(snapshot, edits.filter(({ kind }) => kind === 'cell'));
