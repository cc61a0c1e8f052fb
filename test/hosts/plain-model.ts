import { isError, isFormula, isInside, type Area, type Content } from '../../src/core';
import { recordChanges } from '../../src/apps/workbench/model/change-log';
import {
  DEFAULT_ASPECTS,
  type CellContents,
  type CellStyle,
  type ConditionalFormat,
  type SheetAspects,
  type WorkbookAspects,
  type WorkbookContents,
} from '../../src/apps/workbench/model/sheet-contents';
import type { Dimension, ModelChange, SheetModel, WorkbookModel } from '../../src/apps/workbench/model/sheet-model';
import { settingsStore } from '../../src/apps/workbench/model/stored-settings';

interface SheetState {
  readonly id: string;
  name: string;
  cells: Map<number, CellContents>;
  /** The areas in use, until a cell changes. */
  used: Map<boolean, Area | undefined>;
  merges: Area[];
  formats: ConditionalFormat[];
  sizes: Record<Dimension, Map<number, number>>;
  hidden: Record<Dimension, Set<number>>;
  aspects: SheetAspects;
}

interface State {
  sheets: SheetState[];
  active: string;
  selection: Area;
  added: number;
  aspects: WorkbookAspects;
  settings: Readonly<Record<string, unknown>>;
}

/** A model that can be copied as it stands. */
export type PlainModel = WorkbookModel & { copy(): PlainModel };

/**
 * A workbook in plain maps, without an engine: nothing is calculated, so a formula that is written shows zero. It is
 * made to be copied and thrown away hundreds of times.
 */
export function plainModel(contents: WorkbookContents): PlainModel {
  const sheets = contents.sheets.map(({ name, rows, merges = [], conditionalFormats = [], ...aspects }, at) => {
    const sheet = emptySheet(`sheet-${at + 1}`, name);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell) sheet.cells.set(key(row, column), cell);
      }),
    );
    return {
      ...sheet,
      merges: [...merges],
      formats: [...conditionalFormats],
      aspects: { ...DEFAULT_ASPECTS, ...aspects },
    };
  });
  return modelOf({
    sheets,
    active: sheets[0]?.id ?? '',
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    added: sheets.length,
    aspects: {
      isStructureProtected: contents.isStructureProtected ?? false,
      calculatesByHand: contents.calculatesByHand ?? false,
      properties: contents.properties ?? {},
      customProperties: contents.customProperties ?? {},
    },
    settings: contents.settings ?? {},
  });
}

/** What a sheet holds is replaced and never changed inside, so that copies may share it. */
const copied = (sheet: SheetState): SheetState => ({
  ...sheet,
  cells: new Map(sheet.cells),
  used: new Map(sheet.used),
  merges: [...sheet.merges],
  sizes: { rows: new Map(sheet.sizes.rows), columns: new Map(sheet.sizes.columns) },
  hidden: { rows: new Set(sheet.hidden.rows), columns: new Set(sheet.hidden.columns) },
});

const COLUMNS = 16_384;
const key = (row: number, column: number): number => row * COLUMNS + column;

const emptySheet = (id: string, name: string): SheetState => ({
  id,
  name,
  cells: new Map(),
  used: new Map(),
  merges: [],
  formats: [],
  sizes: { rows: new Map(), columns: new Map() },
  hidden: { rows: new Set(), columns: new Set() },
  aspects: DEFAULT_ASPECTS,
});

