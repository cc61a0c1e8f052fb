import { findSheet, isMarkable, refusalsOf, type Edit } from '../../core';
import { HostError, type Host, type HostFailure, type Watch } from '../host';
import { afterwards } from './afterwards';
import { PATIENCE, runBatch } from './batch';
import { EXCEL_CAPABILITIES } from './capabilities';
import { codeOf } from './failures';
import { hasCells } from './edit-facts';
import { heldNow, heldRefusal, withHeld } from './held';
import { keptParts } from './kept-parts';
import { ownFormats } from './own-formats';
import type { WorkbookReading } from './read';
import { readWorkbook } from './read-workbook';
import { recovered } from './recover';
import { sent, syncReading, type SendLast } from './send';
import { selected, selectTwice } from './selection';
import { follower } from './follow';
import { prepared } from './write';

/** How a host is set up; `patience` is how long Excel may be silent, in milliseconds. */
export interface ExcelHostOptions {
  readonly patience?: number;
}

/**
 * The workbook open in Excel. It remembers its last reading, so that a batch is checked, marks are cleared and owned
 * sheets refreshed without reading again; one instance per page.
 */
export function excelHost({ patience = PATIENCE }: ExcelHostOptions = {}): Host {
  const own = ownFormats();
  const kept = keptParts();
  const events = follower();
  let last: WorkbookReading | undefined;

  const remembered = (reading: WorkbookReading): WorkbookReading =>
    own.completed({ ...reading, snapshot: kept(reading.snapshot) });

  const read = async (watch: Watch = {}): Promise<WorkbookReading> => {
    const before = last;
    last = undefined;
    last = remembered(
      await runBatch(
        (context, sync) => {
          events.queue(context);
          return readWorkbook(context, sync, watch, { before });
        },
        patience,
        watch,
      ),
    );
    events.know(last.names);
    return last;
  };

  /** Checks a batch, queues it and lets `send` end it; when the memory was out of date, once more after reading. */
  async function written<Result>(edits: readonly Edit[], send: SendLast<Result>, watch: Watch): Promise<Done<Result>> {
    if (!last) return attempt(edits, send, await read(watch), true, watch);
    try {
      return await attempt(edits, send, last, false, watch);
    } catch (error) {
      if (!isLost(error)) throw error;
      own.forget();
      return attempt(edits, send, await read(watch), true, watch);
    }
  }

  async function attempt<Result>(
    edits: readonly Edit[],
    send: SendLast<Result>,
    reading: WorkbookReading,
    isFresh: boolean,
    watch: Watch,
  ): Promise<Done<Result>> {
    const isCertain = isFresh || !hasCells(edits);
    refuse(
      refusalsOf(reading.snapshot, edits).find(({ kind }) => isCertain || kind !== 'stale') ??
        refusalOfClearing(reading, edits),
    );
    let before = reading;
    let hasBegun = false;
    try {
      return await runBatch(
        async (context, sync) => {
          const held = isCertain ? reading.snapshot : await heldNow(context, sync, reading.snapshot, edits);
          before = { ...reading, snapshot: held };
          refuse(heldRefusal(held, edits));
          const { steps, made } = prepared(context.workbook, edits, reading, held);
          last = undefined;
          hasBegun = true;
          await sent(context, sync, steps, edits, watch);
          const result = await send(context, sync, reading);
          own.written(
            edits,
            made.map(({ sheet, owner, format }) => ({ sheet, owner, id: format.id })),
          );
          return { kind: 'sent' as const, result, before };
        },
        patience,
        watch,
      );
    } catch (error) {
      if (!(error instanceof HostError) || !hasBegun || isRefusal(error.failure)) throw error;
      if (error.failure.kind === 'no-answer')
        throw new HostError(error.failure, { cause: error, remains: { kind: 'unknown' } });
      const after = await recovered(
        error,
        edits,
        { ...reading, snapshot: withHeld(reading.snapshot, before.snapshot) },
        patience,
        watch,
      );
      last = after.now && remembered(after.now);
      if (after.error) throw after.isUntouched && !isFresh && LOST.has(codeOf(error)) ? error : after.error;
      return { kind: 'recovered' };
    }
  }

  return {
    capabilities: EXCEL_CAPABILITIES,
    read: async (watch) => (await read(watch)).snapshot,
    async write(edits, watch = {}) {
      const done = await written(edits, (_context, sync) => sync(), watch);
      if (done.kind === 'sent') last = hasCells(edits) ? undefined : own.recalled(afterwards(done.before, edits));
    },
    async writeThenRead(edits, watch = {}) {
      const done = await written(
        edits,
        (context, sync, before) => syncReading(context, sync, edits, before, watch),
        watch,
      );
      last = done.kind === 'sent' && done.result ? remembered(done.result) : undefined;
      return (last ?? (await read(watch))).snapshot;
    },
    select: (address) => selectTwice(address, patience),
    follow: events.listen,
    selected: () => runBatch(selected, patience),
  };
}

type Done<Result> =
  { readonly kind: 'sent'; readonly result: Result; readonly before: WorkbookReading } | { readonly kind: 'recovered' };

/**
 * Something the memory knew is gone; when that stopped a batch before its first change, it is tried again after
 * reading.
 */
const LOST: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidReference']);
const isLost = (error: unknown): boolean =>
  error instanceof HostError && error.remains.kind === 'nothing' && LOST.has(codeOf(error));

const isRefusal = ({ kind }: HostFailure): boolean =>
  kind === 'stale' ||
  kind === 'protected' ||
  kind === 'foreign-sheet' ||
  kind === 'missing-sheet' ||
  kind === 'structure-protected';

function refuse(failure: HostFailure | undefined): void {
  if (failure) throw new HostError(failure);
}

/** Marks on a sheet that has been protected since cannot be taken off. */
function refusalOfClearing({ snapshot, findings }: WorkbookReading, edits: readonly Edit[]): HostFailure | undefined {
  const cleared = edits.flatMap((edit) => (edit.kind === 'clear-marks' ? [edit.what] : []));
  const isClosed = (name: string): boolean => {
    const sheet = findSheet(snapshot, name);
    return sheet !== undefined && !isMarkable(sheet);
  };
  const stuck = findings.find(
    ({ name, ownFormats }) =>
      isClosed(name) && ownFormats.some(({ owner }) => cleared.some((what) => what === 'all' || what === owner)),
  );
  return stuck && { kind: 'protected', sheet: stuck.name };
}
