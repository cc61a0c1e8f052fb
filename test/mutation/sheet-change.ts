import { columnName, rowNumber, type Sheet, type Value } from '../../src/core';

/** The sheet with one cell changed; coordinates are the sheet's. The formula goes, as when a person types over it. */
export function withCell(sheet: Sheet, row: number, column: number, value: Value): Sheet {
  const [i, j] = [row - sheet.origin.row, column - sheet.origin.column];
  return {
    ...sheet,
    values: replaced(sheet.values, i, j, value),
    formulas: replaced(sheet.formulas, i, j, undefined),
  };
}

const replaced = <T>(grid: readonly (readonly T[])[], i: number, j: number, value: T): readonly (readonly T[])[] =>
  grid.map((row, at) => (at === i ? row.map((cell, k) => (k === j ? value : cell)) : row));

/** The sheet as a county submits it when everything was typed: values stay, formulas go. */
export const typed = (sheet: Sheet): Sheet => ({
  ...sheet,
  formulas: sheet.formulas.map((row) => row.map(() => undefined)),
});

/** The sheet without a row; what lies below moves up, and formulas follow as Excel makes them. */
export const withoutRow = (sheet: Sheet, row: number): Sheet =>
  rearranged(
    sheet,
    sheet.values.map((_, i) => i).filter((i) => i !== row - sheet.origin.row),
    (formula) => moved(formula, row, -1),
  );

/** The sheet with a row copied and inserted below itself. */
export function withRowTwice(sheet: Sheet, row: number): Sheet {
  const at = row - sheet.origin.row;
  const inserted = rearranged(
    sheet,
    sheet.values.flatMap((_, i) => (i === at ? [i, i] : [i])),
    (formula) => moved(formula, row + 1, 1),
  );
  const copies = inserted.formulas.map((line, i) =>
    i === at + 1 ? (sheet.formulas[at] ?? []).map((formula) => formula && renumbered(formula, () => 1)) : line,
  );
  return { ...inserted, formulas: copies };
}

function rearranged(sheet: Sheet, rows: readonly number[], change: (formula: string) => string): Sheet {
  const pick = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] => rows.map((i) => grid[i] ?? []);
  const formulas = pick(sheet.formulas).map((line) => line.map((formula) => formula && change(formula)));
  return {
    ...sheet,
    values: pick(sheet.values),
    formulas,
    formats: pick(sheet.formats),
    merges: sheet.merges.filter((area) => area.row < 6),
  };
}

/** References at and below a row move with it; the end of a range whose last row is deleted moves up. */
function moved(formula: string, row: number, by: 1 | -1): string {
  const isBelow = by > 0 ? (at: number): boolean => at >= row : (at: number): boolean => at > row;
  const ends = formula.replace(/:([A-Z]+)(\d+)/g, (text, column: string, number: string) =>
    by < 0 && Number(number) - 1 === row ? `:${column}${Number(number) - 1}` : text,
  );
  return renumbered(ends, (at) => (isBelow(at) ? by : 0));
}

const renumbered = (formula: string, by: (row: number) => number): string =>
  formula.replace(
    /([A-Z]+)(\d+)/g,
    (_, column: string, number: string) => `${column}${Number(number) + by(Number(number) - 1)}`,
  );

/** The sheet moved down and right as a whole, references with it. */
export function movedSheet(sheet: Sheet, rows: number, columns: number): Sheet {
  const place = (letters: string): string =>
    columnName([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + columns);
  const shifted = (formula: string): string =>
    formula.replace(
      /([A-Z]+)(\d+)/g,
      (_, column: string, number: string) => `${place(column)}${rowNumber(Number(number) - 1 + rows)}`,
    );
  return {
    ...sheet,
    origin: { row: sheet.origin.row + rows, column: sheet.origin.column + columns },
    formulas: sheet.formulas.map((line) => line.map((formula) => formula && shifted(formula))),
    merges: sheet.merges.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns })),
    hiddenRows: sheet.hiddenRows.map((row) => row + rows),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + columns),
  };
}
