import type { SheetModel } from '../../model';
import { boolean, fields, index } from '../arguments';
import { OfficeFailure } from '../failure';
import { command, property, query, type Kind } from '../object-model';
import { rangeArgument } from './range-state';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
] as const;

/** The protection of a sheet. */
export const PROTECTION: Kind<SheetModel> = {
  name: 'WorksheetProtection',
  members: {
    Protected: property(2, (sheet) => sheet.get('isProtected')),
    Options: property(2, (sheet) => ({
      ...sheet.get('allowed'),
      allowFormatCells: sheet.get('allowsFormat'),
      selectionMode: 'Normal',
    })),
    Protect: query(2, (sheet, [options]) => {
      if (sheet.get('isProtected')) throw new OfficeFailure('InvalidOperation', 'the sheet is protected already');
      const { selectionMode: _all, ...asked } = fields(options ?? {}, OPTIONS, 'options');
      const allowed = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, boolean(value, name)]));
      sheet.set('allowed', allowed);
      sheet.set('allowsFormat', allowed['allowFormatCells'] ?? false);
      sheet.set('isProtected', true);
      return undefined;
    }),
    Unprotect: query(2, (sheet) => void sheet.set('isProtected', false)),
  },
};

/** Rows and columns that stay in sight. */
export const FREEZE: Kind<SheetModel> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: query(7, (sheet, [count]) => void sheet.set('frozen', { rows: index(count, 'count'), columns: 0 })),
    FreezeColumns: query(7, (sheet, [count]) => void sheet.set('frozen', { rows: 0, columns: index(count, 'count') })),
    FreezeAt: query(7, (sheet, [at]) => {
      const { area } = rangeArgument(at, sheet);
      sheet.set('frozen', { rows: area.row + area.rows, columns: area.column + area.columns });
      return undefined;
    }),
    Unfreeze: query(7, (sheet) => void sheet.set('frozen', { rows: 0, columns: 0 })),
  },
};

/** The filter of a sheet. */
export const AUTO_FILTER: Kind<SheetModel> = {
  name: 'AutoFilter',
  sheet: (sheet) => sheet,
  members: {
    Enabled: property(9, (sheet) => sheet.get('filter') !== undefined),
    Apply: command(9, (sheet, [at]) => {
      const { area } = rangeArgument(at, sheet);
      if (!sheet.used(true, area)) throw new OfficeFailure('InvalidArgument', 'there is nothing to filter');
      sheet.set('filter', area);
    }),
    Remove: command(9, (sheet) => {
      if (sheet.get('filter')) sheet.set('filter', undefined);
    }),
  },
};
