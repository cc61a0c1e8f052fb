import { isInside, rectangles, type Area, type Sheet, type Value } from '../../../core';
import { HostError } from '../../host';
import { cellCollector, MOST_COLUMNS, MOST_ROWS, type StoredCells } from './cell-collector';
import type { StoredCell } from './stored-value';
import { byColumn, layoutCollector } from './layout-collector';
import { isTimeFormat } from '../styles/number-formats';
import { scanXml } from '../xml/scan';
import { unreadable } from '../zip/zip';

/** What the cells of every sheet share: texts by index, and number format codes by style. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  /** The styles whose cells are not locked. */
  readonly open: ReadonlySet<number>;
  /** Whether days count from 1904-01-01; a snapshot's serial numbers always count as Excel for Windows does. */
  readonly countsFrom1904: boolean;
}

/**
 * Reads a worksheet part into grids over the range in use: the cells with values or formulas, not those merely
 * formatted.
 */
export function readWorksheet(xml: string, name: string, visibility: Sheet['visibility'], context: CellContext): Sheet {
  let root: string | undefined;
  const cellListener = cellCollector(context.strings, context.formats.length);
  const layoutListener = layoutCollector();
  scanXml(xml, {
    ...cellListener,
    root: (space) => {
      if (!NAMESPACES.includes(space ?? '')) throw unreadable('damaged');
    },
    open: (tag, attributes) => {
      root ??= tag;
      cellListener.open(tag, attributes);
      layoutListener.open(tag, attributes);
    },
  });
  if (root !== 'worksheet') throw unreadable('damaged');
  const stored = context.countsFrom1904 ? withDays(cellListener.finish(), context.formats) : cellListener.finish();
  const layout = layoutListener.finish();
  const { area, unread } = partsInUse(stored);
  const columns = byColumn(layout.columns);
  return {
    name,
    visibility,
    isProtected: layout.isProtected,
    ...(layout.isProtected
      ? { openings: { unlocked: unlocked(stored, columns, area, context.open), canFormat: layout.canFormat } }
      : {}),
    ...(unread.length === 0 ? {} : { unread }),
    origin: { row: area.row, column: area.column },
    ...grids(stored, columns, area, context.formats),
    merges: layout.merges,
    ...(stored.uncalculated.length === 0
      ? {}
      : { uncalculated: stored.uncalculated.map(({ row, column }) => ({ row, column })) }),
    ...(layout.validations.length === 0 ? {} : { validations: layout.validations }),
    hiddenRows: stored.hiddenRows.filter((row) => row >= area.row && row < area.row + area.rows),
    hiddenColumns: columnsOf(area).filter((column) => columns[column]?.isHidden),
  };
}

/** A worksheet of another namespace, or of none, is none: Excel does not open it. The second is ISO's strict form. */
const NAMESPACES = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** The cells that a grid of values and one of formats can hold in a gigabyte. */
const MOST_CELLS = 12_000_000;
/** So many parts far off are named as unread; a sheet with more is refused. */
const MOST_FAR_PARTS = 20;

/** Between 1899-12-30 and 1904-01-01. */
const DAYS_TO_1904 = 1_462;

/** Cells whose dates count from 1900. */
function withDays(stored: StoredCells, formats: readonly string[]): StoredCells {
  const isDay = formats.map(isTimeFormat);
  const formulas = new Map(stored.formulas);
  const cells = stored.cells.map((cell) => {
    if (typeof cell.value !== 'number' || !isDay[cell.style]) return cell;
    const moved = { ...cell, value: cell.value + DAYS_TO_1904 };
    const formula = stored.formulas.get(cell);
    if (formula !== undefined) formulas.set(moved, formula);
    return moved;
  });
  return { ...stored, cells, formulas };
}

/**
 * The area of the cells in use, and the parts left out because a grid that reaches to them would be too large: cells
 * far off from most others, which are named so that people find them.
 */
