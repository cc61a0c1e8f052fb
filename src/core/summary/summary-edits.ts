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
  /** Every measure has a column and every place a row, and no office could look through them. */
  | ({ readonly kind: 'too-large' } & SummarySize);

/** How many measures and places a summary would show. */
export interface SummarySize {
  readonly measures: number;
  readonly places: number;
}

/** Several times what all annexes of an office hold, and more places than the country has counties. */
export const LARGEST_SUMMARY: SummarySize = { measures: 200, places: 3000 };

/** Writes or refreshes the summary as one batch. */
export function summaryEdits(snapshot: Snapshot, options: SummaryOptions = {}): SummaryEdits {
  const sheet = findSheet(snapshot, SUMMARY_SHEET);
  if (sheet && !isOwnedSheet(sheet)) return { kind: 'foreign-sheet', sheet: sheet.name };
  if (recognise(snapshot).tables.length === 0) return { kind: 'no-annexes' };
  const standing = options.progress ?? progress(snapshot, options);
  const measures = standing.measures.length;
  const places = standing.measures.reduce((most, one) => Math.max(most, one.places.length), 0);
  if (measures > LARGEST_SUMMARY.measures || places > LARGEST_SUMMARY.places)
    return { kind: 'too-large', measures, places };
  return { kind: 'ready', edits: [{ kind: 'sheet', plan: summaryPlan(snapshot, { ...options, progress: standing }) }] };
}
