import type { CircularDraft } from '../../../../core';

/** A draft of the circular, and the number in it whose cells are shown. */
export interface Drafted {
  readonly draft: CircularDraft;
  /** The same as plain text, for copying. */
  readonly text: string;
  readonly at: string;
  readonly chosen?: { readonly paragraph: number; readonly run: number };
}
