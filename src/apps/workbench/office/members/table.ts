import type { Area } from '../../../../core';
import type { SheetModel, ExcelTable, WorkbookModel } from '../../model';
import { boolean, index, textArgument } from '../arguments';
import { invalid, notFound, OfficeFailure } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Kind, type OfficeObject } from '../object-model';
import { overlap } from '../areas';
import { tableName } from '../limits';
import { range } from './range';
import { rangeArgument } from './range-state';

interface TableState {
  readonly sheet: SheetModel;
  /** Changes when the table is renamed. */
  name: string;
}

const current = ({ sheet, name }: TableState): ExcelTable =>
  sheet.get('tables').find((table) => table.name === name) ?? notFound(`table ${name}`);

function rename(state: TableState, value: unknown, model: WorkbookModel): void {
  const name = tableName(value);
  const isAlike = (other: string): boolean => other.toLowerCase() === name.toLowerCase() && other !== state.name;
  const isTaken = model.sheets().some((sheet) => sheet.get('tables').some((table) => isAlike(table.name)));
  if (isTaken) throw new OfficeFailure('ItemAlreadyExists', `there is a table ${name}`);
  state.sheet.set(
    'tables',
    state.sheet.get('tables').map((table) => (table.name === state.name ? { ...table, name } : table)),
  );
  state.name = name;
}

const drop = ({ sheet, name }: TableState): void =>
  sheet.set(
    'tables',
    sheet.get('tables').filter((table) => table.name !== name),
  );

const TABLE: Kind<TableState> = {
  name: 'Table',
  sheet: ({ sheet }) => sheet,
  members: {
    Id: property(1, (state) => current(state).name),
    Name: property(
      1,
      (state) => current(state).name,
      (state, value, { model }) => rename(state, value, model),
    ),
    Style: property(
      1,
      (state) => current(state).style ?? '',
      (state, value) => restyle(state, textArgument(value, 'style')),
    ),
    ShowBandedRows: property(
      3,
      () => true,
      (_state, value) => void boolean(value, 'showBandedRows'),
    ),
    ShowFilterButton: property(
      3,
      () => true,
      (_state, value) => void boolean(value, 'showFilterButton'),
    ),
    GetRange: query(1, (state) => range(state.sheet, current(state).area)),
    ConvertToRange: command(2, (state) => {
      const { area } = current(state);
      drop(state);
      return range(state.sheet, area);
    }),
    Delete: command(1, drop),
  },
};

const restyle = (state: TableState, style: string): void =>
  state.sheet.set(
    'tables',
    state.sheet.get('tables').map((table) => (table.name === state.name ? { ...table, style } : table)),
  );

function add(sheet: SheetModel, area: Area, hasHeaders: boolean, model: WorkbookModel): OfficeObject<never> {
  if (!hasHeaders) return invalid('this host makes tables with headers only');
  const meets =
    sheet.get('tables').some((table) => overlap(table.area, area)) ||
    sheet.merges().some((merged) => overlap(merged, area));
  if (meets) throw new OfficeFailure('InvalidOperation', 'a table cannot overlap a table or a merged area');
  nameHeaders(sheet, area);
  const taken = new Set(model.sheets().flatMap((one) => one.get('tables').map((table) => table.name)));
  const name =
    Array.from({ length: taken.size + 1 }, (_, at) => `Table${at + 1}`).find((free) => !taken.has(free)) ?? 'Table';
  sheet.set('tables', [...sheet.get('tables'), { name, area }]);
  return office(TABLE, { sheet, name });
}

/**
 * Headers are texts, none blank, none twice: Excel makes them so (support.microsoft.com, "Create and format tables").
 */
function nameHeaders(sheet: SheetModel, area: Area): void {
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const { value } = sheet.cell(area.row, column);
    const wanted =
      value === undefined || value === ''
        ? `列${column - area.column + 1}`
        : String(typeof value === 'object' ? value.error : value);
    const free =
      [wanted, ...Array.from({ length: area.columns }, (_, at) => `${wanted}${at + 2}`)].find(
        (name) => !taken.has(name.toLowerCase()),
      ) ?? wanted;
    taken.add(free.toLowerCase());
    if (value !== free) sheet.write(area.row, column, [[free]]);
  }
}

const find = (sheet: SheetModel, key: unknown): ExcelTable | undefined =>
  sheet.get('tables').find((table) => table.name.toLowerCase() === textArgument(key, 'key').toLowerCase());

const item = (sheet: SheetModel, table: ExcelTable | undefined): OfficeObject<never> =>
  office(TABLE, { sheet, name: table?.name ?? notFound('no such table') });

/** The Excel tables of a sheet. */
export const TABLES_OBJECT: Kind<SheetModel> = {
  name: 'TableCollection',
  sheet: (sheet) => sheet,
  items: (sheet) => sheet.get('tables').map((table) => item(sheet, table)),
  item: (sheet, key) => item(sheet, find(sheet, key)),
  members: {
    Count: property(1, (sheet) => sheet.get('tables').length),
    Add: command(1, (sheet, [at, hasHeaders], { model }) =>
      add(sheet, rangeArgument(at, sheet).area, boolean(hasHeaders, 'hasHeaders'), model),
    ),
    GetItem: query(1, (sheet, [key]) => item(sheet, find(sheet, key))),
    GetItemAt: query(1, (sheet, [at]) => item(sheet, sheet.get('tables')[index(at, 'index')])),
    GetItemOrNullObject: query(4, (sheet, [key]) => (find(sheet, key) ? item(sheet, find(sheet, key)) : NULL_OBJECT)),
  },
};
