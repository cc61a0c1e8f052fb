import { excelizeFrom, type LoadExcelize } from './excelize';

/** The writer in a browser, from where the page serves the package's excelize.wasm.gz. */
export const excelizeInBrowser = (url: string): LoadExcelize =>
  excelizeFrom(async () => new Uint8Array(await (await fetch(url)).arrayBuffer()));
