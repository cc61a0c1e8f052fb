import type { WorkbookModel } from '../model';
import type { SyncReport } from '../office';

/** A way in for tests and for the curious: the living workbook behind the spreadsheet, as `window.workbench`. */
export interface Door {
  readonly model: () => WorkbookModel | undefined;
  /** Every round trip since the workbook was opened. */
  readonly syncs: () => readonly SyncReport[];
  /** Presses what Excel offers beside the ribbon, such as an entry of a cell's menu: a function by its name. */
  readonly press: (functionName: string) => Promise<boolean>;
  /** Lets Excel leave the add-in without an answer whenever this says so. */
  readonly silence: (isSilent: () => boolean) => void;
}

declare global {
  interface Window {
    workbench?: Door;
  }
}
