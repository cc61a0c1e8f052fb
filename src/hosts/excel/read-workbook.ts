import { HostError } from '../host';
import { queueList, queueSheet, type Reading, type SheetReading } from './read';
import { codeOf } from './failures';

/** The whole workbook in two syncs: the list of sheets, then all sheets at once. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Reading> {
  const list = queueList(context.workbook);
  await context.sync();
  const { names, settings } = list();
  return readingOf(await readSheets(context, names), settings);
}

/** Puts sheets and settings together. */
export const readingOf = (sheets: readonly SheetReading[], settings: Reading['snapshot']['settings']): Reading => ({
  snapshot: { sheets: sheets.map(({ sheet }) => sheet), settings },
  findings: sheets.map(({ findings }) => findings),
});

/** All sheets in one sync; only when Excel finds the answer too large, half of them at a time. */
async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<readonly SheetReading[]> {
  const sheets = names.map((name) => queueSheet(context.workbook.worksheets.getItem(name)));
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    if (names.length === 1) throw new HostError({ kind: 'too-large' }, { cause: error });
    const half = Math.ceil(names.length / 2);
    return [...await readSheets(context, names.slice(0, half)), ...await readSheets(context, names.slice(half))];
  }
  return sheets.map((collect) => collect());
}
