import { findSheet, isOwnedSheet, type Edit, type Snapshot } from '../workbook';
import { progress } from '../progress';
import { recognise } from '../tables';
import { summaryPlan, type SummaryOptions } from './summary-plan';
import { SUMMARY_SHEET } from './words';

/** What 生成汇总表 would write, or why it writes nothing. */
export type SummaryEdits =
  | { readonly kind: 'ready'; readonly edits: readonly Edit[] }
  /** A sheet of that name is the user's own; it is kept. */
  | { readonly kind: 'foreign-sheet'; readonly sheet: string }
  | { readonly kind: 'no-annexes' }
  /** Every measure has a column, and no page is that wide. */
  | { readonly kind: 'too-wide'; readonly measures: number; readonly most: number };

/** Measures that a summary has columns for: several times what all annexes of an office hold. */
const MOST_MEASURES = 200;

/** Writes or refreshes the summary as one batch. */
export function summaryEdits(snapshot: Snapshot, options: SummaryOptions = {}): SummaryEdits {
  const sheet = findSheet(snapshot, SUMMARY_SHEET);
  if (sheet && !isOwnedSheet(sheet)) return { kind: 'foreign-sheet', sheet: sheet.name };
  if (recognise(snapshot).tables.length === 0) return { kind: 'no-annexes' };
  const standing = options.progress ?? progress(snapshot, options);
  const measures = standing.measures.length;
  if (measures > MOST_MEASURES) return { kind: 'too-wide', measures, most: MOST_MEASURES };
  return { kind: 'ready', edits: [{ kind: 'sheet', plan: summaryPlan(snapshot, { ...options, progress: standing }) }] };
}
