import { ownerOf, type Sheet, type Snapshot } from '../../core';
import { mergesFrom, valuesFrom, formulasFrom } from './grid';

/** What a read finds beside the snapshot: needed to clear marks and to refresh owned sheets without another sync. */
export interface SheetFindings {
  readonly name: string;
  readonly ownFormats: readonly { readonly id: string; readonly owner: 'audit' | 'progress' }[];
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** A workbook as read. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly findings: readonly SheetFindings[];
  /** Whether the conditional formats could be read; without them our own cannot be found. */
  readonly hasFormats: boolean;
}

/** Settings of the add-in carry this before their key. */
export const SETTING_PREFIX = 'annex-audit:';

/** Queues the loading of names, visibility and settings; the result is there after the sync. */
export function queueList(workbook: Excel.Workbook): () => { readonly names: readonly string[]; readonly settings: Snapshot['settings'] } {
  const { worksheets, settings } = workbook;
  worksheets.load('items/name');
  settings.load('items/key,items/value');
  return () => ({
    names: worksheets.items.map((sheet) => sheet.name),
    settings: Object.fromEntries(settings.items
      .filter(({ key }) => key.startsWith(SETTING_PREFIX))
      .map(({ key, value }) => [key.slice(SETTING_PREFIX.length), value as unknown])),
  });
}

/** What a sheet is read through; filled by the sync. */
interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly formats: Excel.ConditionalFormatCollection | undefined;
}

/** One sheet as read. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly findings: SheetFindings;
}

/** Queues everything there is to know of one sheet; ask for the reading after the sync. */
export function queueSheet(sheet: Excel.Worksheet, hasFormats: boolean): () => SheetReading {
  const used = sheet.getUsedRange(true);
  const merged = used.getMergedAreasOrNullObject();
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  const formats = hasFormats ? sheet.getRange().conditionalFormats : undefined;
  sheet.load('name,visibility');
  used.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex');
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  sheet.protection.load('protected');
  formats?.load('items/id,items/customOrNullObject/rule/formula');
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  return () => sheetReading({ sheet, used, merged, rows, columns, formats });
}

const sheetReading = (loaded: LoadedSheet): SheetReading => ({
  sheet: sheetFrom(loaded),
  findings: {
    name: loaded.sheet.name,
    ownFormats: loaded.formats ? ownFormats(loaded.formats) : [],
    charts: loaded.sheet.charts.items.map(({ name }) => name),
    tables: loaded.sheet.tables.items.map(({ name }) => name),
  },
});

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A blank sheet gives its first cell as the range in use; it is read as no cells at all. */
function sheetFrom({ sheet, used, merged, rows, columns }: LoadedSheet): Sheet {
  const formulas = formulasFrom(used);
  const values = valuesFrom(used, formulas);
  const isBlank = values.length === 1 && values[0]?.length === 1 && values[0][0] === undefined && !formulas[0]?.[0];
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    isProtected: sheet.protection.protected,
    origin: { row: used.rowIndex, column: used.columnIndex },
    values: isBlank ? [] : values,
    formulas: isBlank ? [] : formulas,
    formats: isBlank ? [] : (used.numberFormat as string[][]),
    merges: mergesFrom(merged),
    hiddenRows: hidden(rows.value, 'rowHidden', used.rowIndex),
    hiddenColumns: hidden(columns.value, 'columnHidden', used.columnIndex),
  };
}

/** The lines that say they are hidden, in sheet coordinates. */
function hidden<Key extends 'rowHidden' | 'columnHidden'>(lines: readonly { readonly [Flag in Key]?: boolean }[], key: Key, first: number): readonly number[] {
  return lines.flatMap((line, at) => (line[key] ? [first + at] : []));
}

const ownFormats = (formats: Excel.ConditionalFormatCollection): SheetFindings['ownFormats'] => formats.items.flatMap((format) => {
  const owner = format.customOrNullObject.isNullObject ? undefined : ownerOf(format.customOrNullObject.rule.formula);
  return owner ? [{ id: format.id, owner }] : [];
});

