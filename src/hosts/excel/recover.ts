import { formatAt, findSheet, a1, type CellEdit, type Edit, type SheetPlan } from '../../core';
import { HostError, type Remains, type Watch } from '../host';
import { runBatch, type Batch } from './batch';
import { explainedFailure, hostError } from './failures';
import { readWorkbook } from './read-workbook';
import { findingsAfter, type Findings, type OpenedSheet } from './remains';
import type { WorkbookReading } from './read';
import { isDone, withLooks, type BatchRunner } from './recover-looks';
import { plannedNames } from './sheet-names';
import { portions } from './steps';
import { targetSheets } from './target-sheets';
import { findingsOf } from './write';
import { queueBelongings, sheetSteps } from './write-sheet';

/** How a failed batch ended. */
export interface Recovered {
  /** The workbook as it is now; undefined when Excel did not let it be read. */
  readonly now: WorkbookReading | undefined;
  /** Undefined when everything stands after all. */
  readonly error: HostError | undefined;
  readonly isUntouched: boolean;
}

/**
 * After a batch has failed: reads back what stands, takes away or completes what is half done, gives sheets that stand
 * their looks, and reads again. A batch that lacks nothing but looks is no failure: `watch.plain` names the sheets.
 */
export async function recovered(
  failure: HostError,
  edits: readonly Edit[],
  before: WorkbookReading,
  patience: number,
  watch: Watch,
): Promise<Recovered> {
  const run: BatchRunner = (batch) => runBatch(batch, patience, watch);
  const inFull = new Set(plannedNames(edits).map((name) => name.toLowerCase()));
  const readBack = (): Promise<WorkbookReading> =>
    run((context, sync) => readWorkbook(context, sync, {}, { before, inFull }));
  try {
    const first = await readBack();
    const found = findingsAfter(before, first, edits);
    if (found.isUntouched)
      return { now: first, isUntouched: true, error: explained(failure, edits, first, { kind: 'nothing' }) };
    const openSheets = await closedAgain(run, found.opened);
    const brokenSheets = await tidied(run, found, before, first, edits);
    const now = await readBack();
    const { standing } = findingsAfter(before, now, edits);
    const plain = await withLooks(run, standing, now, failure.failure.kind === 'cancelled');
    if (plain.length > 0) watch.plain?.(plain);
    if (standing.length === edits.length && openSheets.length === 0)
      return { now, isUntouched: false, error: undefined };
    const left = findingsAfter(before, now, edits);
    const remains: Remains = left.isUntouched
      ? { kind: 'nothing' }
      : {
          kind: 'part',
          edits: standing,
          brokenSheets,
          ...(openSheets.length > 0 ? { openSheets } : {}),
        };
    return { now, isUntouched: left.isUntouched, error: explained(failure, edits, now, remains) };
  } catch (error) {
    const answerless = hostError(error).failure.kind === 'no-answer' ? hostError(error).failure : failure.failure;
    return {
      now: undefined,
      isUntouched: false,
      error: new HostError(answerless, { cause: failure, remains: { kind: 'unknown' } }),
    };
  }
}

const explained = (
  error: HostError,
  edits: readonly Edit[],
  { snapshot }: WorkbookReading,
  remains: Remains,
): HostError => new HostError(explainedFailure(error.failure, edits, snapshot), { cause: error, remains });

/** Protects sheets again as they were; the names of those that stay open. */
async function closedAgain(run: BatchRunner, opened: readonly OpenedSheet[]): Promise<readonly string[]> {
  const open: string[] = [];
  for (const { name, allowed } of opened) {
    const isClosed = await isDone(
      run(async ({ workbook }, sync) => {
        workbook.worksheets.getItem(name).protection.protect(allowed);
        await sync();
      }),
    );
    if (!isClosed) open.push(name);
  }
  return open;
}

/** Removes what is half done, completes sheets that were there before; the names of those that are left broken. */
async function tidied(
  run: BatchRunner,
  found: Findings,
  before: WorkbookReading,
  now: WorkbookReading,
  edits: readonly Edit[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  if (found.reformatted.length > 0) await isDone(run(restoreFormats(found.reformatted, before)));
  if (found.hasHalfMarks) await isDone(run(clearOwn(now, edits)));
  for (const name of found.unfilled) {
    const removed = await isDone(
      run(async ({ workbook }, sync) => {
        workbook.worksheets.getItem(name).delete();
        await sync();
      }),
    );
    if (!removed) broken.push(name);
  }
  for (const plan of found.emptied) {
    if (!(await isDone(run(rewrite(plan, now))))) broken.push(plan.name);
  }
  return broken;
}

const restoreFormats =
  (cells: readonly CellEdit[], { snapshot }: WorkbookReading): Batch<void> =>
  async ({ workbook }, sync) => {
    for (const { at } of cells) {
      const sheet = findSheet(snapshot, at.sheet);
      if (sheet)
        workbook.worksheets.getItem(at.sheet).getRange(a1(at)).numberFormat = [[formatAt(sheet, at.row, at.column)]];
    }
    await sync();
  };

/** Half of the marks mislead more than none: all that the batch was about go. */
const clearOwn =
  (now: WorkbookReading, edits: readonly Edit[]): Batch<void> =>
  async ({ workbook }, sync) => {
    const owners = new Set(
      edits.flatMap((edit) =>
        edit.kind === 'mark'
          ? ['audit']
          : edit.kind === 'highlight'
            ? ['progress']
            : edit.kind === 'clear-marks'
              ? edit.what === 'all'
                ? ['audit', 'progress']
                : [edit.what]
              : [],
      ),
    );
    for (const { name, ownFormats } of now.findings) {
      const formats = workbook.worksheets.getItem(name).getRange().conditionalFormats;
      for (const { id, owner } of ownFormats) if (owners.has(owner)) formats.getItem(id).delete();
    }
    await sync();
  };

/** Writes the contents of a sheet of ours again. */
const rewrite =
  (plan: SheetPlan, now: WorkbookReading): Batch<void> =>
  async ({ workbook }, sync) => {
    const sheets = targetSheets(workbook, []);
    const findings = findingsOf(now, plan.name);
    const steps = sheetSteps(sheets, plan, findings && queueBelongings(sheets, findings)).filter(
      ({ stage }) => stage !== 'looks',
    );
    for (const portion of portions(steps)) {
      portion.forEach((step) => step.queue());
      await sync();
    }
  };
