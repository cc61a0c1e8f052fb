import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type {} from '@univerjs/sheets-conditional-formatting/facade';
import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { DEFAULT_ASPECTS, type SheetAspects, type SheetContents, type WorkbookContents } from './sheet-contents';
import type { Change, SheetModel, WorkbookModel } from './sheet-model';
import { calculatedSheet, changesOf } from './univer-changes';
import { toUniverRule } from './univer-conditional';
import { toArea, univerSheet } from './univer-contents';
import { univerSheetModel } from './univer-sheet';

/** Longest wait for a recalculation, in milliseconds. */
const CALCULATION = 30_000;

/** Shows a selected cell to the user; the page scrolls to it. */
export interface ModelOptions {
  readonly reveal?: (sheet: FWorksheet, row: number, column: number) => void;
}

/** Opens a workbook in Univer, with its interface or headless, and hands it out as our own model. */
export function univerModel(api: FUniver, contents: WorkbookContents, options: ModelOptions = {}): WorkbookModel & { readonly unitId: string } {
  const unitId = `workbook-${nextUnit()}`;
  const aspects = new Map<string, SheetAspects>();
  const models = new Map<string, SheetModel>();
  const settings = new Map<string, string>(
    Object.entries(contents.settings ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
  const log: Change[] = [];
  const listeners: ((change: Change) => void)[] = [];
  const state = { nextSheet: 1, isSettling: contents.sheets.some(hasUncalculated), isOpening: true };

  const ids = contents.sheets.map(() => `sheet-${state.nextSheet++}`);
  const workbook = api.createWorkbook({
    id: unitId,
    name: 'workbook',
    sheetOrder: ids,
    sheets: Object.fromEntries(contents.sheets.map((sheet, index) => [ids[index] ?? '', univerSheet(ids[index] ?? '', sheet)])),
  });

  const notify = (change: Change): void => listeners.forEach((listener) => listener(change));
  const record = (change: Change): void => {
    if (state.isOpening) return;
    log.push(change);
    notify(change);
  };

  api.onCommandExecuted((command, execution) => {
    const parameters = command.params as { readonly unitId?: string } | undefined;
    if (parameters?.unitId !== unitId) return;
    const sheet = calculatedSheet(command, execution);
    if (sheet !== undefined) notify({ kind: 'calculated', sheet });
    const changes = changesOf(command, execution);
    if (changes.some(({ kind }) => kind !== 'style' && kind !== 'conditional-formats' && kind !== 'sizes')) state.isSettling = true;
    changes.forEach(record);
  });

  const mutate = (id: string, parameters: object): void => {
    api.syncExecuteCommand(id, { unitId, ...parameters }, STAYS_IN_BACKGROUND.has(id) ? { fromCollab: true } : undefined);
  };

  const model = (sheet: FWorksheet): SheetModel => {
    const id = sheet.getSheetId();
    const known = models.get(id);
    if (known) return known;
    const made = univerSheetModel({
      workbook: workbook.getWorkbook(),
      sheet: sheet.getSheet(),
      mutate: (mutation, parameters) => mutate(mutation, { subUnitId: id, ...parameters }),
      rules: () => sheet.getConditionalFormattingRules(),
      get aspects() {
        return aspects.get(id) ?? DEFAULT_ASPECTS;
      },
      setAspect(aspect, value) {
        aspects.set(id, { ...(aspects.get(id) ?? DEFAULT_ASPECTS), [aspect]: value });
        record({ kind: 'aspect', sheet: id, aspect });
      },
      sharedFormula: (row, column) => sheet.getRange(row, column).getFormula(),
    });
    models.set(id, made);
    return made;
  };

  const find = (id: string): FWorksheet => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };

  contents.sheets.forEach((sheet, index) => openBeside(model(find(ids[index] ?? '')), sheet, (rule) =>
    mutate('sheet.mutation.add-conditional-rule', { subUnitId: ids[index], rule }), (facts) => aspects.set(ids[index] ?? '', facts)));
  state.isOpening = false;

  return {
    unitId,
    sheets: () => workbook.getSheets().map(model),
    addSheet(name) {
      const id = `sheet-${state.nextSheet++}`;
      mutate('sheet.mutation.insert-sheet', {
        index: workbook.getSheets().length,
        sheet: mergeWorksheetSnapshotWithDefault(univerSheet(id, { name, rows: [] })),
      });
      return model(find(id));
    },
    removeSheet(id) {
      const sheet = find(id);
      if (workbook.getActiveSheet().getSheetId() === id) activateAnother(workbook.getSheets(), id)?.activate();
      models.delete(id);
      aspects.delete(id);
      mutate('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: sheet.getSheetName() });
    },
    moveSheet(id, position) {
      mutate('sheet.mutation.set-worksheet-order', { subUnitId: id, fromOrder: find(id).getIndex(), toOrder: position });
    },
    activeSheet: () => model(workbook.getActiveSheet()),
    activate(id) {
      find(id).activate();
    },
    selection() {
      const range = workbook.getActiveRange()?.getRange();
      return range ? toArea(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    },
    select(id, area) {
      const sheet = find(id);
      sheet.activate();
      sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
      options.reveal?.(sheet, area.row, area.column);
    },
    setting: (key) => parsed(settings.get(key)),
    settings: () => Object.fromEntries([...settings].map(([key, text]) => [key, parsed(text)])),
    setSetting(key, value) {
      if (value === undefined) settings.delete(key);
      else settings.set(key, JSON.stringify(value));
      record({ kind: 'settings' });
    },
    async settled() {
      if (!state.isSettling) return;
      state.isSettling = false;
      await api.getFormula().onCalculationResultApplied(CALCULATION);
    },
    changes: () => log,
    onChange: (listener) => listeners.push(listener),
  };
}

/** Univer brings a sheet to the front when it is added or unhidden; Excel does not, and Univer neither when told that somebody else did it. */
const STAYS_IN_BACKGROUND = new Set(['sheet.mutation.insert-sheet', 'sheet.mutation.set-worksheet-hidden']);

let units = 0;
const nextUnit = (): number => ++units;

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

/** A formula that comes without the value it showed has to be calculated first. */
const hasUncalculated = (sheet: SheetContents): boolean =>
  sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined && cell.value === undefined));

/** What Univer does not open with the cells: conditional formats, the filter, and the plain data beside them. */
function openBeside(model: SheetModel, sheet: SheetContents, addRule: (rule: object) => void, keep: (facts: SheetAspects) => void): void {
  for (const format of [...(sheet.conditionalFormats ?? [])].reverse()) addRule(toUniverRule(format));
  const { name: _name, rows: _rows, filter, ...facts } = sheet;
  keep({ ...DEFAULT_ASPECTS, ...facts });
  if (filter) model.set('filter', filter);
}

const activateAnother = (sheets: readonly FWorksheet[], id: string): FWorksheet | undefined =>
  sheets.find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
