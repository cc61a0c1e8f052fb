import type { Address } from '../../workbook';
import type { PARAGRAPH_NAMES } from './words';

/**
 * A stretch of a drafted paragraph: fixed words, something taken or computed from cells, or a blank for people to fill.
 */
export type DraftRun =
  | { readonly kind: 'text'; readonly text: string }
  /** A number, a count or a name; `sources` are the cells it comes from, the printed total alone where there is one. */
  | { readonly kind: 'figure'; readonly text: string; readonly sources: readonly Address[] }
  | { readonly kind: 'blank'; readonly text: string };

/** Fixed words as a run. */
export const wordsRun = (words: string): DraftRun => ({ kind: 'text', text: words });

/** Something that cells say as a run. */
export const figure = (words: string, sources: readonly Address[]): DraftRun => ({
  kind: 'figure',
  text: words,
  sources,
});

/** Runs as one plain text. */
export const plainRuns = (runs: readonly DraftRun[]): string => runs.map((run) => run.text).join('');

/** Neighbouring runs of fixed words as one. */
export function joinedRuns(runs: readonly DraftRun[]): readonly DraftRun[] {
  return runs.reduce<readonly DraftRun[]>((joined, run) => {
    const last = joined.at(-1);
    if (run.kind !== 'text' || last?.kind !== 'text') return run.text === '' ? joined : [...joined, run];
    return [...joined.slice(0, -1), wordsRun(last.text + run.text)];
  }, []);
}

/** What a paragraph is in the form of a circular. */
export type ParagraphKind = keyof typeof PARAGRAPH_NAMES;

/** One paragraph of a draft; in a section the first `lead` runs are its numbered heading. */
export interface DraftParagraph {
  readonly kind: ParagraphKind;
  readonly runs: readonly DraftRun[];
  readonly lead?: number;
}
