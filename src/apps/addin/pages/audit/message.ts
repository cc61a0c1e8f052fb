import type { CellEdit, Change, Finding, Handling, Lapsed, Report, Snapshot, UndoPlan, Unread } from '../../../../core';
import type { Happening } from '../../../../hosts/host';
import type { PaneNotice, UndoFrom } from '../../pane-states';
import type { ShownProgress } from '../progress/model';
import type { Filter } from './finding-list';
import type { LastAudit } from './model';

/** What happens on the page 审核. */
export type AuditMessage =
  | { readonly kind: 'audit' }
  | { readonly kind: 'show-findings' }
  | { readonly kind: 'happened'; readonly happening: Happening }
  | { readonly kind: 'quiet'; readonly after: number }
  | { readonly kind: 'faded' }
  | { readonly kind: 'why' }
  | { readonly kind: 'show-cell'; readonly happening: Happening }
  | { readonly kind: 'recheck'; readonly isOn: boolean }
  | { readonly kind: 'following'; readonly keepsUndo: boolean; readonly recheck: boolean | undefined }
  | { readonly kind: 'handle'; readonly finding: Finding; readonly handling: Handling | undefined }
  | {
      readonly kind: 'handled';
      readonly snapshot: Snapshot;
      readonly finding: Finding;
      readonly handling: Handling | undefined;
    }
  | { readonly kind: 'copy-place'; readonly place: string }
  | { readonly kind: 'toggle-filters' }
  | { readonly kind: 'ask-clear' }
  | { readonly kind: 'clear'; readonly withSheets: boolean }
  | { readonly kind: 'ask-fix'; readonly findings: readonly Finding[] }
  | { readonly kind: 'fix' }
  | { readonly kind: 'tick'; readonly rule: string }
  | { readonly kind: 'scroll-list'; readonly first: number }
  | { readonly kind: 'fix-person'; readonly person: string }
  | { readonly kind: 'ask-undo'; readonly from: UndoFrom }
  | { readonly kind: 'undo-planned'; readonly plan: UndoPlan; readonly from: UndoFrom }
  | { readonly kind: 'undo' }
  | { readonly kind: 'ask-explain'; readonly finding: Finding }
  | { readonly kind: 'draft'; readonly change: { readonly text?: string; readonly person?: string } }
  | { readonly kind: 'explain' }
  | { readonly kind: 'withdraw'; readonly finding: Finding }
  | { readonly kind: 'forget-lapsed' }
  | { readonly kind: 'restore-checks' }
  | { readonly kind: 'choose-answer'; readonly id: string; readonly value?: string }
  | { readonly kind: 'answer'; readonly unread: Unread; readonly column?: string }
  | { readonly kind: 'forget-answers' }
  | { readonly kind: 'filter'; readonly change: FilterChange }
  | { readonly kind: 'fold'; readonly group: string }
  | { readonly kind: 'show-more'; readonly group: string }
  | { readonly kind: 'choose'; readonly finding: string }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  /** The verdict stands; marks and the list are still being written. */
  | { readonly kind: 'found'; readonly audited: LastAudit; readonly standing?: ShownProgress }
  | {
      readonly kind: 'audited';
      readonly audited: LastAudit;
      readonly standing?: ShownProgress;
      readonly notice?: PaneNotice;
      readonly isSilent?: boolean;
    };

/** A change of filters; undefined lifts one. */
export type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

/** What the page 审核 wants done. */
export type AuditCommand =
  | { readonly kind: 'audit'; readonly isSilent?: boolean }
  | { readonly kind: 'wait-quiet'; readonly after: number }
  | { readonly kind: 'wait-faded' }
  | { readonly kind: 'why' }
  | { readonly kind: 'remember-recheck'; readonly isOn: boolean }
  | {
      readonly kind: 'handle';
      readonly snapshot: Snapshot;
      readonly finding: Finding;
      readonly handling: Handling | undefined;
    }
  | { readonly kind: 'clear'; readonly withSheets: boolean }
  | { readonly kind: 'fix'; readonly snapshot: Snapshot; readonly changes: readonly Change[]; readonly person?: string }
  | { readonly kind: 'plan-undo'; readonly snapshot: Snapshot; readonly from: UndoFrom }
  | { readonly kind: 'undo'; readonly snapshot: Snapshot; readonly edits: readonly CellEdit[] }
  | {
      readonly kind: 'explain';
      readonly snapshot: Snapshot;
      readonly finding: Finding;
      readonly text: string;
      readonly person: string;
    }
  | { readonly kind: 'withdraw'; readonly snapshot: Snapshot; readonly finding: Finding }
  | { readonly kind: 'restore-checks'; readonly snapshot: Snapshot; readonly report: Report }
  | { readonly kind: 'forget-lapsed'; readonly snapshot: Snapshot; readonly lapsed: readonly Lapsed[] }
  | { readonly kind: 'answer'; readonly snapshot: Snapshot; readonly unread: Unread; readonly column?: string }
  | { readonly kind: 'forget-answers'; readonly snapshot: Snapshot }
  | { readonly kind: 'show-findings' };
