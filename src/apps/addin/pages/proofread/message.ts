import type { Claim } from '../../../../core';
import type { Proofreading } from './model';

/** What happens on the page 核校. */
export type ProofreadMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open-text'; readonly file: File }
  | { readonly kind: 'text-opened'; readonly text: string }
  | { readonly kind: 'proofread'; readonly withAnnexes: boolean }
  | { readonly kind: 'proofread-done'; readonly checked: NonNullable<Proofreading['checked']>; readonly text: string }
  | { readonly kind: 'edit-text' | 'copy-corrected' | 'save-corrected' }
  | { readonly kind: 'choose-claim'; readonly claim: number | undefined }
  | { readonly kind: 'filter-claims'; readonly verdict: Proofreading['verdict'] };

/** What the page 核校 wants done. */
export type ProofreadCommand =
  | { readonly kind: 'open-text'; readonly file: File }
  | { readonly kind: 'proofread'; readonly text: string; readonly withAnnexes: boolean }
  | { readonly kind: 'save-corrected'; readonly text: string; readonly claims: readonly Claim[] };
