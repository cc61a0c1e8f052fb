import { readFile } from 'node:fs/promises';
import { excelizeFrom } from './excelize';

/** The writer in Node, from the installed package. */
export const excelizeInNode = excelizeFrom(() => readFile(require.resolve('excelize-wasm/excelize.wasm.gz')));
