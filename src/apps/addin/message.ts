import type { Address, CellEdit, Change, Finding, Lapsed, Snapshot, Thresholds, UndoPlan } from '../../core';
import type { Filter } from './finding-list';
import type { Audited, Drafted, Meanwhile, Notice, Page, ProgressView, Proofreading, Standing, Step, Surroundings, UndoFrom } from './model';
import type { FormChange } from './settings-form';

/** What happens to the pane: a person's act, or news from a command. */
export type Message =
  | { readonly kind: 'started'; readonly surroundings: Surroundings }
  | { readonly kind: 'open-page'; readonly page: Page }
  | { readonly kind: 'audit' }
  | { readonly kind: 'show-findings' }
  | { readonly kind: 'ask-clear' }
  | { readonly kind: 'clear'; readonly withSheets: boolean }
  | { readonly kind: 'ask-fix'; readonly findings: readonly Finding[] }
  | { readonly kind: 'fix' }
  | { readonly kind: 'ask-undo'; readonly from: UndoFrom }
  | { readonly kind: 'undo-planned'; readonly plan: UndoPlan; readonly from: UndoFrom }
  | { readonly kind: 'undo' }
  | { readonly kind: 'ask-explain'; readonly finding: Finding }
  | { readonly kind: 'draft'; readonly change: { readonly text?: string; readonly person?: string } }
  | { readonly kind: 'explain' }
  | { readonly kind: 'withdraw'; readonly finding: Finding }
  | { readonly kind: 'forget-lapsed' }
  | { readonly kind: 'close-dialog' }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'filter'; readonly change: FilterChange }
  | { readonly kind: 'fold'; readonly group: string }
  | { readonly kind: 'show-more'; readonly group: string }
  | { readonly kind: 'choose'; readonly finding: string }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'locate'; readonly at: Address }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'meanwhile'; readonly meanwhile: Meanwhile }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'audited'; readonly audited: Audited; readonly standing?: Standing; readonly notice?: Notice }
  | ProgressMessage
  | TextMessage
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'finished'; readonly notice?: Notice };

/** What a workbook of another file is imported as. */
export type Imported = 'targets' | 'previous';

/** What a question needs the workbook read for. */
export type Question = 'rates' | 'settings' | 'targets';

/** What happens on the page 进度. */
export type ProgressMessage =
  | { readonly kind: 'progress' | 'ask-rates' | 'ask-settings' | 'check-targets' | 'mark-progress' | 'unmark-progress' | 'archive' }
  | { readonly kind: 'write-rates'; readonly withReplaced: boolean }
  | { readonly kind: 'import'; readonly what: Imported; readonly file: File }
  | { readonly kind: 'settings-field'; readonly change: FormChange }
  | { readonly kind: 'save-settings' | 'reset-settings' }
  | { readonly kind: 'view'; readonly change: { readonly [Name in keyof ProgressView]?: ProgressView[Name] | undefined } }
  | { readonly kind: 'progressed'; readonly standing: Standing; readonly question?: Question; readonly notice?: Notice };

/** What happens on the pages 汇总 and 通报核校. */
export type TextMessage =
  | { readonly kind: 'write-summary' | 'write-draft' | 'copy-draft' | 'show-summary' | 'show-draft' }
  | { readonly kind: 'summarised'; readonly standing: Standing; readonly notice: Notice }
  | { readonly kind: 'drafted'; readonly drafted: Drafted; readonly standing: Standing; readonly notice: Notice }
  | { readonly kind: 'choose-figure'; readonly paragraph: number; readonly run: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open-text'; readonly file: File }
  | { readonly kind: 'text-opened'; readonly text: string }
  | { readonly kind: 'proofread'; readonly withAnnexes: boolean }
  | { readonly kind: 'proofread-done'; readonly checked: NonNullable<Proofreading['checked']>; readonly text: string }
  | { readonly kind: 'edit-text' | 'copy-corrected' }
  | { readonly kind: 'choose-claim'; readonly claim: number | undefined }
  | { readonly kind: 'filter-claims'; readonly verdict: Proofreading['verdict'] };

/** A change of filters; undefined lifts one. */
export type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

/** What the pane wants done outside of itself. Showing something ends in silence when it works; everything else ends with one message. */
export type Command =
  | { readonly kind: 'audit' }
  | { readonly kind: 'clear'; readonly withSheets: boolean }
  | { readonly kind: 'fix'; readonly snapshot: Snapshot; readonly changes: readonly Change[] }
  | { readonly kind: 'plan-undo'; readonly snapshot: Snapshot; readonly from: UndoFrom }
  | { readonly kind: 'undo'; readonly snapshot: Snapshot; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'explain'; readonly snapshot: Snapshot; readonly finding: Finding; readonly text: string; readonly person: string }
  | { readonly kind: 'withdraw'; readonly snapshot: Snapshot; readonly finding: Finding }
  | { readonly kind: 'forget-lapsed'; readonly snapshot: Snapshot; readonly lapsed: readonly Lapsed[] }
  | { readonly kind: 'show-findings' }
  | { readonly kind: 'select'; readonly at: Address }
  | ProgressCommand
  | TextCommand;

/** What the page 进度 wants done; all but refusals end with the progress as it is then. */
export type ProgressCommand =
  | { readonly kind: 'progress'; readonly question?: Question }
  | { readonly kind: 'mark-progress' | 'unmark-progress' | 'archive' }
  | { readonly kind: 'write-rates'; readonly snapshot: Snapshot; readonly changes: readonly Change[] }
  | { readonly kind: 'undo-rates'; readonly snapshot: Snapshot; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'import'; readonly what: Imported; readonly file: File }
  | { readonly kind: 'save-settings'; readonly thresholds: Thresholds | undefined };

/** What the pages 汇总 and 通报核校 want done. */
export type TextCommand =
  | { readonly kind: 'write-summary' | 'write-draft' }
  | { readonly kind: 'open-text'; readonly file: File }
  | { readonly kind: 'proofread'; readonly text: string; readonly withAnnexes: boolean }
  | { readonly kind: 'copy'; readonly text: string };
