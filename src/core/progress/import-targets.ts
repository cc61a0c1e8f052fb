import { findSheet, isDataSheet, isOwnedSheet, type Snapshot } from '../workbook';
import type { PlannedEdits, ImportSource } from './archive';
import { isOtherProvince, progressTables, targetYear } from './tables';
import { targetsSheet } from './targets-sheet';
import { REFUSALS, TARGETS_SHEET } from './words';

/**
 * Why the targets of another workbook cannot be used for this one, in one sentence: none, another year, another
 * province; undefined when they can.
 */
export function targetsRefusal(snapshot: Snapshot, other: Snapshot): string | undefined {
  const { programme, period } = progressTables(snapshot);
  const { targets } = progressTables(other, programme);
  const [first] = targets;
  if (!first) return REFUSALS.noTargets;
  if (isOtherProvince(targets, programme)) return REFUSALS.otherProvince(programme.province.name);
  const own = period?.year;
  const year = targetYear(first);
  return own !== undefined && year !== undefined && own !== year ? REFUSALS.otherYear(year, own) : undefined;
}

/**
 * Copies the annual targets of another workbook into the sheet 年度计划, its source noted; targets imported before are
 * replaced, the user's own never.
 */
export function importTargets(snapshot: Snapshot, other: Snapshot, source: ImportSource): PlannedEdits {
  const reason = targetsRefusal(snapshot, other) ?? obstacle(snapshot);
  const [table] = progressTables(other, progressTables(snapshot).programme).targets;
  if (reason !== undefined || !table) return { kind: 'refused', reason: reason ?? REFUSALS.noTargets };
  return { kind: 'planned', edits: [{ kind: 'sheet', plan: targetsSheet(table, source) }] };
}

/** What of this workbook stands in the way. */
function obstacle(snapshot: Snapshot): string | undefined {
  const own = progressTables(snapshot).targets.find(({ sheet }) => !isDataSheet(sheet));
  if (own) return REFUSALS.ownTargets(own.sheet.name);
  const sheet = findSheet(snapshot, TARGETS_SHEET);
  return sheet && !isOwnedSheet(sheet) ? REFUSALS.foreignSheet(sheet.name) : undefined;
}
