import type { WorkbookModel } from '../model';

/** A way in for tests and for the curious: the living workbook behind the spreadsheet, as `window.workbench`. */
export interface Door {
  readonly model: () => WorkbookModel | undefined;
}

declare global {
  interface Window {
    workbench?: Door;
  }
}
