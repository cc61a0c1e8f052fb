import { a1, areaA1, quotedSheet, type Area } from '../../../../core';
import type { SheetModel } from '../../model';
import { areaOf, around, overlap, WHOLE } from '../areas';
import { boolean, fields, grid, index, text } from '../arguments';
import { invalid } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Json, type Kind, type OfficeObject } from '../object-model';
import { CONDITIONAL_FORMATS } from './conditional-format';
import { cells, shown, valueType, writeCells } from './range-cells';
import { clear, setHyperlink } from './range-clear';
import { RANGE_FORMAT } from './range-format';
import { worksheet } from './worksheet';

/** One area of a sheet. */
export interface RangeState {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Several areas of a sheet. */
export interface AreasState {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const range = (sheet: SheetModel, area: Area): OfficeObject<never> => office(RANGE, { sheet, area });
export const rangeAreas = (sheet: SheetModel, areas: readonly Area[]): OfficeObject<never> => office(RANGE_AREAS, { sheet, areas });

/** The address with its sheet, as Excel gives it. */
export const fullAddress = ({ sheet, area }: RangeState): string => {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name()) ? sheet.name() : quotedSheet(sheet.name());
  return `${name}!${areaA1(area)}`;
};

function hiddenOf(axis: 'rows' | 'columns', { sheet, area }: RangeState): Json {
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const states = new Set(Array.from({ length: Math.min(count, 20_000) }, (_, at) => sheet.isHidden(axis, first + at)));
  return states.size === 1 ? states.has(true) : null;
}

/** The answer of getRowProperties and getColumnProperties, as far as hidden states go. */
function lineProperties(axis: 'rows' | 'columns', { sheet, area }: RangeState, wanted: unknown): Json {
  const key = axis === 'rows' ? 'rowHidden' : 'columnHidden';
  const options = fields(wanted, [key, 'address'], 'properties');
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  return Array.from({ length: count }, (_, at) => ({
    ...(options[key] ? { [key]: sheet.isHidden(axis, first + at) } : {}),
  }));
}

/** The range an argument is, given as an object or as an address. */
export function rangeArgument(value: unknown, sheet?: SheetModel): RangeState {
  if (typeof value === 'string' && sheet) return { sheet, area: areaOf(value) };
  return (value as { readonly state?: RangeState } | undefined)?.state ?? invalid('a range is needed');
}

function merge(state: RangeState, across: unknown): void {
  const { sheet, area } = state;
  sheet.unmerge(area);
  const rows = across === true ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })) : [area];
  rows.forEach((each) => sheet.merge(each));
}

function mergedAreas({ sheet, area }: RangeState) {
  const areas = sheet.merges().filter((one) => overlap({ ...one, rows: 1, columns: 1 }, area));
  return areas.length === 0 ? NULL_OBJECT : rangeAreas(sheet, areas);
}

