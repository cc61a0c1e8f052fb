import type { WorkbookModel } from '../../model';
import { oneOf } from '../arguments';
import { office, property, query, type Kind } from '../object-model';
import { range } from './range';
import { SETTINGS } from './settings';
import { WORKSHEETS } from './worksheets';

const APPLICATION: Kind<WorkbookModel> = {
  name: 'Application',
  members: {
    Calculate: query(1, (_model, [type]) => {
      oneOf(type, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      return undefined;
    }),
    SuspendApiCalculationUntilNextSync: query(6, () => undefined),
    SuspendScreenUpdatingUntilNextSync: query(9, () => undefined),
  },
};

/** The root of everything. */
export const WORKBOOK: Kind<WorkbookModel> = {
  name: 'Workbook',
  members: {
    Application: property(1, (model) => office(APPLICATION, model)),
    Worksheets: property(1, (model) => office(WORKSHEETS, model)),
    Settings: property(4, (model) => office(SETTINGS, model)),
    GetSelectedRange: query(1, (model) => range(model.activeSheet(), model.selection())),
    GetActiveCell: query(7, (model) => range(model.activeSheet(), { ...model.selection(), rows: 1, columns: 1 })),
    _RemoveReference: query(1, () => undefined),
  },
};

/** What office.js asks of the host beside the workbook; the state shows and hides the pane, where there is one. */
export const INTERNAL: Kind<((isShown: boolean) => void) | undefined> = {
  name: 'InternalService',
  members: {
    NotifyActionHandlerReady: query(1, () => undefined),
    SetAppRuntimeState: query(1, (showPane, [state]) => { showPane?.(state === 'Visible'); return undefined; }),
  },
};
