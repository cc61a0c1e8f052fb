import type { Finding } from '../audit';
import { columnTitle, recognise, rowName } from '../tables';
import type { CellEdit, Edit, Snapshot } from '../workbook';
import { logEdit, type LogLine } from './change-log';
import { keptBatch, LAST_BATCH } from './last-batch';
import type { Change } from './plan-fixes';

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
