import type { Notice } from '../../model';
import type { Standing } from '../progress/model';
import type { Drafted } from './model';

/** What happens on the page 汇总. */
export type SummaryMessage =
  /** `isSure`: a person has agreed that it rests on errors. */
  | { readonly kind: 'write-summary' | 'write-draft'; readonly isSure?: boolean }
  | { readonly kind: 'ask-rest'; readonly what: 'summary' | 'draft'; readonly says: string }
  | { readonly kind: 'copy-draft' | 'show-summary' | 'show-draft' }
  | { readonly kind: 'summarised'; readonly standing: Standing; readonly notice: Notice }
  | { readonly kind: 'drafted'; readonly drafted: Drafted; readonly standing: Standing; readonly notice: Notice }
  | { readonly kind: 'choose-figure'; readonly paragraph: number; readonly run: number };

/** What the page 汇总 wants done. */
export type SummaryCommand = { readonly kind: 'write-summary' | 'write-draft'; readonly isSure?: boolean };
