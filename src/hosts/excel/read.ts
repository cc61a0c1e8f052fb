import { rectangles, isOwnedSheet, ownerOf, type Area, type Sheet, type Snapshot } from '../../core';
import { bandsOutside, LOCK_WINDOW, WINDOW } from './bounds';
import { gridsOf, pieceFrom, type GridPiece } from './grid';
import { queueLines, type RangeLines } from './read-lines';
import type { ListedSheet } from './read-list';

/** A conditional format of ours on a sheet. */
export interface FoundFormat {
  readonly id: string;
  readonly owner: 'audit' | 'progress';
}

/** What a read finds beside the snapshot: needed to clear marks and to refresh owned sheets without another sync. */
export interface SheetFindings {
  readonly name: string;
  readonly ownFormats: readonly FoundFormat[];
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** What the protection of the sheet allows; absent where it is not protected. */
  readonly allowed?: Excel.WorksheetProtectionOptions;
}

/** A workbook as read. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  readonly findings: readonly SheetFindings[];
  /** The names of the sheets by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the conditional formats could be read; without them our own cannot be found. */
  readonly hasFormats: boolean;
}

/** How a sheet is to be read. */
export interface Ask {
  readonly name: string;
  /** Only the two cells by which a sheet says that it is ours. */
  readonly isBrief: boolean;
  readonly hasFormats: boolean;
  /** Asking for merged areas clears Ctrl+Z on some desktops (issue 5918), so it is asked only where a table can be. */
  readonly hasMerges: boolean;
  /** Whether it is asked which cells are not locked, because the sheet is protected. */
  readonly hasLocks: boolean;
  /** The rows of the window; fewer when Excel found the answer too large. */
  readonly rows: number;
}

/** One sheet as read so far: its pieces, and where else it has contents. */
export interface SheetReading extends RangeLines {
  readonly ask: Ask;
  readonly pieces: readonly GridPiece[];
  readonly beyond: readonly Area[];
  readonly findings: SheetFindings;
  /** The cells that are not locked, as far as `LOCK_WINDOW` reaches; absent when it was not asked. */
  readonly unlocked?: readonly Area[];
}

/** Queues a sheet's window and the sizes of what lies outside of it; ask for the reading after the sync. */
export function queueSheet(sheet: Excel.Worksheet, ask: Ask): () => SheetReading {
  const window = ask.isBrief ? sheet.getRange('A1:A2') : sheet.getRangeByIndexes(0, 0, ask.rows, WINDOW.columns);
  const used = window.getUsedRangeOrNullObject(true);
  used.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
  const outside = ask.isBrief ? [] : bandsOutside(ask.rows).map((area) => queueSize(sheet, area));
  const lines = ask.isBrief ? undefined : queueLines(filled(sheet, window), ask.hasMerges);
  const locks = ask.hasLocks && !ask.isBrief ? queueLocks(sheet, LOCK_WINDOW) : undefined;
  const formats = ask.hasFormats ? sheet.getRange().conditionalFormats : undefined;
  formats?.load('items/id,items/customOrNullObject/rule/formula');
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  return () => {
    const piece = pieceFrom(used);
    return {
      ask,
      pieces: piece ? [piece] : [],
      beyond: outside.flatMap((size) => size() ?? []),
      ...(lines?.() ?? NO_LINES),
      ...(locks ? { unlocked: locks() } : {}),
      findings: {
        name: ask.name,
        ownFormats: formats ? ownFormats(formats) : [],
        charts: sheet.charts.items.map(({ name }) => name),
        tables: sheet.tables.items.map(({ name }) => name),
      },
    };
  };
}

/** Queues which cells of an area are not locked; gives them as few rectangles. */
export function queueLocks(sheet: Excel.Worksheet, area: Area): () => readonly Area[] {
  const cells = sheet
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
    .getCellProperties({ format: { protection: true } });
  return () => {
    const open = cells.value.map((row) =>
      row.map(({ format }) => (format?.protection?.locked === false ? 'open' : undefined)),
    );
    return (rectangles(open).get('open') ?? []).map((one) => ({
      ...one,
      row: one.row + area.row,
      column: one.column + area.column,
    }));
  };
}

/** From the first cell of a window to its last that is filled; its first cell when none is. Never a null object. */
const filled = (sheet: Excel.Worksheet, window: Excel.Range): Excel.Range =>
  sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true)).getIntersection(window);

const NO_LINES: RangeLines = { merges: [], hiddenRows: [], hiddenColumns: [] };

/** Queues the size of what is used inside an area; undefined when nothing is. */
function queueSize(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): () => Area | undefined {
  const used = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => sizeFrom(used);
}

const sizeFrom = (used: Excel.Range): Area | undefined =>
  used.isNullObject
    ? undefined
    : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };

const ownFormats = (formats: Excel.ConditionalFormatCollection): readonly FoundFormat[] =>
  formats.items.flatMap((format) => {
    const owner = format.customOrNullObject.isNullObject ? undefined : ownerOf(format.customOrNullObject.rule.formula);
    return owner ? [{ id: format.id, owner }] : [];
  });

/** A sheet put together from its pieces; nobody asks for the merges of our own. */
export function sheetOf(
  { name, visibility, isProtected }: ListedSheet,
  reading: SheetReading,
  unread: readonly Area[],
  openings: Sheet['openings'],
): Sheet {
  const sheet: Sheet = {
    name,
    visibility,
    isProtected,
    ...(openings ? { openings } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...gridsOf(reading.pieces),
    merges: reading.merges,
    hiddenRows: reading.hiddenRows,
    hiddenColumns: reading.hiddenColumns,
  };
  return isOwnedSheet(sheet) ? { ...sheet, merges: [] } : sheet;
}