/** A range, with the members this project uses. */
export const RANGE: Kind<RangeState> = {
  name: 'Range',
  isTracked: true,
  sheet: ({ sheet }) => sheet,
  members: {
    Address: property(1, fullAddress),
    RowIndex: property(1, ({ area }) => area.row),
    ColumnIndex: property(1, ({ area }) => area.column),
    RowCount: property(1, ({ area }) => area.rows),
    ColumnCount: property(1, ({ area }) => area.columns),
    Values: property(1, (state) => cells(state, ({ value }) => shown(value)), (state, value) => writeCells(state, value, 'values')),
    ValueTypes: property(1, (state) => cells(state, ({ value }) => valueType(value))),
    Formulas: property(
      1,
      (state) => cells(state, ({ formula, value }) => formula ?? shown(value)),
      (state, value) => writeCells(state, value, 'formulas'),
    ),
    NumberFormat: property(
      1,
      (state) => cells(state, ({ style }) => style?.format ?? 'General'),
      ({ sheet, area }, value) => sheet.writeFormats(area.row, area.column, grid(value, area.rows, area.columns, 'numberFormat')
        .map((row) => row.map((format) => (format === null ? null : text(format, 'numberFormat'))))),
    ),
    RowHidden: property(2, (state) => hiddenOf('rows', state), ({ sheet, area }, value) =>
      sheet.hide('rows', area.row, area.rows, boolean(value, 'rowHidden'))),
    ColumnHidden: property(2, (state) => hiddenOf('columns', state), ({ sheet, area }, value) =>
      sheet.hide('columns', area.column, area.columns, boolean(value, 'columnHidden'))),
    Hyperlink: property(7, ({ sheet, area }) => {
      const link = sheet.get('hyperlinks')[a1(area)];
      if (!link) return null;
      return { ...(link.reference ? { documentReference: link.reference } : {}), ...(link.address ? { address: link.address } : {}) };
    }, setHyperlink),
    Worksheet: property(1, ({ sheet }) => worksheet(sheet)),
    Format: property(1, ({ sheet, area }) => office(RANGE_FORMAT, { sheet, areas: [area] })),
    ConditionalFormats: property(6, ({ sheet, area }) => office(CONDITIONAL_FORMATS, { sheet, areas: [area] })),
    GetCell: query(1, ({ sheet, area }, [row, column]) =>
      range(sheet, { row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 })),
    GetRow: query(1, ({ sheet, area }, [row]) => range(sheet, { ...area, row: area.row + index(row, 'row'), rows: 1 })),
    GetColumn: query(1, ({ sheet, area }, [column]) => range(sheet, { ...area, column: area.column + index(column, 'column'), columns: 1 })),
    GetBoundingRect: query(1, ({ sheet, area }, [other]) => range(sheet, around(area, rangeArgument(other).area))),
    _ValidateArraySize: query(3, ({ area }, [rows, columns]) =>
      (rows === area.rows && columns === area.columns ? undefined : invalid('the array must have the shape of the range'))),
    GetEntireRow: query(1, ({ sheet, area }) => range(sheet, { ...WHOLE, row: area.row, rows: area.rows })),
    GetEntireColumn: query(1, ({ sheet, area }) => range(sheet, { ...WHOLE, column: area.column, columns: area.columns })),
    GetMergedAreasOrNullObject: query(13, mergedAreas),
    GetRowProperties: query(9, (state, [wanted]) => lineProperties('rows', state, wanted)),
    GetColumnProperties: query(9, (state, [wanted]) => lineProperties('columns', state, wanted)),
    Merge: command(2, (state, [across]) => merge(state, across)),
    Unmerge: command(2, ({ sheet, area }) => sheet.unmerge(area)),
    Clear: command(1, (state, [what]) => clear(state, what)),
    Select: query(1, ({ sheet, area }, _args, { model }) => void model.select(sheet.id, area)),
  },
};

/** Several areas at once. */
export const RANGE_AREAS: Kind<AreasState> = {
  name: 'RangeAreas',
  isTracked: true,
  sheet: ({ sheet }) => sheet,
  members: {
    Address: property(9, ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(',')),
    AreaCount: property(9, ({ areas }) => areas.length),
    Areas: property(9, (state) => office(RANGE_COLLECTION, state)),
    Format: property(9, (state) => office(RANGE_FORMAT, state)),
    ConditionalFormats: property(9, (state) => office(CONDITIONAL_FORMATS, state)),
    Worksheet: property(9, ({ sheet }) => worksheet(sheet)),
    Clear: command(9, ({ sheet, areas }, [what]) => areas.forEach((area) => clear({ sheet, area }, what))),
  },
};

const RANGE_COLLECTION: Kind<AreasState> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => range(sheet, area)),
  members: {
    GetCount: query(9, ({ areas }) => areas.length),
    GetItemAt: query(9, ({ sheet, areas }, [at]) => {
      const area = areas[Number(at)];
      return area ? range(sheet, area) : invalid(`no area ${String(at)}`);
    }),
  },
};

