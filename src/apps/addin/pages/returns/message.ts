import type { Address } from '../../../../core';
import type { PaneNotice } from '../../pane-states';
import type { ChosenReturn, ReturnCollection, ComparedReturn } from './model';

/** What happens on the page 各地报表. */
export type ReturnsMessage =
  | { readonly kind: 'collect'; readonly files: readonly File[] }
  | { readonly kind: 'collected'; readonly collection: ReturnCollection; readonly notice?: PaneNotice }
  | { readonly kind: 'choose-return'; readonly chosen: ChosenReturn | undefined }
  | { readonly kind: 'with-errors'; readonly isOn: boolean }
  | { readonly kind: 'merge-here' | 'save-merged' | 'save-notices' | 'copy-urging' }
  | { readonly kind: 'compare-return'; readonly before: File; readonly after: File }
  | { readonly kind: 'return-compared'; readonly compared: ComparedReturn; readonly notice: PaneNotice }
  | { readonly kind: 'template-month'; readonly month: string }
  /** `isSure`: a person has agreed that what it shows of the last period has errors. */
  | { readonly kind: 'save-template'; readonly isEach: boolean; readonly isSure?: boolean }
  | { readonly kind: 'open-return'; readonly file: File; readonly at?: Address };

/** What the page 各地报表 wants done. */
export type ReturnsCommand =
  | { readonly kind: 'collect'; readonly files: readonly File[] }
  | { readonly kind: 'merge-here' | 'save-merged'; readonly collection: ReturnCollection; readonly withErrors: boolean }
  | { readonly kind: 'save-notices'; readonly collection: ReturnCollection }
  | { readonly kind: 'save-template'; readonly month: string; readonly isEach: boolean; readonly isSure: boolean }
  | { readonly kind: 'compare-return'; readonly before: File; readonly after: File }
  | { readonly kind: 'open-return'; readonly file: File; readonly at?: Address };
