import { isOwnedSheet, type Snapshot } from '../../core';
import type { Watch } from '../host';
import type { Sync } from './batch';
import { WINDOW } from './bounds';
import { codeOf } from './failures';
import { queueSheet, sheetOf, type Ask, type WorkbookReading, type SheetReading } from './read';
import { queueList, type SheetList, type ListedSheet } from './read-list';
import { readBeyond } from './read-beyond';
import { readOpenings } from './read-openings';
import { withValidations } from './read-validations';
import { isMadeAfresh } from './sheet-names';

/** What a reading may spare, or must not. */
export interface ReadOptions {
  /** The last reading, from which it is known where no table can be. */
  readonly before?: WorkbookReading | undefined;
  /** Sheets to read in full although they are made afresh; in lower case. */
  readonly inFull?: ReadonlySet<string>;
}

/**
 * The workbook in two syncs: the list of sheets, then all windows at once. What is large, protected or not what its
 * name says takes more.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  sync: Sync,
  watch: Watch,
  options: ReadOptions = {},
): Promise<WorkbookReading> {
  const collect = queueList(context.workbook);
  await sync();
  const list = collect();
  const readAll = async (hasFormats: boolean): Promise<WorkbookReading> => {
    const asks = list.sheets.map(({ name, isProtected }) => askOf(name, hasFormats, isProtected, options));
    return wholeReading(context, sync, watch, list, await readSheets(context, sync, asks), hasFormats);
  };
  try {
    return await readAll(true);
  } catch (error) {
    if (!isBrokenFormat(error)) throw error;
    return readAll(false);
  }
}

/**
 * Excel fails to read the conditional formats of some workbooks (rules made or copied together in its own dialogue:
 * issues 5222, 6827 and 6835 of OfficeDev/office-js). The data can be read all the same.
 */
const isBrokenFormat = (error: unknown): boolean =>
  ['ItemNotFound', 'InvalidOperation', 'GeneralException'].includes(codeOf(error));

/** How a sheet is read by its name and by what is remembered of it. */
export function askOf(name: string, hasFormats: boolean, hasLocks: boolean, { before, inFull }: ReadOptions): Ask {
  const known = before?.snapshot.sheets.find((sheet) => sheet.name === name);
  return {
    name,
    isBrief: isMadeAfresh(name) && !(inFull?.has(name.toLowerCase()) ?? false),
    hasFormats,
    hasLocks,
    hasMerges: !known || (known.values.length > 2 && (known.values[0]?.length ?? 0) > 1 && !isOwnedSheet(known)),
    rows: WINDOW.rows,
  };
}

/**
 * All sheets in one sync; only when Excel finds the answer too large, half of them at a time, and of a single one half
 * of its rows.
 */
async function readSheets(
  context: Excel.RequestContext,
  sync: Sync,
  asks: readonly Ask[],
): Promise<readonly SheetReading[]> {
  const sheets = asks.map((ask) => queueSheet(context.workbook.worksheets.getItem(ask.name), ask));
  try {
    await sync();
  } catch (error) {
    const [only] = asks;
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || !only) throw error;
    if (asks.length === 1)
      return only.rows <= 1
        ? Promise.reject(error)
        : readSheets(context, sync, [{ ...only, rows: Math.ceil(only.rows / 4) }]);
    const half = Math.ceil(asks.length / 2);
    return [
      ...(await readSheets(context, sync, asks.slice(0, half))),
      ...(await readSheets(context, sync, asks.slice(half))),
    ];
  }
  return sheets.map((collect) => collect());
}

/**
 * Goes on from the windows: sheets that only bear the name of one of ours are read after all, then what is outside,
 * then what is unlocked.
 */
export async function wholeReading(
  context: Excel.RequestContext,
  sync: Sync,
  watch: Watch,
  list: SheetList,
  windows: readonly SheetReading[],
  hasFormats: boolean,
): Promise<WorkbookReading> {
  const strangers = windows.filter((window, at) => window.ask.isBrief && !isOurs(list.sheets[at], window));
  const reread =
    strangers.length === 0
      ? []
      : await readSheets(
          context,
          sync,
          strangers.map(({ ask }) => ({ ...ask, isBrief: false })),
        );
  const known = windows.map((window) => reread.find(({ ask }) => ask.name === window.ask.name) ?? window);
  const pairs = list.sheets.flatMap((listed, at): readonly (readonly [ListedSheet, SheetReading])[] =>
    known[at] ? [[listed, known[at]]] : [],
  );
  const whole = await readBeyond(context, sync, pairs, watch);
  const openings = await readOpenings(context, sync, whole);
  const snapshot: Snapshot = {
    sheets: whole.map(({ listed, reading, unread }) => sheetOf(listed, reading, unread, openings.get(listed.name))),
    settings: list.settings,
    ...(list.isStructureProtected ? { isStructureProtected: true } : {}),
  };
  return {
    snapshot: await withValidations(context, sync, snapshot),
    findings: known.map(({ findings }, at) => {
      const allowed = list.sheets[at]?.allowed;
      return allowed ? { ...findings, allowed } : findings;
    }),
    names: new Map(list.sheets.map(({ id, name }) => [id, name])),
    hasFormats,
  };
}

const isOurs = (listed: ListedSheet | undefined, window: SheetReading): boolean =>
  listed !== undefined && isOwnedSheet(sheetOf(listed, window, [], undefined));
