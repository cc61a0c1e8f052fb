import type { CircularDraft } from '../../../../core';
import type { PaneNotice } from '../../pane-states';
import type { ShownProgress } from '../progress/model';
import type { AgreedRest, Drafted, RestingOn } from './model';

/** What happens on the page 汇总. */
export type SummaryMessage =
  /** `isSure`: a person has agreed that it rests on errors. */
  | { readonly kind: 'write-summary' | 'write-draft'; readonly isSure?: boolean }
  /** `again` is what goes on when a person agrees. */
  | { readonly kind: 'ask-rest'; readonly what: RestingOn; readonly says: string; readonly again: AgreedRest }
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
