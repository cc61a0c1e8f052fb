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

/** The audit of a workbook that remembers its targets and the period before: beside the screen, else in slices. */
export const auditedOf = async (
  snapshot: Snapshot,
  isCancelled: () => boolean,
  background?: Background,
): Promise<Report> =>
  (await background?.audit(snapshot, isCancelled)) ??
  inSlices(auditSteps(snapshot, withHistory(snapshot, {})), isCancelled);
