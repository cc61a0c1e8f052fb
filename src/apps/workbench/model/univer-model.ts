import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';
import { recordChanges, type ChangeLog } from './change-log';
import type { SheetContents, WorkbookAspects, WorkbookContents } from './sheet-contents';
import type { ModelChange, WorkbookModel } from './sheet-model';
import { settingsStore } from './stored-settings';
import { followedCalculation } from './univer-calculation';
import { calculatedSheet, changesOf } from './univer-changes';
import { univerSheet } from './univer-contents';
import { selection, type ModelOptions } from './univer-selection';
import { styleList } from './univer-style';
import { univerSheets, type Mutate, type UniverSheets } from './univer-sheets';

/** A model that says which of Univer's units it is. */
export type UniverModel = WorkbookModel & { readonly unitId: string };

let units = 0;

/** Opens a workbook in Univer, with its interface or headless, and hands it out as our own model. */
export function univerModel(api: FUniver, contents: WorkbookContents, options: ModelOptions = {}): UniverModel {
  const unitId = `workbook-${++units}`;
  const ids = contents.sheets.map((_, index) => `sheet-${index + 1}`);
  const { list, listed } = styleList();
  const opened = contents.sheets.map((sheet, index) => univerSheet(idAt(ids, index), sheet, listed));
  const calculation = followedCalculation(api);
  const workbook = api.createWorkbook({
    id: unitId,
    name: 'workbook',
    sheetOrder: ids,
    styles: list,
    sheets: Object.fromEntries(opened.map((sheet, index) => [idAt(ids, index), sheet])),
  });
  if (contents.sheets.some(hasUncalculated)) calculation.changed();
  let isOpen = false;
  let aspects: WorkbookAspects = {
    isStructureProtected: contents.isStructureProtected ?? false,
    calculatesByHand: contents.calculatesByHand ?? false,
    properties: contents.properties ?? {},
    customProperties: contents.customProperties ?? {},
  };
  const log = recordChanges();
  const record = (change: ModelChange): void => {
    if (isOpen) log.record(change);
  };
  const mutate: Mutate = (id, parameters) => {
    api.syncExecuteCommand(
      id,
      { unitId, ...parameters },
      STAYS_IN_BACKGROUND.has(id) ? { fromCollab: true } : undefined,
    );
  };
  let revision = 0;
  const sheets = univerSheets(workbook, { mutate, record, revision: () => revision });

  api.onCommandExecuted(() => revision++);
  watch(api, unitId, log, (change) => {
    if (CALCULATED.has(change.kind)) calculation.changed();
    record(change);
  });
  contents.sheets.forEach((sheet, index) => sheets.open(found(workbook, idAt(ids, index)), sheet));
  isOpen = true;

  return {
    unitId,
    ...sheetList(workbook, sheets, mutate, ids.length),
    ...selection(workbook, sheets, (id) => found(workbook, id), options),
    ...settingsStore(contents.settings ?? {}, () => record({ kind: 'settings' })),
    aspects: () => aspects,
    setAspects(changed) {
      aspects = { ...aspects, ...changed };
    },
    settled: calculation.settled,
    changes: log.changes,
    onChange: log.onChange,
  };
}

/**
 * Univer brings a sheet to the front when it is added or unhidden; Excel does not, and Univer neither when told that
 * somebody else did it.
 */
const STAYS_IN_BACKGROUND = new Set(['sheet.mutation.insert-sheet', 'sheet.mutation.set-worksheet-hidden']);

/** The changes after which Univer calculates. */
const CALCULATED = new Set<ModelChange['kind']>([
  'contents',
  'moved',
  'hidden',
  'sheet-added',
  'sheet-removed',
  'sheet-renamed',
]);

const idAt = (ids: readonly string[], index: number): string => ids[index] ?? '';

/** A formula that comes without the value it showed has to be calculated first. */
const hasUncalculated = (sheet: SheetContents): boolean =>
  sheet.rows.some((row) => row.some((cell) => cell?.formula !== undefined && cell.value === undefined));

/** Turns what Univer does to this workbook, for the user or for us, into changes. */
function watch(api: FUniver, unitId: string, log: ChangeLog, changed: (change: ModelChange) => void): void {
  api.onCommandExecuted((command, execution) => {
    const parameters = command.params as { readonly unitId?: string } | undefined;
    if (parameters?.unitId !== unitId) return;
    const sheet = calculatedSheet(command, execution);
    if (sheet !== undefined) log.tell({ kind: 'calculated', sheet });
    if (command.id === 'sheet.operation.set-selections')
      log.tell({ kind: 'selected', sheet: (command.params as { readonly subUnitId: string }).subUnitId });
    changesOf(command, execution).forEach(changed);
  });
}

function found(workbook: FWorkbook, id: string): FWorksheet {
  const sheet = workbook.getSheetBySheetId(id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

function sheetList(
  workbook: FWorkbook,
  sheets: UniverSheets,
  mutate: Mutate,
  opened: number,
): Pick<WorkbookModel, 'sheets' | 'addSheet' | 'removeSheet' | 'moveSheet'> {
  let last = opened;
  return {
    sheets: () => workbook.getSheets().map(sheets.of),
    addSheet(name) {
      const id = `sheet-${++last}`;
      mutate('sheet.mutation.insert-sheet', {
        index: workbook.getSheets().length,
        sheet: mergeWorksheetSnapshotWithDefault(univerSheet(id, { name, rows: [] }, () => '')),
      });
      return sheets.of(found(workbook, id));
    },
    removeSheet(id) {
      const sheet = found(workbook, id);
      if (workbook.getActiveSheet().getSheetId() === id) another(workbook.getSheets(), id)?.activate();
      sheets.forget(id);
      mutate('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: sheet.getSheetName() });
    },
    moveSheet: (id, position) =>
      mutate('sheet.mutation.set-worksheet-order', {
        subUnitId: id,
        fromOrder: found(workbook, id).getIndex(),
        toOrder: position,
      }),
  };
}

const another = (sheets: readonly FWorksheet[], id: string): FWorksheet | undefined =>
  sheets.find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
