import { formatAt, findSheet, a1, type CellEdit, type Edit, type SheetPlan } from '../../core';
import { HostError, type Remains, type Watch } from '../host';
import { runBatch, type Batch } from './batch';
import { explainedFailure, hostError } from './failures';
import { readWorkbook } from './read-workbook';
import { findingsAfter, type Findings, type OpenedSheet } from './remains';
import type { Reading } from './read';
import { plannedNames } from './sheet-names';
import { portions } from './steps';
import { targetSheets } from './target-sheets';
import { findingsOf } from './write';
import { lookSteps, queueBelongings, sheetSteps } from './write-sheet';

/** How a failed batch ended. */
export interface Recovered {
  /** The workbook as it is now; undefined when Excel did not let it be read. */
  readonly now: Reading | undefined;
  /** Undefined when everything stands after all. */
  readonly error: HostError | undefined;
  readonly isUntouched: boolean;
}

type Run = <Result>(batch: Batch<Result>) => Promise<Result>;

/**
 * After a batch has failed: reads back what stands, takes away or completes what is half done, gives sheets that stand
 * their looks, and reads again. A batch that lacks nothing but looks is no failure: `watch.plain` names the sheets.
 */
export async function recovered(
  failure: HostError,
  edits: readonly Edit[],
  before: Reading,
  patience: number,
  watch: Watch,
): Promise<Recovered> {
  const run: Run = (batch) => runBatch(batch, patience, watch);
  const inFull = new Set(plannedNames(edits).map((name) => name.toLowerCase()));
  const readBack = (): Promise<Reading> => run((context, sync) => readWorkbook(context, sync, {}, { before, inFull }));
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

const explained = (error: HostError, edits: readonly Edit[], { snapshot }: Reading, remains: Remains): HostError =>
  new HostError(explainedFailure(error.failure, edits, snapshot), { cause: error, remains });

/** Tries something that may fail alone. */
const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Protects sheets again as they were; the names of those that stay open. */
async function closedAgain(run: Run, opened: readonly OpenedSheet[]): Promise<readonly string[]> {
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
  run: Run,
  found: Findings,
  before: Reading,
  now: Reading,
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
  (cells: readonly CellEdit[], { snapshot }: Reading): Batch<void> =>
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
  (now: Reading, edits: readonly Edit[]): Batch<void> =>
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
  (plan: SheetPlan, now: Reading): Batch<void> =>
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

/** Gives every planned sheet that stands its looks once more, part by part; the sheets of which a part failed. */
async function withLooks(
  run: Run,
  standing: readonly Edit[],
  now: Reading,
  isLeft: boolean,
): Promise<readonly string[]> {
  const plain = new Set<string>();
  for (const edit of standing) {
    if (edit.kind !== 'sheet') continue;
    const { plan } = edit;
    if (isLeft) {
      plain.add(plan.name);
      continue;
    }
    const ready = await isDone(run(bare(plan, now)));
    for (const at of lookSteps(NOWHERE, plan, true).keys()) {
      const isGiven =
        ready &&
        (await isDone(
          run(async ({ workbook }, sync) => {
            lookSteps(targetSheets(workbook, []), plan, true)[at]?.queue();
            await sync();
          }),
        ));
      if (!isGiven) plain.add(plan.name);
    }
  }
  return [...plain];
}

const NOWHERE = {
  named: (): never => {
    throw new Error('not queued');
  },
  added: (): never => {
    throw new Error('not queued');
  },
};

/** Takes off what a first try may have left, so that nothing stands twice. */
const bare =
  (plan: SheetPlan, now: Reading): Batch<void> =>
  async ({ workbook }, sync) => {
    const sheets = targetSheets(workbook, []);
    const findings = findingsOf(now, plan.name);
    const sheet = sheets.named(plan.name);
    const { charts, tables } = findings ? queueBelongings(sheets, findings) : { charts: [], tables: [] };
    charts.forEach((chart) => chart.delete());
    tables.forEach((table) => table.convertToRange());
    sheet.getRange().conditionalFormats.clearAll();
    await sync();
  };
