import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-conditional-formatting/facade';
import { DEFAULT_ASPECTS, type SheetAspects, type SheetContents } from './sheet-contents';
import type { ModelChange, SheetModel } from './sheet-model';
import { toUniverRule } from './univer-conditional';
import { univerSheetModel } from './univer-sheet';

/** The sheet models of a workbook, one per Univer sheet as long as it lives. */
export interface UniverSheets {
  of(sheet: FWorksheet): SheetModel;
  /** Puts in place what Univer does not open with the cells. */
  open(sheet: FWorksheet, contents: SheetContents): void;
  forget(id: string): void;
}

/** Runs a Univer mutation on the workbook. */
export type Mutate = (id: string, parameters: object) => void;

/** What sheet models need of their workbook. */
export interface SheetsEngine {
  readonly mutate: Mutate;
  readonly record: (change: ModelChange) => void;
  readonly revision: () => number;
}

export function univerSheets(workbook: FWorkbook, { mutate, record, revision }: SheetsEngine): UniverSheets {
  const aspects = new Map<string, SheetAspects>();
  const models = new Map<string, SheetModel>();

  function made(sheet: FWorksheet): SheetModel {
    const id = sheet.getSheetId();
    return univerSheetModel({
      workbook: workbook.getWorkbook(),
      sheet: sheet.getSheet(),
      revision,
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
  }

  function of(sheet: FWorksheet): SheetModel {
    const model = models.get(sheet.getSheetId()) ?? made(sheet);
    models.set(model.id, model);
    return model;
  }

  return {
    of,
    open(sheet, contents) {
      const { conditionalFormats = [], filter, name: _name, rows: _rows, ...facts } = contents;
      const subUnitId = sheet.getSheetId();
      for (const format of [...conditionalFormats].reverse()) {
        mutate('sheet.mutation.add-conditional-rule', { subUnitId, rule: toUniverRule(format) });
      }
      aspects.set(subUnitId, { ...DEFAULT_ASPECTS, ...facts });
      if (filter) of(sheet).set('filter', filter);
    },
    forget(id) {
      models.delete(id);
      aspects.delete(id);
    },
  };
}
