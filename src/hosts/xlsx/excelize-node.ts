import { readFile } from 'node:fs/promises';
import { startExcelize, type Excelize } from './excelize';

let started: Promise<Excelize> | undefined;

/** The writer in Node, started once from the installed package. */
export const excelizeInNode = (): Promise<Excelize> => {
  started ??= readFile(require.resolve('excelize-wasm/excelize.wasm.gz')).then(startExcelize);
  return started;
};
