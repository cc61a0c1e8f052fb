import { formulaAt, isBlank } from '../workbook';
import { cellFormula, cellValue, placeRows, type Table } from './table';

/**
 * Whether a table lists its rows and nobody has typed anything into what is to be filled in: formulas that a form
 * brings along are no figures, but a table of nothing but formulas has nothing to fill in.
 */
export function isBlankForm(table: Table): boolean {
  const { rows, columns, sheet } = table;
  const own = columns.filter(({ definition }) => definition && !['sequence', 'place'].includes(definition.kind));
  const isUntouched = rows.every(({ row }) =>
    own.every(
      ({ column }) =>
        formulaAt(sheet, row, column) !== undefined ||
        isBlank(sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column]),
    ),
  );
  return isUntouched && unfilledCells(table) > 0;
}

/**
 * How many cells of a form are still to be filled in: those of its places that may not stay blank, or all where every
 * one may.
 */
export function unfilledCells(table: Table): number {
  const asked = table.columns.filter(
    ({ definition }) => definition && !['sequence', 'place', 'remark'].includes(definition.kind),
  );
  const required = asked.filter(({ definition }) => !definition?.mayBeBlank);
  const own = required.length > 0 ? required : asked;
  return placeRows(table).reduce(
    (sum, row) =>
      sum +
      own.filter((column) => cellFormula(table, row, column) === undefined && isBlank(cellValue(table, row, column)))
        .length,
    0,
  );
}
