import type { CellEdit, Change, Snapshot, Thresholds } from '../../../../core';
import type { Dialog, PaneNotice } from '../../pane-states';
import type { ProgressView, ShownProgress } from './model';
import type { FormChange } from './settings-form';

/** What a workbook of another file is imported as. */
export type Imported = 'targets' | 'previous';

/** What a question needs the workbook read for. */
export type Question = 'rates' | 'settings' | 'targets';

/** What happens on the page 进度. */
export type ProgressMessage =
  | {
      readonly kind:
        'progress' | 'ask-rates' | 'ask-settings' | 'check-targets' | 'mark-progress' | 'unmark-progress' | 'archive';
    }
  | { readonly kind: 'write-rates'; readonly withReplaced: boolean }
  /** `isForAudit`: asked for beside the verdict, which is made again with it. */
  | { readonly kind: 'import'; readonly what: Imported; readonly file: File; readonly isForAudit?: boolean }
  | { readonly kind: 'settings-field'; readonly change: FormChange }
  | { readonly kind: 'save-settings' | 'reset-settings' }
  | {
      readonly kind: 'view';
      readonly change: { readonly [Name in keyof ProgressView]?: ProgressView[Name] | undefined };
    }
  | {
      readonly kind: 'progressed';
      readonly standing: ShownProgress;
      readonly dialog?: Dialog;
      readonly part?: ProgressView['part'];
      readonly notice?: PaneNotice;
    };

/** What the page 进度 wants done; all but refusals end with the progress as it is then. */
export type ProgressCommand =
  | { readonly kind: 'progress'; readonly question?: Question }
  | { readonly kind: 'mark-progress' | 'unmark-progress' | 'archive' }
  | { readonly kind: 'write-rates'; readonly snapshot: Snapshot; readonly changes: readonly Change[] }
  | { readonly kind: 'undo-rates'; readonly snapshot: Snapshot; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'import'; readonly what: Imported; readonly file: File; readonly isForAudit?: boolean }
  | { readonly kind: 'save-settings'; readonly thresholds: Thresholds | undefined };
