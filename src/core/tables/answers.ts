import * as z from 'zod/mini';
import { columnName, shelfEntries, type Area, type Snapshot } from '../workbook';

/** The setting that keeps what a person said of columns and areas that were not understood. */
export const ANSWERS = 'column-answers';

/**
 * What a person said: a column of an annex is one of its definitions or, without `column`, none of them; or an area is
 * no annex's.
 */
export type Answer =
  | { readonly kind: 'column'; readonly annex: string; readonly header: string; readonly column?: string | undefined }
  | { readonly kind: 'area'; readonly sheet: string; readonly text: string };

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), annex: z.string(), header: z.string(), column: z.optional(z.string()) }),
  z.object({ kind: z.literal('area'), sheet: z.string(), text: z.string() }),
]);

/** The answers kept in a workbook, each read for itself: an odd one spoils no other. */
export const answersOf = (snapshot: Snapshot): readonly Answer[] =>
  shelfEntries(snapshot, ANSWERS).flatMap((one) => answerFrom(one) ?? []);

/** A stored entry as an answer; undefined for one that a later version wrote. */
export function answerFrom(stored: unknown): Answer | undefined {
  const parsed = z.safeParse(answer, stored);
  return parsed.success ? parsed.data : undefined;
}

/**
 * What an answer for a column is kept under: its header's words, so that it holds on every sheet; a nameless one by its
 * letter.
 */
export const headerKey = (path: readonly string[], column: number): string =>
  path.length > 0 ? path.join('/') : columnName(column);

/** What an answer for an area is kept under: its sheet and its first words, or where it begins. */
export const areaKey = (text: string, { row, column }: Area): string =>
  text === '' ? `${columnName(column)}${row + 1}` : text;
