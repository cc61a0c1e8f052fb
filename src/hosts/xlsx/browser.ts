import { excelizeInBrowser } from './excelize-browser';
import { xlsxFiles, type XlsxFiles } from './xlsx-files';

export type { XlsxFile, XlsxFiles } from './xlsx-files';

/** The .xlsx host in a browser; `wasm` is the address of excelize-wasm's excelize.wasm.gz, fetched at the first write that needs it. */
export const xlsxFilesInBrowser = (wasm: string): XlsxFiles => xlsxFiles(excelizeInBrowser(wasm));
