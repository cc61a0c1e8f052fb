import { findSheet, type Edit } from '../../core';
import { HostError, type Watch } from '../host';
import type { Sync } from './batch';
import { writesFormulas } from './edit-facts';
import { queueSheet, type WorkbookReading } from './read';
import { queueList } from './read-list';
import { askOf, wholeReading } from './read-workbook';
import { namesAfter } from './sheet-names';
import { portions, type BatchStep } from './steps';

/** Sends the last part of a batch; `before` is the workbook as it was. */
export type SendLast<Result> = (context: Excel.RequestContext, sync: Sync, before: WorkbookReading) => Promise<Result>;

/** Sends all portions but the last, which stays queued. */
export async function sent(
  context: Excel.RequestContext,
  sync: Sync,
  steps: readonly BatchStep[],
  edits: readonly Edit[],
  watch: Watch,
): Promise<void> {
  const parts = portions(steps);
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    if (at > 0 && watch.isCancelled?.()) throw new HostError({ kind: 'cancelled' });
    if (parts.length > 1) watch.progress?.(at, parts.length);
    if (edits.some(({ kind }) => kind === 'sheet')) context.workbook.application.suspendScreenUpdatingUntilNextSync();
    part.forEach((step) => step.queue());
    if (isLast && writesFormulas(edits)) context.workbook.application.calculate('Recalculate');
    if (!isLast) await sync();
  }
}

/**
 * Sends what is queued, calculates (the user may have turned that off) and reads in the same sync; undefined when the
 * user has added or moved sheets meanwhile.
 */
export async function syncReading(
  context: Excel.RequestContext,
  sync: Sync,
  edits: readonly Edit[],
  before: WorkbookReading,
  watch: Watch,
): Promise<WorkbookReading | undefined> {
  const { hasFormats } = before;
  const names = namesAfter(before.snapshot, edits);
  context.workbook.application.calculate('Recalculate');
  const collect = queueList(context.workbook);
  const sheets = names.map((name) =>
    queueSheet(
      context.workbook.worksheets.getItem(name),
      askOf(name, hasFormats, findSheet(before.snapshot, name)?.isProtected ?? false, { before }),
    ),
  );
  await sync();
  const list = collect();
  if (list.sheets.map(({ name }) => name).join('\n') !== names.join('\n')) return undefined;
  return wholeReading(
    context,
    sync,
    watch,
    list,
    sheets.map((window) => window()),
    hasFormats,
  );
}
