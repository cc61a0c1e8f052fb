import * as z from 'zod/mini';
import type { CellEdit, Snapshot } from '../workbook';
import type { LogLine } from './change-log';

/** The setting that keeps the last batch, so that undoing survives closing the pane. */
export const LAST_BATCH = 'last-batch';

/** The form in which batches are kept; those of the first edition say none. */
const VERSION = 1;

const content = z.optional(
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ error: z.string() }),
    z.strictObject({ formula: z.string() }),
  ]),
);
const cellEdit = z.strictObject({
  kind: z.literal('cell'),
  at: z.strictObject({ sheet: z.string(), row: z.number(), column: z.number() }),
  was: content,
  to: content,
  format: z.optional(z.string()),
  wasFormat: z.optional(z.string()),
});
const batch = z.strictObject({
  version: z.optional(z.literal(VERSION)),
  time: z.string(),
  lines: z.array(z.strictObject({ place: z.string(), column: z.string(), rule: z.string() })),
  edits: z.array(cellEdit),
});

/** One change of the last batch, with what the log says of it. */
export interface KeptChange extends Pick<LogLine, 'place' | 'column' | 'rule'> {
  readonly edit: CellEdit;
}

/** What is kept of changes, to take them back later. */
export const keptBatch = (time: string, changes: readonly KeptChange[]): unknown => ({
  version: VERSION,
  time,
  lines: changes.map(({ place, column, rule }) => ({ place, column, rule })),
  edits: changes.map(({ edit }) => edit),
});

/** The last batch kept in the workbook, which anybody may have put there; none when it is not well formed. */
export function keptChanges(snapshot: Snapshot): { readonly time: string; readonly changes: readonly KeptChange[] } {
  const parsed = z.safeParse(batch, snapshot.settings[LAST_BATCH]);
  if (!parsed.success) return { time: '', changes: [] };
  const { time, lines, edits } = parsed.data;
  return {
    time,
    changes: (edits as readonly CellEdit[]).map((edit, at) => ({
      ...(lines[at] ?? { place: '', column: '', rule: '' }),
      edit,
    })),
  };
}
