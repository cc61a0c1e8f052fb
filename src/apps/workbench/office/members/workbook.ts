import type { WorkbookModel } from '../../model';
import { oneOf } from '../arguments';
import { office, property, query, type Kind } from '../object-model';
import { DOCUMENT_PROPERTIES } from './properties';
import { range } from './range';
import { SETTINGS } from './settings';
import { WORKSHEETS } from './worksheets';

const APPLICATION: Kind<WorkbookModel> = {
  name: 'Application',
  members: {
    CalculationMode: property(
      1,
      (model) => (model.aspects().calculatesByHand ? 'Manual' : 'Automatic'),
      (model, value) =>
        model.setAspects({
          calculatesByHand:
            oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode') === 'Manual',
        }),
    ),
    Calculate: query(1, (_model, [type], { calculation }) => {
      oneOf(type, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      calculation.calculate();
      return undefined;
    }),
    SuspendApiCalculationUntilNextSync: query(6, () => undefined),
    SuspendScreenUpdatingUntilNextSync: query(9, () => undefined),
  },
};

const WORKBOOK_PROTECTION: Kind<WorkbookModel> = {
  name: 'WorkbookProtection',
  members: { Protected: property(7, (model) => model.aspects().isStructureProtected) },
};

/** The root of everything. */
export const WORKBOOK: Kind<WorkbookModel> = {
  name: 'Workbook',
  members: {
    Application: property(1, (model) => office(APPLICATION, model)),
    Worksheets: property(1, (model) => office(WORKSHEETS, model)),
    Protection: property(7, (model) => office(WORKBOOK_PROTECTION, model)),
    Properties: property(7, (model) => office(DOCUMENT_PROPERTIES, model)),
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
    SetAppRuntimeState: query(1, (showPane, [state]) => {
      showPane?.(state === 'Visible');
      return undefined;
    }),
  },
};
