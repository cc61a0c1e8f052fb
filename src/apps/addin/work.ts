import type { Host } from '../../hosts/host';
import type { Background } from './background';
import type { Say } from './loop';
import type { Command, Message } from './message';

/**
 * What a command has to work with: the workbook, someone to tell how far it is, and what the pane remembers while it is
 * open.
 */
export interface Work {
  readonly host: Host;
  readonly say: Say;
  readonly isCancelled: () => boolean;
  /** The changes of formulas made here: only these may be put back. */
  readonly known: Set<string>;
  /** Who does long work beside the screen, where the surroundings offer it. */
  readonly background?: Background;
}

/** Carries out a command of a page; undefined when it is not one of its own. */
export type PerformPage = (work: Work, command: Command) => Promise<Message | undefined> | undefined;

/** Lets the page draw before a long computation; a timer, because a hidden pane has no animation frames. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
