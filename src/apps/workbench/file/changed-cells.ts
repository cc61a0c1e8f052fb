import {
  formatAt,
  formulaAt,
  isError,
  usedArea,
  valueAt,
  type CellEdit,
  type Content,
  type Sheet,
} from '../../../core';
import type { CellContents, SheetModel } from '../model';

/**
 * The cells of a sheet that hold something else than in the file, as edits of the file. Recalculated results are no
 * changes.
 */
export function changedCells(original: Sheet, model: SheetModel): readonly CellEdit[] {
  const now = model.used(true);
  const before = usedArea(original);
  const rows = Math.max(before.row + before.rows, now ? now.row + now.rows : 0);
  const columns = Math.max(before.column + before.columns, now ? now.column + now.columns : 0);
  const edits: CellEdit[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const edit = changedCell(original, model, row, column);
      if (edit) edits.push(edit);
    }
  }
  return edits;
}

function changedCell(original: Sheet, model: SheetModel, row: number, column: number): CellEdit | undefined {
  const cell = model.cell(row, column);
  const formula = formulaAt(original, row, column);
  const [was, to] = [formula === undefined ? valueAt(original, row, column) : { formula }, contentOf(cell)];
  const [wasFormat, format] = [formatAt(original, row, column), cell.style?.format ?? 'General'];
  const isFormatted = format !== wasFormat && row < original.origin.row + original.values.length;
  if (sameContent(was, to) && !isFormatted) return undefined;
  return {
    kind: 'cell',
    at: { sheet: original.name, row, column },
    was,
    to,
    ...(isFormatted ? { format, wasFormat } : {}),
  };
}

/** What a cell holds, as an edit says it. */
export const contentOf = (cell: CellContents): Content =>
  cell.formula === undefined ? cell.value : { formula: cell.formula };

function sameContent(one: Content, other: Content): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return (one ?? '') === (other ?? '');
  if ('formula' in one) return 'formula' in other && one.formula === other.formula;
  return isError(one) && 'error' in other && one.error === other.error;
}
