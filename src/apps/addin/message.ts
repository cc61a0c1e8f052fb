import type { Address } from '../../core';
import type { Meanwhile, PaneNotice, WorkStep, Whereabouts } from './pane-states';
import type { Page, PageCommand, PageMessage } from './pages/model';

/** What happens to the pane: a person's act, or news from a command. Every page has messages of its own. */
export type Message = ShellMessage | PageMessage;

/** What is of no page, or of all. */
export type ShellMessage =
  | { readonly kind: 'started'; readonly surroundings: Whereabouts }
  | { readonly kind: 'open-page'; readonly page: Page }
  | { readonly kind: 'close-dialog' }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'step'; readonly step: WorkStep }
  | { readonly kind: 'meanwhile'; readonly meanwhile: Meanwhile }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'notice'; readonly notice: PaneNotice }
  | { readonly kind: 'finished'; readonly notice?: PaneNotice }
  | { readonly kind: 'locate'; readonly at: Address };

/**
 * What the pane wants done outside of itself. Showing something ends in silence when it works; everything else ends
 * with one message.
 */
export type Command = ShellCommand | PageCommand;

/** What every page may want done. */
export type ShellCommand =
  { readonly kind: 'select'; readonly at: Address } | { readonly kind: 'copy'; readonly text: string };
