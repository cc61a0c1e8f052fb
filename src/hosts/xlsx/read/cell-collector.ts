import { parseA1 } from '../../../core';
import { HostError } from '../../host';
import { attribute, isOn } from '../xml/attributes';
import { unreadable } from '../zip/zip';
import { formulaCollector } from './formulas';
import { storedValue, type StoredTexts, type StoredCell } from './stored-value';

/** How many rows and columns a sheet of the .xlsx format has. */
export const MOST_ROWS = 1_048_576;
/** A to XFD. */
export const MOST_COLUMNS = 16_384;

/** The rows and cells of a worksheet part as they are stored: sparse, in the order of the file. */
export interface StoredCells {
  readonly cells: readonly StoredCell[];
  /** The formula of each cell that has one, with leading =. */
  readonly formulas: ReadonlyMap<StoredCell, string>;
  /** The style of whole rows, for cells that are not stored. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  /** Cells with a formula, their own or that of an area around them, and no stored result. */
  readonly uncalculated: readonly StoredCell[];
}

/** Listens to the scan of a worksheet part; `finish` once it has been scanned to its end. */
export interface CellCollector {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
  finish(): StoredCells;
}

/** More cells than a hundred annexes; a file with more would fill the memory and keep the user waiting for minutes. */
const MOST_CELLS = 600_000;

/**
 * Collects the cells while a worksheet part is scanned. A row or cell outside the sheet, out of its place or twice, and
 * a style that the workbook has not, are damage.
 */
export function cellCollector(strings: readonly string[], styles: number): CellCollector {
  const cells: StoredCell[] = [];
  const rowStyles = new Map<number, number>();
  const hiddenRows: number[] = [];
  const withoutResult: StoredCell[] = [];
  const formulas = formulaCollector();
  const rows = new Set<number>();
  let columns = new Set<number>();
  let row = -1;
  let column = -1;
  let cell = '';
  let formula = '';
  let inside = '';
  let guides = 0;
  let isCell = false;
  let texts: { -readonly [Key in keyof StoredTexts]: StoredTexts[Key] } = {};
  let depth = 0;
  let areas = 0;
  let isInArea = false;
  const openArea = (): void => {
    areas += 1;
    isInArea = true;
    if (depth !== 1 || areas > 1) throw unreadable('damaged');
  };
  const openRow = (attributes: string): void => {
    if (!isInArea || depth !== 2) throw unreadable('damaged');
    row = statedRow(attributes) ?? row + 1;
    [column, columns] = [-1, new Set()];
    if (row >= MOST_ROWS || rows.has(row)) throw unreadable('damaged');
    rows.add(row);
    if (isOn(attributes, 'hidden') || Number(attribute(attributes, 'ht') ?? 1) === 0) hiddenRows.push(row);
    if (isOn(attributes, 'customFormat')) rowStyles.set(row, Number(attribute(attributes, 's') ?? 0));
  };
  const openCell = (attributes: string): void => {
    column = statedColumn(attributes, row) ?? column + 1;
    if (!isInArea || depth !== 3 || column >= MOST_COLUMNS || columns.has(column)) throw unreadable('damaged');
    columns.add(column);
    cell = attributes;
    texts = {};
    isCell = true;
  };
  const closeCell = (): void => {
    const type = attribute(cell, 't');
    const stored = { row, column, style: styleOf(cell, styles), value: storedValue(texts, type, strings) };
    if (cells.push(stored) > MOST_CELLS) throw new HostError({ kind: 'too-large' });
    if (texts.f !== undefined) formulas.add(stored, texts.f, formula);
    if (texts.v === undefined || (texts.v === '' && type !== 'str')) withoutResult.push(stored);
    isCell = false;
  };
  return {
    open: (name, attributes) => {
      inside = name;
      if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else if (name === 'sheetData') openArea();
      else if (!isCell) inside = '';
      else if (name === 'rPh') guides += 1;
      else if (name === 't' && guides === 0) texts.t ??= '';
      else if (name === 'v' || name === 'f') {
        if (texts[name] !== undefined || depth !== 4) throw unreadable('damaged');
        texts[name] = '';
        if (name === 'f') formula = attributes;
      }
      depth += 1;
    },
    text: (text) => {
      if (inside === 'v' || inside === 'f' || (inside === 't' && guides === 0))
        texts[inside] = (texts[inside] ?? '') + text;
    },
    close: (name) => {
      inside = '';
      depth -= 1;
      if (name === 'c') closeCell();
      else if (name === 'sheetData') isInArea = false;
      else if (name === 'rPh') guides -= 1;
    },
    finish: () => {
      const found = formulas.finish(cells);
      return {
        cells,
        formulas: found,
        rowStyles,
        hiddenRows,
        uncalculated: withoutResult.filter((one) => found.has(one)),
      };
    },
  };
}

/** The style that a cell states; a workbook of no styles has them all. */
function styleOf(attributes: string, styles: number): number {
  const style = Number(attribute(attributes, 's') ?? 0);
  if (!(style >= 0) || (styles > 0 && style >= styles)) throw unreadable('damaged');
  return style;
}

/** The zero-based row that a tag states. */
export function statedRow(attributes: string): number | undefined {
  const stated = attribute(attributes, 'r');
  if (stated === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(stated)) throw unreadable('damaged');
  return Number(stated) - 1;
}

/** The zero-based column that a cell of a row states; damaged when it states another row. */
export function statedColumn(attributes: string, row: number): number | undefined {
  const stated = attribute(attributes, 'r');
  if (stated === undefined) return undefined;
  const cell = parseA1(stated);
  if (cell?.row !== row) throw unreadable('damaged');
  return cell.column;
}