function partsInUse({ cells, formulas }: StoredCells): { readonly area: Area; readonly unread: readonly Area[] } {
  const unread: Area[] = [];
  let used = cells.filter((cell) => cell.value !== undefined || formulas.has(cell));
  for (let area = areaOf(used); ; area = areaOf(used)) {
    if (area.rows * area.columns <= MOST_CELLS) return { area, unread };
    const [near, far] = parted(used);
    const isFew = far.length <= MOST_FAR_PARTS;
    unread.push(...(isFew ? far.map((cell) => areaOf([cell])) : [areaOf(far)]));
    if (unread.length > MOST_FAR_PARTS) throw new HostError({ kind: 'too-large' });
    used = near;
  }
}

function areaOf(cells: readonly StoredCell[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const cell of cells) {
    top = Math.min(top, cell.row);
    left = Math.min(left, cell.column);
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells on the two sides of the widest gap between their rows or columns, the larger part first. */
function parted(cells: readonly StoredCell[]): readonly [near: StoredCell[], far: StoredCell[]] {
  const gaps = (['row', 'column'] as const).map((along) => {
    const lines = [...new Set(cells.map((cell) => cell[along]))].sort((one, other) => one - other);
    const widths = lines.map((line, at) => line - (lines[at - 1] ?? line));
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    return {
      along,
      share: width / (along === 'row' ? MOST_ROWS : MOST_COLUMNS),
      from: lines[widths.indexOf(width)] ?? 0,
    };
  });
  const { along, from } = gaps.reduce((most, one) => (one.share > most.share ? one : most));
  const [before, behind] = [true, false].map((isBefore) => cells.filter((cell) => cell[along] < from === isBefore));
  if (!before || !behind) return [[], [...cells]];
  return before.length < behind.length ? [behind, before] : [before, behind];
}

const columnsOf = (area: Area): readonly number[] =>
  Array.from({ length: area.columns }, (_, index) => area.column + index);

/** The cells in use that are not locked, as few areas; a cell that is not stored has the style of its row or column. */
function unlocked(
  { cells, rowStyles }: StoredCells,
  columns: ReturnType<typeof byColumn>,
  area: Area,
  open: ReadonlySet<number>,
): readonly Area[] {
  if (open.size === 0) return [];
  const keyOf = (style: number): 'open' | undefined => (open.has(style) ? 'open' : undefined);
  const grid = Array.from({ length: area.rows }, (_, row) => {
    const own = rowStyles.get(area.row + row);
    return columnsOf(area).map((column) => keyOf(own ?? columns[column]?.style ?? 0));
  });
  for (const { row, column, style } of cells) {
    const line = grid[row - area.row];
    if (line && column >= area.column && column < area.column + area.columns) line[column - area.column] = keyOf(style);
  }
  return (rectangles(grid).get('open') ?? []).map((one) => ({
    ...one,
    row: one.row + area.row,
    column: one.column + area.column,
  }));
}

/** Rows without cells of their own share one row, so that a stray cell far down costs little. */
function grids(
  stored: StoredCells,
  columns: ReturnType<typeof byColumn>,
  area: Area,
  formats: readonly string[],
): Pick<Sheet, 'values' | 'formulas' | 'formats'> {
  const blank: undefined[] = columnsOf(area).map(() => undefined);
  const plain = columnsOf(area).map((column) => formats[columns[column]?.style ?? 0] ?? 'General');
  const fill = <T>(row: T[]): T[][] => Array.from({ length: area.rows }, () => row);
  const values = fill<Value>(blank);
  const formulas = fill<string | undefined>(blank);
  const codes = fill(plain);
  for (const [row, style] of stored.rowStyles) {
    if (row >= area.row && row < area.row + area.rows)
      codes[row - area.row] = plain.map(() => formats[style] ?? 'General');
  }
  for (const cell of stored.cells) {
    if (!isInside(cell, area)) continue;
    put(values, cell, area, cell.value, blank);
    put(formulas, cell, area, stored.formulas.get(cell), blank);
    put(codes, cell, area, formats[cell.style] ?? 'General', plain);
  }
  return { values, formulas, formats: codes };
}

/** Sets one cell of a grid; a row still shared with others is copied first. */
function put<T>(grid: T[][], cell: StoredCell, area: Area, content: T, shared: readonly T[]): void {
  const row = grid[cell.row - area.row];
  const index = cell.column - area.column;
  if (!row || row[index] === content) return;
  if (row !== shared) row[index] = content;
  else grid[cell.row - area.row] = shared.map((other, at) => (at === index ? content : other));
}
