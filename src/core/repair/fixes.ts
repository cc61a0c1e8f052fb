import * as z from 'zod/mini';
import type { Finding } from '../audit';
import { findSheet, mayTake, undone, type CellEdit, type Edit, type Snapshot } from '../workbook';
import { changeLog, type LogLine } from './change-log';
import { UNDO_REASON } from './words';

/** A change a person chose: the finding it settles and its edits. */
export interface Change {
  readonly finding: Finding;
  readonly edits: readonly CellEdit[];
}

/** What applying fixes will do, for the preview: changes to write, changes left for the next audit, sheets that refuse. */
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

/** The batch that applies changes: the cells, the log, and what undoing needs, written as a whole. `time` is as people read it. */
export function fixEdits(snapshot: Snapshot, changes: readonly Change[], time: string): readonly Edit[] {
  const edits = changes.flatMap((change) => change.edits);
  const lines = changes.flatMap(({ finding, edits: own }) => own.map((edit) => logLine(time, edit, finding)));
  return [
    ...edits,
    { kind: 'sheet', plan: changeLog(snapshot, lines) },
    { kind: 'setting', key: KEY, to: { time, lines: lines.map(({ place, column, rule }) => ({ place, column, rule })), edits } },
  ];
}

function logLine(time: string, edit: CellEdit, finding: Finding): LogLine {
  return { time, edit, place: finding.place ?? '', column: finding.column ?? '', rule: finding.title, reason: finding.message };
}

/** The setting that keeps the last batch, so that undoing survives closing the pane. */
const KEY = 'last-batch';

const content = z.optional(z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() }), z.strictObject({ formula: z.string() })]));
const cellEdit = z.strictObject({
  kind: z.literal('cell'),
  at: z.strictObject({ sheet: z.string(), row: z.number(), column: z.number() }),
  was: content,
  to: content,
  format: z.optional(z.string()),
  wasFormat: z.optional(z.string()),
});
const batch = z.strictObject({
  time: z.string(),
  lines: z.array(z.strictObject({ place: z.string(), column: z.string(), rule: z.string() })),
  edits: z.array(cellEdit),
});

/** The last batch of changes that can be undone. */
export interface LastBatch {
  readonly time: string;
  readonly edits: readonly CellEdit[];
}

/** The last batch kept in the workbook; undefined when there is nothing to undo. */
export function lastBatch(snapshot: Snapshot): LastBatch | undefined {
  const parsed = readBatch(snapshot);
  return parsed && { time: parsed.time, edits: parsed.edits as readonly CellEdit[] };
}

function readBatch(snapshot: Snapshot): z.infer<typeof batch> | undefined {
  const parsed = z.safeParse(batch, snapshot.settings[KEY]);
  return parsed.success && parsed.data.edits.length > 0 ? parsed.data : undefined;
}

/** The batch that takes the last one back; a host refuses it when a cell has changed since. */
export function undoEdits(snapshot: Snapshot, time: string): readonly Edit[] {
  const last = readBatch(snapshot);
  const edits = undone((lastBatch(snapshot)?.edits ?? []));
  const notes = [...(last?.lines ?? [])].reverse();
  const lines = edits.map((edit, i): LogLine => ({ time, edit, place: notes[i]?.place ?? '', column: notes[i]?.column ?? '', rule: notes[i]?.rule ?? '', reason: UNDO_REASON }));
  return [
    ...edits,
    { kind: 'sheet', plan: changeLog(snapshot, lines) },
    { kind: 'setting', key: KEY, to: undefined },
  ];
}
