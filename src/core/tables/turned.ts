import { matchPlace } from '../places';
import { once, type Area, type Sheet } from '../workbook';
import type { View } from './view';
import { isMeasureHeader } from './words';

/**
 * Whether a sheet lists its places across: more names stand in one row than in any column. A form of one place has one,
 * and none below.
 */
export function isAcross({ sheet, programme }: View): boolean {
  const inColumns = new Map<number, number>();
  let acrossMost = 0;
  for (const line of sheet.values) {
    let across = 0;
    line.forEach((value, column) => {
      if (typeof value !== 'string' || value.length > 20 || matchPlace(value, programme).kind !== 'unit') return;
      across++;
      inColumns.set(column, (inColumns.get(column) ?? 0) + 1);
    });
    acrossMost = Math.max(acrossMost, across);
  }
  const downMost = [...inColumns.values()].reduce((most, count) => Math.max(most, count), 0);
  return acrossMost > downMost || (acrossMost === 1 && downMost === 1) || (acrossMost === 0 && namesMeasures(sheet));
}

/** Whether a cell heads a list of measures: 指标, beside which a form of one place has its figures. */
const namesMeasures = ({ values }: Sheet): boolean =>
  values.some((line) => line.some((value) => typeof value === 'string' && isMeasureHeader(value)));

/** A sheet with rows and columns exchanged. Formulas keep their text: they still name the real cells. */
export const turned: (sheet: Sheet) => Sheet = once((sheet: Sheet): Sheet => ({
  ...sheet,
  origin: { row: sheet.origin.column, column: sheet.origin.row },
  values: transposed(sheet.values),
  formulas: transposed(sheet.formulas),
  formats: transposed(sheet.formats),
  merges: sheet.merges.map(turnedArea),
  hiddenRows: sheet.hiddenColumns,
  hiddenColumns: sheet.hiddenRows,
}));

/** An area with rows and columns exchanged. */
const turnedArea = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

const transposed = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => grid.map((line) => line[column] as T));

/** The sheet as it stands in the workbook. */
export const realSheet = ({ sheet, isTurned }: View): Sheet => (isTurned ? turned(sheet) : sheet);
