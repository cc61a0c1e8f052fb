import { findSheet, formatAt, type CellEdit, type ClearMarksEdit, type Edit, type Snapshot } from '../../core';
import type { Reading, SheetFindings } from './read';
import { targetSheets, type TargetSheets } from './target-sheets';
import { writeCell } from './write-cells';
import { queueOwnFormats, writeHighlight, writeMark } from './write-marks';
import { writeSetting } from './write-settings';
import { writeSheet } from './write-sheet';

/**
 * Queues a batch that has been checked, in order; nothing reaches Excel before the next sync. `held` is the snapshot with what
 * the edited cells hold now.
 */
export function queueEdits(workbook: Excel.Workbook, edits: readonly Edit[], reading: Reading, held: Snapshot): void {
  const sheets = targetSheets(workbook, existingNames(reading, edits));
  const doomed = new Map<ClearMarksEdit, readonly Excel.ConditionalFormat[]>(edits.flatMap((edit) =>
    (edit.kind === 'clear-marks' ? [[edit, queueOwnFormats(sheets, reading.findings, edit.what)] as const] : [])));
  if (edits.some(({ kind }) => kind === 'sheet')) workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const edit of edits) queueEdit(edit, { workbook, sheets, reading, held, doomed });
}

interface Target {
  readonly workbook: Excel.Workbook;
  readonly sheets: TargetSheets;
  readonly reading: Reading;
  readonly held: Snapshot;
  readonly doomed: ReadonlyMap<ClearMarksEdit, readonly Excel.ConditionalFormat[]>;
}

function queueEdit(edit: Edit, { workbook, sheets, reading, held, doomed }: Target): void {
  switch (edit.kind) {
    case 'cell': return writeCell(sheets, edit, formatBefore(held, edit));
    case 'mark': return writeMark(sheets, edit);
    case 'highlight': return writeHighlight(sheets, edit);
    case 'clear-marks': return doomed.get(edit)?.forEach((format) => format.delete());
    case 'sheet': return writeSheet(sheets, edit.plan, findingsOf(reading, edit.plan.name));
    case 'remove-sheet': return findingsOf(reading, edit.name) && sheets.named(edit.name).delete();
    case 'setting': return writeSetting(workbook, edit);
  }
}

/** The sheets a batch names that are there before it. */
const existingNames = (reading: Reading, edits: readonly Edit[]): readonly string[] =>
  [...new Set(edits.flatMap(namesOf).map((name) => findingsOf(reading, name)?.name ?? []).flat())];

function namesOf(edit: Edit): readonly string[] {
  if (edit.kind === 'cell') return [edit.at.sheet];
  if (edit.kind === 'mark' || edit.kind === 'highlight') return [edit.sheet];
  if (edit.kind === 'remove-sheet') return [edit.name];
  return edit.kind === 'sheet' ? [edit.plan.name] : [];
}

const findingsOf = (reading: Reading, name: string): SheetFindings | undefined =>
  reading.findings.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

function formatBefore(held: Snapshot, { at }: CellEdit): string {
  const sheet = findSheet(held, at.sheet);
  return sheet ? formatAt(sheet, at.row, at.column) : 'General';
}
