import type { CircularDraft } from '../../../../core';

/** A draft of the circular, and the number in it whose cells are shown. */
export interface Drafted {
  readonly draft: CircularDraft;
  /** The same as plain text, for copying. */
  readonly text: string;
  readonly at: string;
  readonly chosen?: { readonly paragraph: number; readonly run: number };
}

/** What may rest on annexes that still have errors. */
export type RestingOn = 'summary' | 'draft' | 'template';

/** What is done again, for sure this time, once a person has agreed that it rests on errors. */
export type AgreedRest =
  | { readonly kind: 'write-summary' | 'write-draft'; readonly isSure: true }
  | { readonly kind: 'save-template'; readonly isEach: boolean; readonly isSure: true };
