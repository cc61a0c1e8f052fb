import type { CellLook, Content, Edit, PlannedCell, SheetPlan } from '../../src/core';
import { areaA1, parseA1, parseArea } from '../../src/core';
import { newXlsx } from '../../src/hosts/xlsx';
import { isFormula } from './formula';
import type { LaidCell, LaidSheet, Look } from './grid';
import { lookOf } from './looks';
import { valueOf } from './results';

/** The bytes of an .xlsx with these sheets; the same bytes for the same sheets every time. */
export async function workbookFile(
  sheets: readonly LaidSheet[],
  title: string,
  ...more: readonly Edit[]
): Promise<Uint8Array> {
  const file = newXlsx();
  await file.write([
    ...sheets.map((sheet) => ({ kind: 'sheet', plan: planOf(sheet) }) as const),
    { kind: 'properties', title, creator: '示例' },
    ...more,
  ]);
  return file.save();
}

function planOf(sheet: LaidSheet): SheetPlan {
  const [first, end] = sheet.header;
  const looks = [...new Set([...sheet.cells.values()].map(({ look }) => look))];
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    looks: Object.fromEntries(looks.map((look): [Look, CellLook] => [look, lookOf(look)])),
    columnWidths: sheet.widths,
    rowHeights: Object.fromEntries([...sheet.heights].map(([row, height]) => [row - 1, height])),
    merges: sheet.merges.flatMap(([from, to]) => parseArea(`${from}:${to}`) ?? []),
    freezeRows: end,
    freezeColumns: 2,
    print: {
      orientation: sheet.paper,
      fitToWidth: true,
      repeatFrom: first - 1,
      repeatRows: end,
      pageNumbers: true,
      area: { row: 0, column: 0, rows: sheet.lastRow, columns: sheet.widths.length },
    },
  };
}

function cellsOf(sheet: LaidSheet): readonly (readonly PlannedCell[])[] {
  const rows: PlannedCell[][] = [];
  for (const [name, laid] of sheet.cells) {
    const at = parseA1(name);
    if (!at)
      throw new RangeError(
        `${name} is no cell of ${areaA1({ row: 0, column: 0, rows: sheet.lastRow, columns: sheet.widths.length })}`,
      );
    const row = (rows[at.row] ??= []);
    row[at.column] = { content: contentOf(sheet, name, laid), look: laid.look };
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? {}));
}

/** A formula with the result Excel would have saved beside it. */
const contentOf = (sheet: LaidSheet, name: string, { content }: LaidCell): Content =>
  isFormula(content) ? { formula: `=${content.formula}`, result: valueOf(sheet, name) ?? '' } : content;
