import type { SheetModel } from '../../model';
import { index } from '../arguments';
import { OfficeFailure } from '../failure';
import { command, property, query, type Kind } from '../object-model';
import { rangeArgument } from './range';

/** The protection of a sheet. */
export const PROTECTION: Kind<SheetModel> = {
  name: 'WorksheetProtection',
  members: {
    Protected: property(2, (sheet) => sheet.get('isProtected')),
    Options: property(2, (sheet) => ({ allowFormatCells: sheet.get('allowsFormat'), selectionMode: 'Normal' })),
    Protect: query(2, (sheet) => {
      if (sheet.get('isProtected')) throw new OfficeFailure('InvalidOperation', 'the sheet is protected already');
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
