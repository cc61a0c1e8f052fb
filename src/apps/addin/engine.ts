import type { Command, Message } from './message';
import { PAGE_COMMANDS } from './pages/commands';
import type { PerformPage, Work } from './work';

/**
 * Does what a page wants done. All of the core that audits and computes comes with this file, after the pane has been
 * drawn.
 */
export const carryOut = (work: Work, command: Command): Promise<Message | undefined> =>
  PAGE_COMMANDS.reduce<ReturnType<PerformPage>>((done, perform) => done ?? perform(work, command), undefined) ??
  Promise.resolve(undefined);

export { practise } from './practice';
