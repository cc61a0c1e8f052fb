import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { isInside, type Area } from '../../../core';
import type { CellContents } from './sheet-contents';
import type { SheetModel } from './sheet-model';
import { aspectsOf, type AspectEngine } from './univer-aspects';
import { fromUniverCell, toUniverCell } from './univer-cell';
import { conditionalFormatsOf, type RuleEngine } from './univer-conditional';
import { univerMerges, sizesOf } from './univer-layout';
import { styleQueue } from './style-queue';
import { fromListedStyle, fromUniverStyle, toUniverStyle } from './univer-style';

/** What a sheet needs of its workbook: the engine's sheet, and a way to change it. */
export interface SheetEngine extends AspectEngine, RuleEngine {
  readonly workbook: Workbook;
  /** Grows with every change of the workbook, whoever makes it. */
  revision(): number;
  /** The formula of a cell that shares another cell's. */
  sharedFormula(row: number, column: number): string;
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * Named as the trigger of a change, this tells Univer that formulas stay; without it a formula not named would be
 * dropped.
 */
const STYLE_ONLY = 'sheet.command.set-style';

/**
 * A sheet of the model over Univer. Univer holds cells, styles, merges, sizes and conditional formats; nothing is kept
 * twice.
 */
export function univerSheetModel(engine: SheetEngine): SheetModel {
  const { sheet, mutate } = engine;
  const put = (matrix: Matrix): void => mutate('sheet.mutation.set-range-values', { cellValue: matrix });
  const dress = (matrix: Matrix): void =>
    mutate('sheet.mutation.set-range-values', { cellValue: matrix, trigger: STYLE_ONLY });
  const styles = styleQueue(dress);
  const used = usedAreas(engine);

  return {
    id: sheet.getSheetId(),
    name: () => sheet.getName(),
    rename: (name) => mutate('sheet.mutation.set-worksheet-name', { name }),
    used(valuesOnly, within) {
      styles.flush();
      return within ? usedArea(engine, valuesOnly, within) : used(valuesOnly);
    },
    cell(row, column) {
      styles.flush();
      return cellAt(engine, row, column);
    },
    write(row, column, rows) {
      const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
      makeRoom(engine, area);
      // What a cell makes of a number depends on its format: text that is to be a number has its new format by then.
      if (styles.isWaitingFor(area)) styles.flush();
      put(matrixOf(row, column, rows, (input) => (input === null ? undefined : toUniverCell(input))));
    },
    style(area, style) {
      const inside = clamped(sheet, area);
      makeRoom(engine, inside);
      styles.add(inside, toUniverStyle(style));
    },
    writeFormats(row, column, formats) {
      formats.forEach((patterns, r) =>
        patterns.forEach((pattern, c) => {
          if (pattern === null) return;
          const format = pattern === 'General' ? undefined : pattern;
          styles.add({ row: row + r, column: column + c, rows: 1, columns: 1 }, toUniverStyle({ format }));
        }),
      );
    },
    clearStyle(area) {
      styles.flush();
      dress(filled(clamped(sheet, area), { s: null }));
    },
    ...univerMerges(engine),
    ...sizesOf(engine),
    ...conditionalFormatsOf(engine),
    ...aspectsOf(engine),
  };
}

/** Fills a Univer matrix from rows; undefined leaves a cell alone. */
function matrixOf<Input>(
  row: number,
  column: number,
  rows: readonly (readonly Input[])[],
  cell: (input: Input) => ICellData | undefined,
): Matrix {
  return Object.fromEntries(
    rows.map((inputs, r) => [
      row + r,
      Object.fromEntries(
        inputs.flatMap((input, c) => {
          const made = cell(input);
          return made ? [[column + c, made]] : [];
        }),
      ),
    ]),
  );
}

function filled(area: Area, cell: ICellData): Matrix {
  const row = (): Record<number, ICellData> =>
    Object.fromEntries(Array.from({ length: area.columns }, (_, c) => [area.column + c, { ...cell }]));
  return Object.fromEntries(Array.from({ length: area.rows }, (_, r) => [area.row + r, row()]));
}

/** Whole rows and columns of Excel are far larger than the grid: only its part of them is touched. */
const clamped = (sheet: Worksheet, area: Area): Area => ({
  ...area,
  rows: area.rows > 100_000 ? sheet.getRowCount() - area.row : area.rows,
  columns: area.columns > 10_000 ? sheet.getColumnCount() - area.column : area.columns,
});

/** Grows the grid so that an area lies inside it. */
function makeRoom({ sheet, mutate }: SheetEngine, area: Area): void {
  const rowCount = area.row + area.rows + 20;
  const columnCount = area.column + area.columns + 3;
  if (rowCount > sheet.getRowCount() + 20) mutate('sheet.mutation.set-worksheet-row-count', { rowCount });
  if (columnCount > sheet.getColumnCount() + 3) mutate('sheet.mutation.set-worksheet-column-count', { columnCount });
}

function cellAt(engine: SheetEngine, row: number, column: number): CellContents {
  const cell = engine.sheet.getCellRaw(row, column);
  if (!cell) return {};
  const aside: unknown = cell.custom?.['formulaAside'];
  const own = typeof aside === 'string' ? aside : (cell.f ?? undefined);
  const formula = own ?? (cell.si ? engine.sharedFormula(row, column) : undefined);
  const style = engine.workbook.getStyles().getStyleByCell(cell);
  return fromUniverCell(cell, formula, typeof cell.s === 'string' ? fromListedStyle(style) : fromUniverStyle(style));
}

/** The areas in use, looked for again only once the workbook has changed: every reading asks for them several times. */
function usedAreas(engine: SheetEngine): (valuesOnly: boolean) => Area | undefined {
  let revision = -1;
  let known = new Map<boolean, Area | undefined>();
  return (valuesOnly) => {
    if (revision !== engine.revision()) [revision, known] = [engine.revision(), new Map()];
    if (!known.has(valuesOnly)) known.set(valuesOnly, usedArea(engine, valuesOnly, undefined));
    return known.get(valuesOnly);
  };
}

function usedArea(engine: SheetEngine, valuesOnly: boolean, within: Area | undefined): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  engine.sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || !isUsed(cell, valuesOnly) || (within && !isInside({ row, column }, within))) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const isUsed = (cell: ICellData, valuesOnly: boolean): boolean =>
  (!valuesOnly && Boolean(cell.s)) ||
  Boolean(cell.f) ||
  Boolean(cell.si) ||
  Boolean(cell.p) ||
  (cell.v !== undefined && cell.v !== null && cell.v !== '');
