import * as z from 'zod/mini';
import { LEVELS } from '../../../core';

/**
 * The number of the form of `check --json`; it changes when something a reader relies on goes or means something else.
 */
export const SCHEMA = 1;

const count = z.int().check(z.nonnegative());
const level = z.enum(LEVELS);
const content = z.optional(z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() })]));

/** A cell and what is written into it. */
const change = { cell: z.string(), value: content };

const table = z.strictObject({
  sheet: z.string(),
  annex: z.string(),
  period: z.optional(z.string()),
  rows: count,
  columns: count,
  area: z.string(),
  title: z.optional(z.string()),
  /** What each column was taken for, and why: words, figures, elimination, user, relations, dismissed or nothing. */
  recognised: z.array(
    z.strictObject({ column: z.string(), header: z.string(), as: z.optional(z.string()), by: z.string() }),
  ),
  /** Required columns that were not found. */
  missing: z.optional(z.array(z.string())),
});

const scope = z.strictObject({
  kind: z.enum(['province', 'prefecture', 'county', 'mixed']),
  name: z.string(),
  places: count,
});

const coverage = z.strictObject({
  sheets: count,
  tables: count,
  rows: count,
  cells: count,
  unreadCells: count,
  dismissed: count,
  rulesChecked: count,
  rulesNotChecked: count,
});

const unread = z.strictObject({
  sheet: z.string(),
  area: z.string(),
  kind: z.enum(['column', 'row', 'block', 'sheet']),
  text: z.string(),
  reason: z.string(),
});

const finding = z.strictObject({
  rule: z.string(),
  level,
  sheet: z.string(),
  cell: z.string(),
  place: z.optional(z.string()),
  column: z.optional(z.string()),
  value: z.optional(z.string()),
  message: z.string(),
  excerpt: z.optional(z.string()),
  expected: z.optional(z.string()),
  candidates: z.optional(z.array(z.strictObject({ cell: z.string(), value: z.string(), evidence: z.string() }))),
  /** What one fix changes: its first cell, and others that change with it. */
  fix: z.optional(
    z.strictObject({ safe: z.boolean(), ...change, others: z.optional(z.array(z.strictObject(change))) }),
  ),
  /** The cause that put it where it stands and words it, where the rule alone does not. */
  cause: z.optional(z.string()),
  /** What this finding explains and says once for all: rule and cell of each, and the cause by which it does. */
  silenced: z.optional(z.array(z.string())),
});

const progressLine = z.strictObject({
  annex: z.string(),
  measure: z.string(),
  place: z.string(),
  target: z.optional(z.number()),
  done: z.optional(z.number()),
  rate: z.optional(z.number()),
  status: z.optional(z.string()),
  rank: z.optional(count),
});

const head = { schema: z.literal(SCHEMA), tool: z.literal('annex-audit'), version: z.string(), file: z.string() };

/** What `check --json` prints for one workbook. Absent facts are left out. */
const reportSchema = z.strictObject({
  ...head,
  verdict: z.enum(['ready', 'open', 'errors', 'incomplete']),
  /** Why the audit could not be completed, one sentence each; only of an incomplete one. */
  incomplete: z.optional(z.array(z.string())),
  scope: z.optional(scope),
  coverage,
  tables: z.array(table),
  unread: z.array(unread),
  findings: z.array(finding),
  skipped: z.array(z.strictObject({ rule: z.string(), sheet: z.optional(z.string()), reason: z.string() })),
  switchedOff: z.optional(z.array(z.strictObject({ rule: z.string(), reason: z.string() }))),
  progress: z.array(progressLine),
});

/** What stands among the reports of several files for one that could not be read. */
const failureSchema = z.strictObject({ ...head, verdict: z.literal('incomplete'), failure: z.string() });

/** Everything `check --json` and each line of `check --ndjson` may print. */
export const checkSchema = z.union([
  reportSchema,
  failureSchema,
  z.strictObject({ reports: z.array(z.union([reportSchema, failureSchema])) }),
]);

/** One workbook's report as JSON. */
export type ReportJson = z.infer<typeof reportSchema>;

/** Why a file has no report, as JSON. */
export type FailureJson = z.infer<typeof failureSchema>;
