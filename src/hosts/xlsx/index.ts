import { excelizeInNode } from './excelize-node';
import { xlsxFiles } from './xlsx-files';

export type { XlsxFile } from './xlsx-files';

/** The .xlsx host in Node; a browser uses `xlsxFiles` with its own way to load the writer. */
export const { openXlsx, newXlsx } = xlsxFiles(excelizeInNode);
