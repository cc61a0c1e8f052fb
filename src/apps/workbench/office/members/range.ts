import { a1, areaA1, isError, parseArea, quotedSheet, type Area, type Value } from '../../../../core';
import type { CellContents, CellInput, SheetModel } from '../../model';
import { boolean, fields, grid, index, oneOf, text } from '../arguments';
import { invalid } from '../failure';
import { command, NULL_OBJECT, office, property, query, type Json, type Kind, type OfficeObject } from '../object-model';
import { typed } from '../typed';
import { CONDITIONAL_FORMATS } from './conditional-format';
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

/** The size of every sheet in Excel. */
export const WHOLE: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The area of an address as Excel reads it: cells, whole rows (1:3), whole columns (A:C), with or without $. */
export function areaOf(address: string): Area {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { ...WHOLE, row: Number(rows[1]) - 1, rows: Number(rows[2]) - Number(rows[1]) + 1 };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  const area = parseArea(columns ? `${columns[1]}1:${columns[2]}1` : address);
  if (!area) return invalid(`${address} is no address`);
  return columns ? { ...area, rows: WHOLE.rows } : area;
}

export const range = (sheet: SheetModel, area: Area): OfficeObject<never> => office(RANGE, { sheet, area });
export const rangeAreas = (sheet: SheetModel, areas: readonly Area[]): OfficeObject<never> => office(RANGE_AREAS, { sheet, areas });

/** The address with its sheet, as Excel gives it. */
export const fullAddress = ({ sheet, area }: RangeState): string => {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name()) ? sheet.name() : quotedSheet(sheet.name());
  return `${name}!${areaA1(area)}`;
};

/** The cells of a range, row by row; refused for whole sheets, rows and columns, whose values Excel does not give either. */
function cells<Made>({ sheet, area }: RangeState, make: (cell: CellContents, row: number, column: number) => Made): Made[][] {
  if (area.rows * area.columns > 5_000_000) return invalid('the range is too large for this property');
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_unused, c) =>
    make(sheet.cell(area.row + r, area.column + c), area.row + r, area.column + c)));
}

const shown = (value: Value): Json => (value === undefined ? '' : isError(value) ? value.error : value);

function valueType(value: Value): string {
  if (value === undefined) return 'Empty';
  if (isError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function writeCells(state: RangeState, value: unknown, name: string): void {
  const { sheet, area } = state;
  const rows = grid(value, area.rows, area.columns, name);
  sheet.write(area.row, area.column, rows.map((row, r) => row.map((cell, c) =>
    input(cell, () => sheet.cell(area.row + r, area.column + c).style?.format === '@', name))));
}

function input(cell: unknown, isTextCell: () => boolean, name: string): CellInput | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return typeof cell === 'string' ? typed(cell, isTextCell()) : invalid(`${name} takes strings, numbers, booleans and null`);
}

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

function clear({ sheet, area }: RangeState, what: unknown): void {
  const part = oneOf(what ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo');
  const inside = sheet.used(false);
  if ((part === 'All' || part === 'Contents') && inside) {
    const common = overlap(area, inside);
    if (common) sheet.write(common.row, common.column, Array.from({ length: common.rows }, () => Array.from({ length: common.columns }, () => undefined)));
  }
  if (part === 'All' || part === 'Formats') {
    sheet.clearStyle(area);
    for (const format of sheet.conditionalFormats()) {
      if (format.areas.every((own) => contains(area, own))) sheet.removeConditionalFormat(format.id);
    }
  }
  if (part !== 'Contents' && part !== 'Formats') dropHyperlinks(sheet, area);
}

export function overlap(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around two. */
function around(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** The range an argument is, given as an object or as an address. */
export function rangeArgument(value: unknown, sheet?: SheetModel): RangeState {
  if (typeof value === 'string' && sheet) return { sheet, area: areaOf(value) };
  return (value as { readonly state?: RangeState } | undefined)?.state ?? invalid('a range is needed');
}

const contains = (outer: Area, inner: Area): boolean => {
  const common = overlap(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
};

function dropHyperlinks(sheet: SheetModel, area: Area): void {
  const links = Object.entries(sheet.get('hyperlinks'));
  const left = links.filter(([cell]) => !overlap(areaOf(cell), area));
  if (left.length < links.length) sheet.set('hyperlinks', Object.fromEntries(left));
}

/** A link shows in blue and underlined, and may bring its own text. */
function setHyperlink({ sheet, area }: RangeState, value: unknown): void {
  const link = fields(value, ['address', 'documentReference', 'screenTip', 'textToDisplay'], 'hyperlink');
  const target = {
    ...(link.documentReference === undefined ? {} : { reference: text(link.documentReference, 'documentReference') }),
    ...(link.address === undefined ? {} : { address: text(link.address, 'address') }),
  };
  sheet.set('hyperlinks', { ...sheet.get('hyperlinks'), [a1(area)]: target });
  sheet.style(area, { colour: '#0563C1', underline: true });
  if (link.textToDisplay === undefined) return;
  const shows = text(link.textToDisplay, 'textToDisplay');
  if (sheet.cell(area.row, area.column).value !== shows) sheet.write(area.row, area.column, [[typed(shows, true)]]);
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

