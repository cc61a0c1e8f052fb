import { a1, type Area } from '../../../../core';
import type { SheetModel } from '../../model';
import { areaAround, overlap, WHOLE } from '../areas';
import { boolean, grid, index } from '../arguments';
import { invalid, notFound, OfficeFailure } from '../failure';
import { inGrid, numberFormat } from '../limits';
import { command, NULL_OBJECT, office, opened, property, query, type Kind, type OfficeObject } from '../object-model';
import { CONDITIONAL_FORMATS } from './conditional-format';
import { cells, shown, usedWithin, valueType, writeCells } from './range-cells';
import { clear, setHyperlink } from './range-clear';
import { cellProperties, hiddenOf, lineProperties } from './range-facts';
import { DATA_VALIDATION } from './data-validation';
import { RANGE_FORMAT } from './range-format';
import { mergeRange } from './range-merge';
import { type RangeState, type AreasState, fullAddress, rangeArgument } from './range-state';

/** Excel refuses areas that leave the grid. */
export const range = (sheet: SheetModel, area: Area): OfficeObject<never> =>
  office(RANGE_OBJECT, { sheet, area: inGrid(area) });
export const rangeAreas = (sheet: SheetModel, areas: readonly Area[]): OfficeObject<never> =>
  office(RANGE_AREAS, { sheet, areas });

function mergedAreas({ sheet, area }: RangeState) {
  const areas = sheet.merges().filter((one) => overlap({ ...one, rows: 1, columns: 1 }, area));
  return areas.length === 0 ? NULL_OBJECT : rangeAreas(sheet, areas);
}

/** A range, with the members this project uses. */
const RANGE_OBJECT: Kind<RangeState> = {
  name: 'Range',
  isTracked: true,
  sheet: ({ sheet }) => sheet,
  areas: ({ area }) => [area],
  members: {
    Address: property(1, fullAddress),
    RowIndex: property(1, ({ area }) => area.row),
    ColumnIndex: property(1, ({ area }) => area.column),
    RowCount: property(1, ({ area }) => area.rows),
    ColumnCount: property(1, ({ area }) => area.columns),
    Values: opened(
      'contents',
      property(
        1,
        (state, { calculation }) =>
          cells(state, (cell, row, column) => shown(calculation.shown(state.sheet, cell, row, column))),
        (state, value, world) => writeCells(state, value, 'values', world),
      ),
    ),
    ValueTypes: property(1, (state, { calculation }) =>
      cells(state, (cell, row, column) => valueType(calculation.shown(state.sheet, cell, row, column))),
    ),
    Formulas: opened(
      'contents',
      property(
        1,
        (state) => cells(state, ({ formula, value }) => formula ?? shown(value)),
        (state, value, world) => writeCells(state, value, 'formulas', world),
      ),
    ),
    NumberFormat: opened(
      'format',
      property(
        1,
        (state) => cells(state, ({ style }) => style?.format ?? 'General'),
        ({ sheet, area }, value) =>
          sheet.writeFormats(
            area.row,
            area.column,
            grid(value, area.rows, area.columns, 'numberFormat').map((row) =>
              row.map((format) => (format === null ? null : numberFormat(format))),
            ),
          ),
      ),
    ),
    RowHidden: property(
      2,
      (state) => hiddenOf('rows', state),
      ({ sheet, area }, value) => sheet.hide('rows', area.row, area.rows, boolean(value, 'rowHidden')),
    ),
    ColumnHidden: property(
      2,
      (state) => hiddenOf('columns', state),
      ({ sheet, area }, value) => sheet.hide('columns', area.column, area.columns, boolean(value, 'columnHidden')),
    ),
    Hyperlink: property(
      7,
      ({ sheet, area }) => {
        const link = sheet.get('hyperlinks')[a1(area)];
        if (!link) return null;
        return {
          ...(link.reference ? { documentReference: link.reference } : {}),
          ...(link.address ? { address: link.address } : {}),
        };
      },
      setHyperlink,
    ),
    Worksheet: property(1, ({ sheet }, { back }) => back.worksheet(sheet)),
    Format: property(1, ({ sheet, area }) => office(RANGE_FORMAT, { sheet, areas: [area] })),
    ConditionalFormats: property(6, ({ sheet, area }) => office(CONDITIONAL_FORMATS, { sheet, areas: [area] })),
    DataValidation: property(8, ({ sheet, area }) => office(DATA_VALIDATION, { sheet, area })),
    GetCell: query(1, ({ sheet, area }, [row, column]) =>
      range(sheet, { row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 }),
    ),
    GetRow: query(1, ({ sheet, area }, [row]) => range(sheet, { ...area, row: area.row + index(row, 'row'), rows: 1 })),
    GetColumn: query(1, ({ sheet, area }, [column]) =>
      range(sheet, { ...area, column: area.column + index(column, 'column'), columns: 1 }),
    ),
    GetBoundingRect: query(1, ({ sheet, area }, [other]) =>
      range(sheet, areaAround(area, rangeArgument(other, sheet).area)),
    ),
    GetIntersection: query(1, ({ sheet, area }, [other]) => {
      const common = overlap(area, rangeArgument(other, sheet).area);
      return common ? range(sheet, common) : notFound('the ranges have no cell in common');
    }),
    _ValidateArraySize: query(3, ({ area }, [rows, columns]) =>
      rows === area.rows && columns === area.columns
        ? undefined
        : invalid('the array must have the shape of the range'),
    ),
    GetEntireRow: query(1, ({ sheet, area }) => range(sheet, { ...WHOLE, row: area.row, rows: area.rows })),
    GetEntireColumn: query(1, ({ sheet, area }) =>
      range(sheet, { ...WHOLE, column: area.column, columns: area.columns }),
    ),
    GetUsedRange: query(1, (state, [valuesOnly]) => {
      const used = usedWithin(state, valuesOnly);
      return used ? range(state.sheet, used) : notFound('no cell of the range is in use');
    }),
    GetUsedRangeOrNullObject: query(4, (state, [valuesOnly]) => {
      const used = usedWithin(state, valuesOnly);
      return used ? range(state.sheet, used) : NULL_OBJECT;
    }),
    GetCellProperties: query(9, cellProperties),
    GetMergedAreasOrNullObject: query(13, mergedAreas),
    GetRowProperties: query(9, (state, [wanted]) => lineProperties('rows', state, wanted)),
    GetColumnProperties: query(9, (state, [wanted]) => lineProperties('columns', state, wanted)),
    Merge: command(2, (state, [across]) => mergeRange(state, across)),
    Unmerge: command(2, ({ sheet, area }) => sheet.unmerge(area)),
    Clear: command(1, (state, [what]) => clear(state, what)),
    Select: query(1, ({ sheet, area }, _args, { model }) => {
      if (sheet.get('visibility') !== 'visible')
        throw new OfficeFailure('InvalidOperation', 'a cell of a hidden sheet cannot be selected');
      model.select(sheet.id, area);
      return undefined;
    }),
  },
};

/** Several areas at once. */
const RANGE_AREAS: Kind<AreasState> = {
  name: 'RangeAreas',
  isTracked: true,
  sheet: ({ sheet }) => sheet,
  members: {
    Address: property(9, ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(',')),
    AreaCount: property(9, ({ areas }) => areas.length),
    Areas: property(9, (state) => office(RANGE_COLLECTION, state)),
    Format: property(9, (state) => office(RANGE_FORMAT, state)),
    ConditionalFormats: property(9, (state) => office(CONDITIONAL_FORMATS, state)),
    Worksheet: property(9, ({ sheet }, { back }) => back.worksheet(sheet)),
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
