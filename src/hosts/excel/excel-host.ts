import { a1, findSheet, refusalsOf, type Address, type Edit, type Snapshot } from '../../core';
import { HostError, type Host, type HostFailure } from '../host';
import { afterwards } from './afterwards';
import { runBatch } from './batch';
import { heldRefusal, queueHeld } from './held';
import { ownFormats } from './own-formats';
import { queueList, queueSheet, type Reading } from './read';
import { readingOf, readWorkbook } from './read-workbook';
import { namesOf, queueEdits } from './write';

/**
 * The workbook open in Excel. It remembers its last reading, so that a batch is checked, marks are cleared and owned sheets
 * refreshed without reading again; one instance per page.
 */
export function excelHost(): Host {
  const own = ownFormats();
  let last: Reading | undefined;

  const read = async (): Promise<Reading> => {
    last = own.completed(await runBatch(readWorkbook));
    return last;
  };

  /** Checks a batch, queues it and lets `send` sync; when the memory was out of date, once more after reading. */
  async function written<Result>(edits: readonly Edit[], send: Send<Result>): Promise<Result> {
    const remembered = last;
    if (!remembered) return attempt(edits, send, await read(), true);
    try {
      return await attempt(edits, send, remembered, false);
    } catch (error) {
      if (!isLost(error)) throw error;
      own.forget();
      return attempt(edits, send, await read(), true);
    }
  }

  async function attempt<Result>(edits: readonly Edit[], send: Send<Result>, reading: Reading, isFresh: boolean): Promise<Result> {
    const isCertain = isFresh || !hasCells(edits);
    refuse(refusalsOf(reading.snapshot, edits).find(({ kind }) => isCertain || kind !== 'stale') ?? refusalOfClearing(reading, edits));
    return runBatch(async (context) => {
      const held = isCertain ? reading.snapshot : await heldNow(context, reading.snapshot, edits);
      refuse(heldRefusal(held, edits));
      const made = queueEdits(context.workbook, edits, reading, held);
      last = undefined;
      const result = await send(context, reading);
      own.written(edits, made.map(({ sheet, owner, format }) => ({ sheet, owner, id: format.id })));
      return result;
    }, onlySheet(edits));
  }

  return {
    capabilities: { canSelect: true, canChart: true },
    read: async () => (await read()).snapshot,
    async write(edits) {
      const before = await written(edits, async (context, reading) => {
        await context.sync();
        return reading;
      });
      last = hasCells(edits) ? undefined : own.recalled(afterwards(before, edits));
    },
    async writeThenRead(edits) {
      const reading = await written(edits, (context, before) => syncReading(context, namesAfter(before.snapshot, edits), before.hasFormats));
      last = reading && own.completed(reading);
      return (last ?? await read()).snapshot;
    },
    select: selectTwice,
  };
}

/** Syncs a queued batch; `before` is the workbook as it was. */
type Send<Result> = (context: Excel.RequestContext, before: Reading) => Promise<Result>;

/** Something the memory knew is gone; that stops a batch before its first change. */
const isLost = (error: unknown): boolean =>
  error instanceof HostError && error.failure.kind === 'unknown' && error.failure.code === 'ItemNotFound';

/** The one sheet a batch writes to, if there is one. */
function onlySheet(edits: readonly Edit[]): string {
  const [name = '', ...others] = new Set(edits.flatMap(namesOf));
  return others.length === 0 ? name : '';
}

const hasCells = (edits: readonly Edit[]): boolean => edits.some(({ kind }) => kind === 'cell');

function refuse(failure: HostFailure | undefined): void {
  if (failure) throw new HostError(failure);
}

/** Marks on a sheet that has been protected since cannot be taken off. */
function refusalOfClearing({ snapshot, findings }: Reading, edits: readonly Edit[]): HostFailure | undefined {
  const cleared = edits.flatMap((edit) => (edit.kind === 'clear-marks' ? [edit.what] : []));
  const stuck = findings.find(({ name, ownFormats }) => findSheet(snapshot, name)?.isProtected
    && ownFormats.some(({ owner }) => cleared.some((what) => what === 'all' || what === owner)));
  return stuck && { kind: 'protected', sheet: stuck.name };
}

/** What the cells of a batch hold at this moment. */
async function heldNow(context: Excel.RequestContext, snapshot: Snapshot, edits: readonly Edit[]): Promise<Snapshot> {
  const held = queueHeld(context.workbook, snapshot, edits);
  await context.sync();
  return held();
}

/** The sheets there will be after a batch. */
function namesAfter(snapshot: Snapshot, edits: readonly Edit[]): readonly string[] {
  const names = new Map(snapshot.sheets.map(({ name }) => [name.toLowerCase(), name]));
  for (const edit of edits) {
    if (edit.kind === 'remove-sheet') names.delete(edit.name.toLowerCase());
    if (edit.kind === 'sheet' && !names.has(edit.plan.name.toLowerCase())) names.set(edit.plan.name.toLowerCase(), edit.plan.name);
  }
  return [...names.values()];
}

/** Sends what is queued, calculates (the user may have turned that off) and reads in the same sync; undefined when the user has added or moved sheets meanwhile. */
async function syncReading(context: Excel.RequestContext, names: readonly string[], hasFormats: boolean): Promise<Reading | undefined> {
  context.workbook.application.calculate('Recalculate');
  const list = queueList(context.workbook);
  const sheets = names.map((name) => queueSheet(context.workbook.worksheets.getItem(name), hasFormats));
  await context.sync();
  const { names: found, settings } = list();
  return found.join('\n') === names.join('\n') ? readingOf(sheets.map((collect) => collect()), settings, hasFormats) : undefined;
}

/** Excel fails with GeneralException while another window has the focus; the second try finds it back. */
async function selectTwice(address: Address): Promise<void> {
  try {
    await runBatch((context) => select(context, address));
  } catch (error) {
    const isFocus = error instanceof HostError && error.failure.kind === 'unknown' && error.failure.code === 'GeneralException';
    if (!isFocus) throw error;
    await runBatch((context) => select(context, address));
  }
}

async function select(context: Excel.RequestContext, { sheet, row, column }: Address): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(a1({ row, column })).select();
  await context.sync();
}

