import { auditSteps, withHistory, type Report, type Snapshot } from '../../core';
import { inSlices } from './in-slices';
import type { Say } from './loop';
import type { Message } from './message';

/** Does long work beside the screen; nothing comes back where that cannot be. A cancelled job fails as cancelled. */
export interface Background {
  audit(snapshot: Snapshot, isCancelled: () => boolean): Promise<Report | undefined>;
  collect(
    files: ReadonlyMap<string, File>,
    own: Snapshot,
    say: Say,
    isCancelled: () => boolean,
  ): Promise<Message | undefined>;
}

/** The reports of workbooks that have been audited: one in which nothing has changed gives the same again. */
const reports = new WeakMap<Snapshot, Report>();

/** The audit of a workbook that remembers its targets and the period before: beside the screen, else in slices. */
export async function auditedOf(
  snapshot: Snapshot,
  isCancelled: () => boolean,
  background?: Background,
): Promise<Report> {
  const report =
    reports.get(snapshot) ??
    (await background?.audit(snapshot, isCancelled)) ??
    (await inSlices(auditSteps(snapshot, withHistory(snapshot, {})), isCancelled));
  reports.set(snapshot, report);
  return report;
}
