import type { CircularDraft } from '../../../../core';
import type { Message } from '../../message';
import type { PaneNotice } from '../../model';
import type { ShownProgress } from '../progress/model';
import type { Drafted } from './model';

/** What may rest on annexes that still have errors. */
export type RestingOn = 'summary' | 'draft' | 'template';

/** What happens on the page 汇总. */
export type SummaryMessage =
  /** `isSure`: a person has agreed that it rests on errors. */
  | { readonly kind: 'write-summary' | 'write-draft'; readonly isSure?: boolean }
  /** `again` is what goes on when a person agrees. */
  | { readonly kind: 'ask-rest'; readonly what: RestingOn; readonly says: string; readonly again: Message }
  | { readonly kind: 'copy-draft' | 'save-draft' | 'show-summary' | 'show-draft' }
  | { readonly kind: 'summarised'; readonly standing: ShownProgress; readonly notice: PaneNotice }
  | {
      readonly kind: 'drafted';
      readonly drafted: Drafted;
      readonly standing: ShownProgress;
      readonly notice: PaneNotice;
    }
  | { readonly kind: 'choose-figure'; readonly paragraph: number; readonly run: number };

/** What the page 汇总 wants done. */
export type SummaryCommand =
  | { readonly kind: 'write-summary' | 'write-draft'; readonly isSure?: boolean }
  | { readonly kind: 'save-draft'; readonly draft: CircularDraft };
