import { audit, type AuditOptions } from '../audit';
import { usualProgramme, storedProgramme, type Programme } from '../programmes';
import type { Snapshot } from '../workbook';
import type { Received } from './received';

/** A file that was opened, or the sentence that says why it cannot be. */
export type Opened =
  { readonly file: string; readonly snapshot: Snapshot } | { readonly file: string; readonly reason: string };

/**
 * What the returns of one collection are audited by: the programme that was asked for, else the one that the base or
 * the first of the workbooks remembers, else the built-in one. All by the same, so that a place is the same place in
 * each.
 */
export const commonProgramme = (snapshots: readonly Snapshot[], asked?: Programme): Programme =>
  asked ?? snapshots.map(storedProgramme).find((stored) => stored?.kind === 'programme')?.programme ?? usualProgramme;

/** Audits one file that came in; one that could not be opened stays the line that it is. */
export function receiveOne(opened: Opened, options: AuditOptions): Received {
  const { file } = opened;
  if ('reason' in opened) return { kind: 'unreadable', file, reason: opened.reason };
  return { kind: 'read', file, snapshot: opened.snapshot, report: audit(opened.snapshot, options) };
}