function modelOf(state: State): PlainModel {
  const log = recordChanges();
  const models = new Map<string, SheetModel>();
  const of = (sheet: SheetState): SheetModel => {
    const model = models.get(sheet.id) ?? sheetModel(sheet, log.record);
    models.set(sheet.id, model);
    return model;
  };
  const named = (id: string): SheetState => {
    const sheet = state.sheets.find((one) => one.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  const settings = settingsStore(state.settings, () => log.record({ kind: 'settings' }));
  return {
    copy: () => modelOf({ ...state, sheets: state.sheets.map(copied), settings: settings.settings() }),
    sheets: () => state.sheets.map(of),
    addSheet(name) {
      const sheet = emptySheet(`sheet-${++state.added}`, name);
      state.sheets.push(sheet);
      log.record({ kind: 'sheet-added', sheet: sheet.id });
      return of(sheet);
    },
    removeSheet(id) {
      const { name } = named(id);
      state.sheets = state.sheets.filter((sheet) => sheet.id !== id);
      if (state.active === id) state.active = state.sheets[0]?.id ?? '';
      log.record({ kind: 'sheet-removed', sheet: id, name });
    },
    moveSheet(id, position) {
      const moved = named(id);
      const others = state.sheets.filter((sheet) => sheet !== moved);
      state.sheets = [...others.slice(0, position), moved, ...others.slice(position)];
      log.record({ kind: 'sheet-moved', sheet: id });
    },
    activeSheet: () => of(named(state.active)),
    activate(id) {
      state.active = named(id).id;
    },
    selection: () => state.selection,
    select(id, area) {
      state.active = named(id).id;
      state.selection = area;
      log.tell({ kind: 'selected', sheet: id });
    },
    ...settings,
    aspects: () => state.aspects,
    setAspects(changed) {
      state.aspects = { ...state.aspects, ...changed };
    },
    settled: () => Promise.resolve(),
    changes: log.changes,
    onChange: log.onChange,
  };
}

function sheetModel(sheet: SheetState, record: (change: ModelChange) => void): SheetModel {
  const { id } = sheet;
  const put = (row: number, column: number, cell: CellContents): void => {
    sheet.used.clear();
    if (cell.value === undefined && cell.formula === undefined && cell.style === undefined)
      sheet.cells.delete(key(row, column));
    else sheet.cells.set(key(row, column), cell);
  };
  const at = (row: number, column: number): CellContents => sheet.cells.get(key(row, column)) ?? {};
  const restyle = (area: Area, change: (style: CellStyle | undefined) => CellStyle | undefined): void => {
    // Most cells of an area look alike, so that few styles are made; cells share them.
    const made = new Map<CellStyle | undefined, CellStyle | undefined>();
    const restyled = (style: CellStyle | undefined): CellStyle | undefined => {
      if (!made.has(style)) made.set(style, nonEmpty(change(style)));
      return made.get(style);
    };
    sheet.used.clear();
    eachCell(clamped(area, sheet), (row, column) => {
      const place = key(row, column);
      const cell = sheet.cells.get(place);
      const changed = restyled(cell?.style);
      if (changed !== undefined) sheet.cells.set(place, { ...cell, style: changed });
      else if (cell) put(row, column, withoutStyle(cell));
    });
    record({ kind: 'style', sheet: id, area });
  };
  return {
    id,
    name: () => sheet.name,
    rename(name) {
      sheet.name = name;
      record({ kind: 'sheet-renamed', sheet: id });
    },
    used: (valuesOnly, within) => usedArea(sheet, valuesOnly, within),
    cell: (row, column) => ({ style: {}, ...at(row, column) }),
    write(row, column, rows) {
      rows.forEach((inputs, r) =>
        inputs.forEach((input, c) => {
          if (input === null) return;
          const { style } = at(row + r, column + c);
          put(row + r, column + c, { ...contentsOf(input), ...(style && { style }) });
        }),
      );
      const area = { row, column, rows: rows.length, columns: Math.max(0, ...rows.map((cells) => cells.length)) };
      record({ kind: 'contents', sheet: id, area });
    },
    style: (area, style) => restyle(area, (before) => merged(before ?? {}, style)),
    writeFormats(row, column, formats) {
      formats.forEach((patterns, r) =>
        patterns.forEach((pattern, c) => {
          if (pattern === null) return;
          const format = pattern === 'General' ? undefined : pattern;
          restyle({ row: row + r, column: column + c, rows: 1, columns: 1 }, (style) =>
            merged(style ?? {}, { format }),
          );
        }),
      );
    },
    clearStyle: (area) => restyle(area, () => undefined),
    ...layoutOf(sheet, record),
    ...formatsOf(sheet, record),
    get: (aspect) => sheet.aspects[aspect],
    set(aspect, value) {
      sheet.aspects = { ...sheet.aspects, [aspect]: value };
      record({ kind: 'aspect', sheet: id, aspect });
    },
  };
}

function layoutOf(
  sheet: SheetState,
  record: (change: ModelChange) => void,
): Pick<SheetModel, 'merges' | 'merge' | 'unmerge' | 'size' | 'resize' | 'isHidden' | 'hide'> {
  const { id } = sheet;
  return {
    merges: () => sheet.merges,
    merge(area) {
      sheet.merges.push(area);
      record({ kind: 'merges', sheet: id });
    },
    unmerge(area) {
      sheet.merges = sheet.merges.filter((one) => !touches(one, area));
      record({ kind: 'merges', sheet: id });
    },
    size: (axis, index) => sheet.sizes[axis].get(index) ?? (axis === 'rows' ? 15 : 54),
    resize(axis, first, count, points) {
      for (let index = first; index < first + Math.min(count, GRID); index++) {
        if (points === undefined) sheet.sizes[axis].delete(index);
        else sheet.sizes[axis].set(index, points);
      }
      record({ kind: 'sizes', sheet: id });
    },
    isHidden: (axis, index) => sheet.hidden[axis].has(index),
    hide(axis, first, count, isHidden) {
      for (let index = first; index < first + Math.min(count, GRID); index++) {
        if (isHidden) sheet.hidden[axis].add(index);
        else sheet.hidden[axis].delete(index);
      }
      record({ kind: 'hidden', sheet: id });
    },
  };
}

function formatsOf(
  sheet: SheetState,
  record: (change: ModelChange) => void,
): Pick<
  SheetModel,
  | 'conditionalFormats'
  | 'conditionalFormat'
  | 'rankConditionalFormat'
  | 'putConditionalFormat'
  | 'removeConditionalFormat'
> {
  const replaced = (formats: ConditionalFormat[]): void => {
    sheet.formats = formats;
    record({ kind: 'conditional-formats', sheet: sheet.id });
  };
  const known = (wanted: string): ConditionalFormat | undefined => sheet.formats.find(({ id }) => id === wanted);
  return {
    conditionalFormats: () => sheet.formats,
    conditionalFormat: known,
    rankConditionalFormat(id, place) {
      const moved = known(id);
      const others = sheet.formats.filter((format) => format.id !== id);
      if (moved) replaced([...others.slice(0, place), moved, ...others.slice(place)]);
    },
    putConditionalFormat(format) {
      if (!known(format.id)) replaced([format, ...sheet.formats]);
      else replaced(sheet.formats.map((one) => (one.id === format.id ? format : one)));
    },
    removeConditionalFormat: (id) => replaced(sheet.formats.filter((format) => format.id !== id)),
  };
}

const withoutStyle = ({ style: _, ...cell }: CellContents): CellContents => cell;

/** Rows and columns beyond these are never drawn; whole rows and columns stop here. */
const GRID = 1000;

function clamped(area: Area, sheet: SheetState): Area {
  if (area.rows <= 100_000 && area.columns <= 10_000) return area;
  const { row = 0, column = 0, rows = 0, columns = 0 } = usedArea(sheet, false) ?? {};
  return {
    ...area,
    rows: area.rows > 100_000 ? Math.max(0, row + rows - area.row) : area.rows,
    columns: area.columns > 10_000 ? Math.max(0, column + columns - area.column) : area.columns,
  };
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
}

function usedArea(sheet: SheetState, valuesOnly: boolean, within?: Area): Area | undefined {
  if (within) return scannedArea(sheet, valuesOnly, within);
  if (!sheet.used.has(valuesOnly)) sheet.used.set(valuesOnly, scannedArea(sheet, valuesOnly));
  return sheet.used.get(valuesOnly);
}

function* cellsIn(sheet: SheetState, area: Area): Iterable<readonly [number, CellContents]> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.cells.get(key(row, column));
      if (cell) yield [key(row, column), cell];
    }
}

function scannedArea(sheet: SheetState, valuesOnly: boolean, within?: Area): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [at, cell] of within && within.rows * within.columns < sheet.cells.size
    ? cellsIn(sheet, within)
    : sheet.cells) {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const isUsed = cell.value !== undefined || cell.formula !== undefined || (!valuesOnly && cell.style !== undefined);
    if (!isUsed || (within && !isInside({ row, column }, within))) continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function contentsOf(input: Content): CellContents {
  if (input === undefined || input === '') return {};
  if (isFormula(input)) return { formula: input.formula, value: 0 };
  if (isError(input)) return { value: input };
  return { value: input };
}

const merged = (style: CellStyle, change: { readonly [Fact in keyof CellStyle]?: CellStyle[Fact] | undefined }) => {
  const { edges, ...facts } = change;
  const all = { ...style, ...facts, ...(edges ? { edges: { ...style.edges, ...edges } } : {}) };
  for (const fact of Object.keys(all) as (keyof CellStyle)[])
    if (all[fact] === undefined) delete (all as Record<string, unknown>)[fact];
  return all as CellStyle;
};

const nonEmpty = (style: CellStyle | undefined): CellStyle | undefined =>
  style && Object.keys(style).length > 0 ? style : undefined;

const touches = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
