import type { Finding } from '../audit';

import { columnTitle, recognise, rowName } from '../tables';
import { findSheet, mayTake, type CellEdit, type Edit, type Snapshot } from '../workbook';
import { logEdit, type LogLine } from './change-log';
import { keptBatch, LAST_BATCH } from './last-batch';

/** A change a person chose: the finding it settles and its edits. */
export interface Change {
  readonly finding: Finding;
  readonly edits: readonly CellEdit[];
}

/**
 * What applying fixes will do, for the preview: changes to write, changes left for the next audit, sheets that refuse.
 */
export interface FixPlan {
  readonly changes: readonly Change[];
  /** A second change to a cell that an earlier rule changes already. */
  readonly postponed: readonly Finding[];
  readonly protectedSheets: readonly string[];
}

/** The findings that can be fixed without asking: their meaning stays. */
export const safeFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.fix?.isSafe);

/** Plans the fixes of findings in rule order: one change a cell, nothing on protected sheets. */
export function planFixes(snapshot: Snapshot, findings: readonly Finding[]): FixPlan {
  const changes: Change[] = [];
  const postponed: Finding[] = [];
  const protectedSheets = new Set<string>();
  const taken = new Set<string>();
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    const refusing = edits.filter((edit) => !isOpen(snapshot, edit)).map(({ at }) => at.sheet);
    if (refusing.length > 0) refusing.forEach((name) => protectedSheets.add(name));
    else if (edits.some((edit) => taken.has(cellKey(edit)))) postponed.push(finding);
    else if (edits.length > 0) {
      edits.forEach((edit) => taken.add(cellKey(edit)));
      changes.push({ finding, edits });
    }
  }
  return { changes, postponed, protectedSheets: [...protectedSheets] };
}

/** A sheet that is not there is for the host to refuse. */
function isOpen(snapshot: Snapshot, edit: CellEdit): boolean {
  const sheet = findSheet(snapshot, edit.at.sheet);
  return !sheet || mayTake(sheet, edit);
}

const cellKey = ({ at }: CellEdit): string => `${at.sheet}!${at.row},${at.column}`;

/**
 * The batch that applies changes: the cells, the log, and what undoing needs. `time` is as people read it, `person` who
 * chose them.
 */
export const fixEdits = (
  snapshot: Snapshot,
  changes: readonly Change[],
  time: string,
  person?: string,
): readonly Edit[] => [...changes.flatMap((change) => change.edits), ...fixRecords(snapshot, changes, time, person)];

/** The log and what undoing needs for changes that stand; without any the records are as they were before. */
export function fixRecords(
  snapshot: Snapshot,
  changes: readonly Change[],
  time: string,
  person?: string,
): readonly Edit[] {
  const whereabouts = changedCellNames(snapshot, changes);
  const lines = changes.flatMap(({ finding, edits }) =>
    edits.map((edit): LogLine => ({
      time,
      edit,
      ...whereabouts(finding, edit),
      rule: finding.title,
      reason: finding.message,
      ...(person ? { person } : {}),
    })),
  );
  if (lines.length === 0)
    return [logEdit(snapshot, []), { kind: 'setting', key: LAST_BATCH, to: snapshot.settings[LAST_BATCH] }];
  return [logEdit(snapshot, lines), { kind: 'setting', key: LAST_BATCH, to: keptBatch(time, lines) }];
}

/**
 * Whom and what a changed cell is about: the finding's own words at its cell, the row and the column it stands in
 * elsewhere.
 */
function changedCellNames(
  snapshot: Snapshot,
  changes: readonly Change[],
): (finding: Finding, edit: CellEdit) => { readonly place: string; readonly column: string } {
  const isElsewhere = (finding: Finding, { at }: CellEdit): boolean =>
    at.sheet !== finding.at.sheet || at.row !== finding.at.row || at.column !== finding.at.column;
  const tables = changes.some(({ finding, edits }) => edits.some((edit) => isElsewhere(finding, edit)))
    ? recognise(snapshot).tables
    : [];
  return (finding, edit) => {
    if (!isElsewhere(finding, edit)) return { place: finding.place ?? '', column: finding.column ?? '' };
    const { sheet, row, column } = edit.at;
    const table = tables.find((one) => one.sheet.name === sheet && one.rows.some((line) => line.row === row));
    const line = table?.rows.find((one) => one.row === row);
    const found = table?.columns.find((one) => one.column === column);
    return {
      place: line ? rowName(line) : '',
      column: found ? columnTitle(found) : '',
    };
  };
}

/** The changes of which something stands, with the edits that stand. */
export const standingChanges = (changes: readonly Change[], standing: ReadonlySet<Edit>): readonly Change[] =>
  changes
    .map(({ finding, edits }) => ({ finding, edits: edits.filter((edit) => standing.has(edit)) }))
    .filter(({ edits }) => edits.length > 0);
