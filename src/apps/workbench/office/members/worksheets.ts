import type { SheetModel, WorkbookModel } from '../../model';
import { textArgument } from '../arguments';
import { notFound } from '../failure';
import { NULL_OBJECT, query, type Kind, type OfficeObject } from '../object-model';
import { EVENTS } from '../events';
import { checkedName, guardStructure, worksheetObject } from './worksheet';

const named = (model: WorkbookModel, key: unknown): SheetModel | undefined =>
  model
    .sheets()
    .find((sheet) => sheet.id === key || sheet.name().toLowerCase() === textArgument(key, 'key').toLowerCase());

const byKey = (model: WorkbookModel, key: unknown): OfficeObject<never> =>
  worksheetObject(named(model, key) ?? notFound(`sheet ${String(key)}`));

/** The sheets of the workbook. */
export const WORKSHEETS: Kind<WorkbookModel> = {
  name: 'WorksheetCollection',
  items: (model) => model.sheets().map(worksheetObject),
  item: byKey,
  members: {
    GetItem: query(1, byKey),
    GetItemOrNullObject: query(4, (model, [key]) => {
      const sheet = named(model, key);
      return sheet ? worksheetObject(sheet) : NULL_OBJECT;
    }),
    GetActiveWorksheet: query(1, (model) => worksheetObject(model.activeSheet())),
    GetCount: query(4, (model) => model.sheets().length),
    _RegisterDataChangedEvent: query(9, (_model, _args, { events }) => void events.add(EVENTS.changed)),
    _RegisterSelectionChangedEvent: query(9, (_model, _args, { events }) => void events.add(EVENTS.selected)),
    Add: query(1, (model, [name]) => {
      guardStructure(model);
      return worksheetObject(
        model.addSheet(name === undefined || name === null ? freeName(model) : checkedName(name, model)),
      );
    }),
  },
};

const freeName = (model: WorkbookModel): string => {
  const taken = new Set(model.sheets().map((sheet) => sheet.name()));
  return (
    Array.from({ length: taken.size + 1 }, (_, at) => `Sheet${at + 1}`).find((name) => !taken.has(name)) ?? 'Sheet'
  );
};
