import type { Snapshot } from '../../core';
import { HostError } from '../host';
import { codeOf } from './failures';
import { queueList, queueSheet, type Reading, type SheetReading } from './read';

/** The whole workbook in two syncs: the list of sheets, then all sheets at once. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Reading> {
  const list = queueList(context.workbook);
  await context.sync();
  const { names, settings } = list();
  try {
    return readingOf(await readSheets(context, names, true), settings, true);
  } catch (error) {
    if (!isBrokenFormat(error)) throw error;
    return readingOf(await readSheets(context, names, false), settings, false);
  }
}

/**
 * Excel fails to read the conditional formats of some workbooks (rules made or copied together in its own dialogue: issues 5222,
 * 6827 and 6835 of OfficeDev/office-js). The data can be read all the same.
 */
const isBrokenFormat = (error: unknown): boolean => ['ItemNotFound', 'InvalidOperation', 'GeneralException'].includes(codeOf(error));

/** Puts sheets and settings together. */
export const readingOf = (sheets: readonly SheetReading[], settings: Snapshot['settings'], hasFormats: boolean): Reading => ({
  snapshot: { sheets: sheets.map(({ sheet }) => sheet), settings },
  findings: sheets.map(({ findings }) => findings),
  hasFormats,
});

/** All sheets in one sync; only when Excel finds the answer too large, half of them at a time. */
async function readSheets(context: Excel.RequestContext, names: readonly string[], hasFormats: boolean): Promise<readonly SheetReading[]> {
  const sheets = names.map((name) => queueSheet(context.workbook.worksheets.getItem(name), hasFormats));
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    if (names.length === 1) throw new HostError({ kind: 'too-large' }, { cause: error });
    const half = Math.ceil(names.length / 2);
    return [
      ...await readSheets(context, names.slice(0, half), hasFormats),
      ...await readSheets(context, names.slice(half), hasFormats),
    ];
  }
  return sheets.map((collect) => collect());
}
