import {
  findSheet,
  formatAt,
  type CellEdit,
  type ClearMarksEdit,
  type Edit,
  type SheetEdit,
  type Snapshot,
  type ValidationEdit,
  SETTING_PREFIX,
  type SettingEdit,
} from '../../core';
import type { WorkbookReading, SheetFindings } from './read';
import { sheetsNeeded } from './sheet-names';
import { bytesOf, CALL, type BatchStep } from './steps';
import { targetSheets, type TargetSheets } from './target-sheets';
import { writeCell } from './write-cells';
import { formatsOf, queueOwnFormats, raiseMarks, writeHighlight, writeMark, type MadeFormat } from './write-marks';
import { writeProperties, writeProtection, writeValidation } from './write-template';
import { queueBelongings, sheetSteps, type Belongings } from './write-sheet';

/** A batch that has been checked, ready to be queued: its steps, and the conditional formats they have made. */
export interface Prepared {
  readonly steps: readonly BatchStep[];
  readonly made: readonly MadeFormat[];
}

/**
 * Prepares a batch; nothing reaches Excel before the next sync. `held` is the snapshot with what the edited cells hold
 * now. Whatever the batch needs of the workbook is fetched at once, so that a lost thing stops it before its first
 * change.
 */
export function prepared(
  workbook: Excel.Workbook,
  edits: readonly Edit[],
  reading: WorkbookReading,
  held: Snapshot,
): Prepared {
  const sheets = targetSheets(workbook, existingNames(reading, edits));
  const target: Target = {
    workbook,
    sheets,
    reading,
    held,
    made: [],
    doomed: fetched(edits, 'clear-marks', (edit) => queueOwnFormats(sheets, reading.findings, edit.what)),
    belongings: fetched(edits, 'sheet', ({ plan }) => {
      const findings = findingsOf(reading, plan.name);
      return findings && queueBelongings(sheets, findings);
    }),
  };
  return {
    steps: [...marksLast(edits).flatMap((edit) => stepsOf(edit, target)), ...raising(edits, target)],
    made: target.made,
  };
}

interface Target {
  readonly workbook: Excel.Workbook;
  readonly sheets: TargetSheets;
  readonly reading: WorkbookReading;
  readonly held: Snapshot;
  readonly made: MadeFormat[];
  readonly doomed: ReadonlyMap<ClearMarksEdit, readonly Excel.ConditionalFormat[]>;
  readonly belongings: ReadonlyMap<SheetEdit, Belongings | undefined>;
}

/** Highlights before marks: what is added last is on top. */
const marksLast = (edits: readonly Edit[]): readonly Edit[] => [
  ...edits.filter(({ kind }) => kind !== 'mark'),
  ...edits.filter(({ kind }) => kind === 'mark'),
];

/** What the edits of one kind need, by edit. */
function fetched<Kind extends Edit['kind'], Needed>(
  edits: readonly Edit[],
  kind: Kind,
  fetch: (edit: Extract<Edit, { readonly kind: Kind }>) => Needed,
): ReadonlyMap<Extract<Edit, { readonly kind: Kind }>, Needed> {
  const alike = edits.filter((edit): edit is Extract<Edit, { readonly kind: Kind }> => edit.kind === kind);
  return new Map(alike.map((edit) => [edit, fetch(edit)]));
}

function stepsOf(edit: Edit, target: Target): readonly BatchStep[] {
  const { workbook, sheets, reading, held, made, doomed, belongings } = target;
  switch (edit.kind) {
    case 'cell':
      return [{ stage: 'cells', bytes: 3 * CALL, queue: () => writeCell(sheets, edit, formatBefore(held, edit)) }];
    case 'mark':
      return [
        {
          stage: 'marks',
          bytes: formatsOf(edit.areas) * (8_000 + 8 * CALL),
          queue: () => made.push(...writeMark(sheets, edit)),
        },
      ];
    case 'highlight':
      return [{ stage: 'marks', bytes: 9 * CALL, queue: () => made.push(...writeHighlight(sheets, edit)) }];
    case 'clear-marks': {
      const formats = doomed.get(edit) ?? [];
      return formats.length === 0
        ? []
        : [{ stage: 'marks', bytes: formats.length * CALL, queue: () => formats.forEach((format) => format.delete()) }];
    }
    case 'sheet':
      return sheetSteps(sheets, edit.plan, belongings.get(edit));
    case 'remove-sheet':
      return findingsOf(reading, edit.name)
        ? [{ stage: 'removals', bytes: CALL, queue: () => sheets.named(edit.name).delete() }]
        : [];
    case 'setting':
      return [{ stage: 'settings', bytes: bytesOf(edit.to ?? '') + CALL, queue: () => writeSetting(workbook, edit) }];
    case 'validation':
      return edit.isRestored
        ? [restoring(edit, target)]
        : [{ stage: 'looks', bytes: edit.areas.length * 6 * CALL, queue: () => writeValidation(sheets, edit) }];
    case 'protection':
      return [{ stage: 'looks', bytes: (edit.unlocked.length + 2) * CALL, queue: () => writeProtection(sheets, edit) }];
    case 'properties':
      return [{ stage: 'settings', bytes: 10 * CALL, queue: () => writeProperties(workbook, edit) }];
  }
}

/** A protected sheet is opened for it and closed again as it was, in one step that no portion divides. */
function restoring(edit: ValidationEdit, { sheets, reading }: Target): BatchStep {
  const allowed = findingsOf(reading, edit.sheet)?.allowed;
  return {
    stage: 'looks',
    bytes: (edit.areas.length * 6 + 3) * CALL,
    queue: () => {
      const { protection } = sheets.named(edit.sheet);
      if (allowed) protection.unprotect();
      writeValidation(sheets, edit);
      if (allowed) protection.protect(allowed);
    },
  };
}

/** Marks that stay while highlights are added go above them again. */
function raising(edits: readonly Edit[], { sheets, reading }: Target): readonly BatchStep[] {
  if (edits.some((edit) => edit.kind === 'clear-marks' && edit.what !== 'progress')) return [];
  const highlighted = new Set(edits.flatMap((edit) => (edit.kind === 'highlight' ? [edit.sheet.toLowerCase()] : [])));
  return reading.findings
    .filter(
      ({ name, ownFormats }) =>
        highlighted.has(name.toLowerCase()) && ownFormats.some(({ owner }) => owner === 'audit'),
    )
    .map((findings): BatchStep => ({
      stage: 'marks',
      bytes: findings.ownFormats.length * CALL,
      queue: () => raiseMarks(sheets, findings),
    }));
}

/** The sheets a batch names that are there before it. */
const existingNames = (reading: WorkbookReading, edits: readonly Edit[]): readonly string[] => [
  ...new Set(edits.flatMap(sheetsNeeded).flatMap((name) => findingsOf(reading, name)?.name ?? [])),
];

/** What was found on a sheet beside its cells. */
export const findingsOf = (reading: WorkbookReading, name: string): SheetFindings | undefined =>
  reading.findings.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

function formatBefore(held: Snapshot, { at }: CellEdit): string {
  const sheet = findSheet(held, at.sheet);
  return sheet ? formatAt(sheet, at.row, at.column) : 'General';
}

/**
 * Queues a setting of the add-in; deleting one that is not there must not fail, so it is written before it is deleted.
 */
function writeSetting({ settings }: Excel.Workbook, { key, to }: SettingEdit): void {
  const setting = settings.add(SETTING_PREFIX + key, to === undefined ? '' : to);
  if (to === undefined) setting.delete();
}
