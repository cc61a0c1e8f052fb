import type { Edit, SheetPlan } from '../../core';
import type { Batch } from './batch';
import type { WorkbookReading } from './read';
import { targetSheets } from './target-sheets';
import { findingsOf } from './write';
import { lookSteps, queueBelongings } from './write-sheet';

/** Runs one batch, as often as a recovery needs. */
export type BatchRunner = <Result>(batch: Batch<Result>) => Promise<Result>;

/** Tries something that may fail alone. */
export const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Gives every planned sheet that stands its looks once more, part by part; the sheets of which a part failed. */
export async function withLooks(
  run: BatchRunner,
  standing: readonly Edit[],
  now: WorkbookReading,
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
  (plan: SheetPlan, now: WorkbookReading): Batch<void> =>
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
