import type { SheetModel, WorkbookModel } from '../../model';
import { areaOf, WHOLE } from '../areas';
import { boolean, colour, index, oneOf, textArgument } from '../arguments';
import { invalid, OfficeFailure } from '../failure';
import { sheetName } from '../limits';
import { NULL_OBJECT, office, property, query, type Kind, type OfficeObject } from '../object-model';
import { CHARTS_OBJECT } from './chart';
import { PAGE_BREAKS, PAGE_LAYOUT } from './page-layout';
import { range, rangeAreas } from './range';
import type { RangeState } from './range-state';
import { TABLES_OBJECT } from './table';
import { AUTO_FILTER, FREEZE, PROTECTION } from './worksheet-parts';

/** A worksheet object for a sheet of the model. */
export const worksheetObject = (sheet: SheetModel): OfficeObject<never> => office(WORKSHEET, sheet);

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
type Visibility = keyof typeof VISIBILITY;
const visibilityName = (sheet: SheetModel): Visibility =>
  (({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }) as const)[sheet.get('visibility')];

function ofRange(sheet: SheetModel, address: unknown): RangeState {
  if (address === undefined || address === null || address === '') return { sheet, area: WHOLE };
  return { sheet, area: areaOf(textArgument(address, 'address')) };
}

const addresses = (list: unknown): readonly string[] => {
  const read = textArgument(list, 'address');
  return read.length > 8192 ? invalid('the address is longer than 8,192 characters') : read.split(',');
};

const usedOrFirst = (sheet: SheetModel, valuesOnly: unknown) =>
  sheet.used(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** Excel's rules for the name of a sheet. */
export function checkedName(value: unknown, model: WorkbookModel, own?: SheetModel): string {
  const name = sheetName(value);
  const isTaken = model
    .sheets()
    .some((sheet) => sheet.id !== own?.id && sheet.name().toLowerCase() === name.toLowerCase());
  if (isTaken) throw new OfficeFailure('ItemAlreadyExists', `there is a sheet ${name}`);
  return name;
}

/**
 * A protected structure lets no sheet be added, removed, renamed, moved, hidden or shown (support.microsoft.com,
 * "Protect a workbook").
 */
export function guardStructure(model: WorkbookModel): void {
  if (model.aspects().isStructureProtected)
    throw new OfficeFailure('AccessDenied', 'the structure of the workbook is protected');
}

function setVisibility(sheet: SheetModel, value: unknown, model: WorkbookModel): void {
  guardStructure(model);
  const visibility = VISIBILITY[oneOf(value, Object.keys(VISIBILITY) as Visibility[], 'visibility')];
  const others = model.sheets().filter((other) => other.id !== sheet.id && other.get('visibility') === 'visible');
  if (visibility !== 'visible' && others.length === 0)
    throw new OfficeFailure('InvalidOperation', 'one sheet must stay visible');
  if (visibility !== 'visible' && model.activeSheet().id === sheet.id && others[0]) model.activate(others[0].id);
  sheet.set('visibility', visibility);
}

function remove(sheet: SheetModel, model: WorkbookModel): void {
  guardStructure(model);
  if (sheet.get('visibility') === 'veryHidden')
    throw new OfficeFailure('GeneralException', 'a very hidden sheet cannot be deleted');
  const isLast = model.sheets().every((other) => other.id === sheet.id || other.get('visibility') !== 'visible');
  if (isLast) throw new OfficeFailure('InvalidOperation', 'the last visible sheet cannot be deleted');
  model.removeSheet(sheet.id);
}

/** A worksheet, with the members this project uses. */
const WORKSHEET: Kind<SheetModel> = {
  name: 'Worksheet',
  members: {
    Id: property(1, (sheet) => sheet.id),
    Name: property(
      1,
      (sheet) => sheet.name(),
      (sheet, value, { model }) => {
        guardStructure(model);
        sheet.rename(checkedName(value, model, sheet));
      },
    ),
    Position: property(
      1,
      (sheet, { model }) => model.sheets().findIndex(({ id }) => id === sheet.id),
      (sheet, value, { model }) => {
        guardStructure(model);
        model.moveSheet(sheet.id, index(value, 'position'));
      },
    ),
    Visibility: property(1, visibilityName, (sheet, value, { model }) => setVisibility(sheet, value, model)),
    TabColor: property(
      7,
      (sheet) => sheet.get('tabColour') ?? '',
      (sheet, value) => sheet.set('tabColour', value === '' ? undefined : colour(value, 'tabColor')),
    ),
    ShowGridlines: property(
      8,
      (sheet) => sheet.get('showsGridlines'),
      (sheet, value) => sheet.set('showsGridlines', boolean(value, 'showGridlines')),
    ),
    Protection: property(2, (sheet) => office(PROTECTION, sheet)),
    FreezePanes: property(7, (sheet) => office(FREEZE, sheet)),
    AutoFilter: property(9, (sheet) => office(AUTO_FILTER, sheet)),
    PageLayout: property(9, (sheet) => office(PAGE_LAYOUT, sheet)),
    HorizontalPageBreaks: property(9, (sheet) => office(PAGE_BREAKS, sheet)),
    Charts: property(1, (sheet) => office(CHARTS_OBJECT, sheet)),
    Tables: property(1, (sheet) => office(TABLES_OBJECT, sheet)),
    GetRange: query(1, (sheet, [address]) => range(sheet, ofRange(sheet, address).area)),
    GetRangeByIndexes: query(7, (sheet, [row, column, rows, columns]) =>
      range(sheet, {
        row: index(row, 'startRow'),
        column: index(column, 'startColumn'),
        rows: index(rows, 'rowCount'),
        columns: index(columns, 'columnCount'),
      }),
    ),
    GetRanges: query(9, (sheet, [list]) => rangeAreas(sheet, addresses(list).map(areaOf))),
    GetUsedRange: query(1, (sheet, [valuesOnly]) => range(sheet, usedOrFirst(sheet, valuesOnly))),
    GetUsedRangeOrNullObject: query(4, (sheet, [valuesOnly]) => {
      const used = sheet.used(valuesOnly === true);
      return used ? range(sheet, used) : NULL_OBJECT;
    }),
    Activate: query(1, (sheet, _args, { model }) => {
      if (sheet.get('visibility') !== 'visible')
        throw new OfficeFailure('InvalidOperation', 'a hidden sheet cannot be shown');
      model.activate(sheet.id);
      return undefined;
    }),
    Delete: query(1, (sheet, _args, { model }) => void remove(sheet, model)),
  },
};
