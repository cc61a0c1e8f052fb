import type { Capabilities } from '../host';

/**
 * Whether Ctrl+Z still undoes what the user did before a command: undo came with ExcelApi 1.20 for calls of add-ins,
 * and on Windows and Mac some calls in use clear it all the same (Microsoft, "Undo capabilities in Excel add-ins";
 * office-js issues 2802 and 5918).
 */
const keepsUndo = (): boolean =>
  Office.context.platform === Office.PlatformType.OfficeOnline &&
  Office.context.requirements.isSetSupported('ExcelApi', '1.20');

/** What Excel can do, known before anything that reads or writes it has been loaded. */
export const EXCEL_CAPABILITIES: Capabilities = { canSelect: true, canChart: true, keepsUndo };
