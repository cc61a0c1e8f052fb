import { findSheet, formatAt, type CellEdit, type ClearMarksEdit, type Edit, type SheetEdit, type Snapshot } from '../../core';
import type { Reading, SheetFindings } from './read';
import { targetSheets, type TargetSheets } from './target-sheets';
import { writeCell } from './write-cells';
import { queueOwnFormats, writeHighlight, writeMark, type MadeFormat } from './write-marks';
import { writeSetting } from './write-settings';
import { writeProperties, writeProtection, writeValidation } from './write-template';
import { queueBelongings, writeSheet, type Belongings } from './write-sheet';

/**
 * Queues a batch that has been checked, in order; nothing reaches Excel before the next sync. `held` is the snapshot with what
 * the edited cells hold now. Whatever the batch needs of the workbook is fetched first, so that a lost thing stops all of it.
 * Gives the conditional formats it makes.
 */
export function queueEdits(workbook: Excel.Workbook, edits: readonly Edit[], reading: Reading, held: Snapshot): readonly MadeFormat[] {
  const sheets = targetSheets(workbook, existingNames(reading, edits));
  const target: Target = {
    workbook, sheets, reading, held,
    doomed: fetched(edits, 'clear-marks', (edit) => queueOwnFormats(sheets, reading.findings, edit.what)),
    belongings: fetched(edits, 'sheet', ({ plan }) => {
      const findings = findingsOf(reading, plan.name);
      return findings && queueBelongings(sheets, findings);
    }),
  };
  if (edits.some(({ kind }) => kind === 'sheet')) workbook.application.suspendScreenUpdatingUntilNextSync();
  return edits.flatMap((edit) => queueEdit(edit, target) ?? []);
}

interface Target {
  readonly workbook: Excel.Workbook;
  readonly sheets: TargetSheets;
  readonly reading: Reading;
  readonly held: Snapshot;
  readonly doomed: ReadonlyMap<ClearMarksEdit, readonly Excel.ConditionalFormat[]>;
  readonly belongings: ReadonlyMap<SheetEdit, Belongings | undefined>;
}

/** What the edits of one kind need, by edit. */
function fetched<Kind extends Edit['kind'], Needed>(
  edits: readonly Edit[],
  kind: Kind,
  fetch: (edit: Extract<Edit, { readonly kind: Kind }>) => Needed,
): ReadonlyMap<Extract<Edit, { readonly kind: Kind }>, Needed> {
  const alike = edits.filter((edit): edit is Extract<Edit, { readonly kind: Kind }> => edit.kind === kind);
  return new Map(alike.map((edit) => [edit, fetch(edit)]));
}

function queueEdit(edit: Edit, { workbook, sheets, reading, held, doomed, belongings }: Target): readonly MadeFormat[] | void {
  switch (edit.kind) {
    case 'cell': return writeCell(sheets, edit, formatBefore(held, edit));
    case 'mark': return writeMark(sheets, edit);
    case 'highlight': return writeHighlight(sheets, edit);
    case 'clear-marks': return doomed.get(edit)?.forEach((format) => format.delete());
    case 'sheet': return writeSheet(sheets, edit.plan, belongings.get(edit));
    case 'remove-sheet': return findingsOf(reading, edit.name) && sheets.named(edit.name).delete();
    case 'setting': return writeSetting(workbook, edit);
    case 'validation': return writeValidation(sheets, edit);
    case 'protection': return writeProtection(sheets, edit);
    case 'properties': return writeProperties(workbook, edit);
  }
}

/** The sheets a batch names that are there before it. */
const existingNames = (reading: Reading, edits: readonly Edit[]): readonly string[] =>
  [...new Set(edits.flatMap(namesOf).flatMap((name) => findingsOf(reading, name)?.name ?? []))];

/** The sheets an edit needs. */
export function namesOf(edit: Edit): readonly string[] {
  if (edit.kind === 'cell') return [edit.at.sheet];
  if ('sheet' in edit) return [edit.sheet];
  if (edit.kind === 'remove-sheet') return [edit.name];
  if (edit.kind !== 'sheet') return [];
  return [edit.plan.name, ...(edit.plan.charts ?? []).flatMap(({ source }) => source ?? [])];
}

const findingsOf = (reading: Reading, name: string): SheetFindings | undefined =>
  reading.findings.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

function formatBefore(held: Snapshot, { at }: CellEdit): string {
  const sheet = findSheet(held, at.sheet);
  return sheet ? formatAt(sheet, at.row, at.column) : 'General';
}
