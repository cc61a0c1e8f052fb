import { findSheet, refusalOf, type Area, type CellEdit, type Edit, type Sheet, type Snapshot } from '../../core';
import type { Sync } from './batch';
import { boundsAround, cellCount, blockGroups } from './bounds';
import { areaOfPiece, gridsOf, pieceFrom, type GridPiece } from './grid';

/**
 * One area holds the cells of a batch as long as it is not larger than this; cells that lie further apart are read
 * apart.
 */
const LARGEST = 10_000;

interface Held {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * What the cells of a batch hold at this moment, in one sync unless they lie far apart: the snapshot brought up to date
 * there.
 */
export async function heldNow(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  snapshot: Snapshot,
  edits: readonly Edit[],
): Promise<Snapshot> {
  const cells = edits.filter((edit): edit is CellEdit => edit.kind === 'cell');
  const names = [...new Set(cells.map(({ at }) => at.sheet))];
  const protections = names.map((name) => {
    const { protection } = workbook.worksheets.getItem(name);
    protection.load('protected');
    return [name, protection] as const;
  });
  const pieces = new Map<string, GridPiece[]>();
  for (const group of blockGroups(
    names.flatMap((name) =>
      areasAround(
        name,
        cells.filter(({ at }) => at.sheet === name),
      ),
    ),
  )) {
    const ranges = group.map(({ sheet, area }) => {
      const range = workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
      return { sheet, range, area };
    });
    await sync();
    for (const { sheet, range, area } of ranges)
      pieces.set(sheet, [...(pieces.get(sheet) ?? []), pieceFrom(range) ?? blank(area, range)]);
  }
  return protections.reduce(
    (now, [name, protection]) =>
      withPart(now, name, { isProtected: protection.protected, ...gridsOf(pieces.get(name) ?? []) }),
    snapshot,
  );
}

/** A single blank cell is held too. */
const blank = ({ row, column }: Area, { numberFormat }: Excel.Range): GridPiece => ({
  row,
  column,
  values: [[undefined]],
  formulas: [[undefined]],
  formats: numberFormat as string[][],
});

/** The cells of one sheet in a few areas, row after row. */
function areasAround(sheet: string, cells: readonly CellEdit[]): readonly Held[] {
  const areas: Area[] = [];
  for (const { at } of [...cells].sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column)) {
    const cell = { row: at.row, column: at.column, rows: 1, columns: 1 };
    const grown = boundsAround(areas.at(-1), cell);
    if (areas.length > 0 && cellCount(grown) <= LARGEST) areas[areas.length - 1] = grown;
    else areas.push(cell);
  }
  return areas.map((area) => ({ sheet, area }));
}

/** The snapshot with one sheet narrowed to the part just read; enough to judge the batch by. */
const withPart = (snapshot: Snapshot, name: string, part: Partial<Sheet>): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name.toLowerCase() === name.toLowerCase() ? { ...sheet, ...part } : sheet,
  ),
});

/** The snapshot with cells as they were held, and all others as they were read. */
export const withHeld = (snapshot: Snapshot, held: Snapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => {
    const part = findSheet(held, sheet.name);
    return part && part !== sheet ? { ...sheet, ...overlaid(sheet, part) } : sheet;
  }),
});

const overlaid = (sheet: Sheet, part: Sheet): Partial<Sheet> =>
  gridsOf(
    [sheet, part]
      .map(({ origin, values, formulas, formats }): GridPiece => ({ ...origin, values, formulas, formats }))
      .filter((piece) => cellCount(areaOfPiece(piece)) > 0),
  );

/** Why the cells may not be written, judged by what they hold now; sheets have been judged before. */
export const heldRefusal = (snapshot: Snapshot, edits: readonly Edit[]): ReturnType<typeof refusalOf> =>
  refusalOf(
    snapshot,
    edits.filter(({ kind }) => kind === 'cell'),
  );
