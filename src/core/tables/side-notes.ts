import { isBlank, once, type Sheet } from '../workbook';

/** How many cells of each column of a sheet hold something, and the most that one from there on does. */
const filledCells = once((sheet: Sheet): { readonly counts: readonly number[]; readonly most: readonly number[] } => {
  const counts = Array.from({ length: sheet.values[0]?.length ?? 0 }, () => 0);
  for (const line of sheet.values)
    for (let j = 0; j < line.length; j++) if (!isBlank(line[j])) counts[j] = (counts[j] ?? 0) + 1;
  const most = [...counts];
  for (let j = most.length - 2; j >= 0; j--) most[j] = Math.max(most[j] ?? 0, most[j + 1] ?? 0);
  return { counts, most };
});

/** A legend fills fewer lines than this share of a table's. */
const SPARSE = 0.5;

/**
 * The last column that may be of one table with a column: what stands beyond a column with nothing in it and fills far
 * fewer lines is a legend or a note beside the table.
 */
export function lastBeside(sheet: Sheet, column: number): number {
  const { counts, most } = filledCells(sheet);
  let filled = 0;
  for (let j = column - sheet.origin.column; j < counts.length; j++) {
    const count = counts[j] ?? 0;
    if (count === 0 && (most[j] ?? 0) < filled * SPARSE) return sheet.origin.column + j - 1;
    filled = Math.max(filled, count);
  }
  return sheet.origin.column + counts.length - 1;
}

/** By sheet column, how many columns with nothing in them stand before it: what these part may be several tables. */
export const partsOf = once((sheet: Sheet): ReadonlyMap<number, number> => {
  let part = 0;
  return new Map(
    filledCells(sheet).counts.map((count, j) => [sheet.origin.column + j, count === 0 ? ++part : part] as const),
  );
});
