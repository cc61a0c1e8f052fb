import type { Address, Change, Finding, Lapsed, Snapshot } from '../../core';
import type { Filter } from './finding-list';
import type { Audited, Notice, Page, Step, Surroundings } from './model';

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
  | { readonly kind: 'audited'; readonly audited: Audited; readonly notice?: Notice }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'finished'; readonly notice?: Notice };

/** A change of filters; undefined lifts one. */
export type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

/** What the pane wants done outside of itself. Showing something ends in silence when it works; everything else ends with one message. */
export type Command =
  | { readonly kind: 'audit' }
  | { readonly kind: 'clear'; readonly withSheets: boolean }
  | { readonly kind: 'fix'; readonly snapshot: Snapshot; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly snapshot: Snapshot }
  | { readonly kind: 'explain'; readonly snapshot: Snapshot; readonly finding: Finding; readonly text: string; readonly person: string }
  | { readonly kind: 'withdraw'; readonly snapshot: Snapshot; readonly finding: Finding }
  | { readonly kind: 'forget-lapsed'; readonly snapshot: Snapshot; readonly lapsed: readonly Lapsed[] }
  | { readonly kind: 'show-findings' }
  | { readonly kind: 'select'; readonly at: Address };
