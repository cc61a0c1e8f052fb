import { startExcelize, type LoadExcelize } from './excelize';

/** The writer in a browser, started once from where the page serves the package's excelize.wasm.gz. */
export function excelizeInBrowser(url: string): LoadExcelize {
  let started: ReturnType<LoadExcelize> | undefined;
  return () => {
    started ??= fetch(url).then(async (response) => startExcelize(new Uint8Array(await response.arrayBuffer())));
    return started;
  };
}
