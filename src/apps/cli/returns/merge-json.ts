import * as z from 'zod/mini';
import type { Entry, Merge } from '../../../core';
import type { ReportJson } from '../check/report-schema';

const count = z.int().check(z.nonnegative());

/** What `merge --json` prints. Absent facts are left out. */
export const mergeSchema = z.strictObject({
  register: z.array(
    z.strictObject({
      file: z.string(),
      place: z.optional(z.string()),
      annexes: z.array(z.string()),
      state: z.enum(['merged', 'errors', 'superseded', 'refused']),
      errors: count,
      open: count,
      reason: z.optional(z.string()),
    }),
  ),
  missing: z.array(z.strictObject({ annex: z.string(), places: z.array(z.string()) })),
  cells: count,
  verdict: z.enum(['ready', 'open', 'errors', 'incomplete']),
});

export type MergeJson = z.infer<typeof mergeSchema>;

/** A merge as JSON; `pathOf` gives a file as it was named on the command line. */
export const mergeJson = (
  { ledger, missing, sources }: Merge,
  verdict: ReportJson['verdict'],
  pathOf: (file: string) => string,
): MergeJson => ({
  register: ledger.entries.map((entry) => entryJson(entry, pathOf)),
  missing: missing.map(({ annex, places }) => ({ annex: annex.id, places: places.map(({ name }) => name) })),
  cells: sources.length,
  verdict,
});

function entryJson(
  { file, place, label, rows, state, errors, open, reasons }: Entry,
  pathOf: (file: string) => string,
): MergeJson['register'][number] {
  const name = place?.name ?? label;
  return {
    file: pathOf(file),
    ...(name === undefined ? {} : { place: name }),
    annexes: rows.map(({ annex }) => annex.id),
    state,
    errors,
    open,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('') }),
  };
}
