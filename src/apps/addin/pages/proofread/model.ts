import type { Proof } from '../../../../core';

/** The text being proofread; `proof` is absent until it was, and again when the text has changed. */
export interface Proofreading {
  readonly text: string;
  /** With the text in which the slips are corrected and marked. */
  readonly checked?: { readonly proof: Proof; readonly withAnnexes: boolean; readonly corrected: string };
  /** The claim that is open, by its place in the proof. */
  readonly current?: number;
  readonly verdict?: Proof['claims'][number]['verdict'];
  readonly isWriting: boolean;
}

/** The longest text the pane proofreads; the command line takes any. */
export const MOST_CHARACTERS = 100_000;
