import { DRAFT_SHEET, SUMMARY_SHEET } from '../../core';
import type { Host } from '../../hosts/host';
import type { Background } from './background';
import { copied } from './clipboard';
import { failureOf, remainsOf } from './failure-of';
import type { Perform } from './loop';
import type { Command, Message } from './message';
import type { PaneNotice } from './pane-states';
import { watching } from './watching';
import type { Work } from './work';

/**
 * What lasts as long as the pane: the changes of formulas made here, and whether it has been said that Ctrl+Z is lost.
 */
export interface PaneSession {
  readonly known: Set<string>;
  hasToldUndo: boolean;
}

/** Carries out the pane's commands on a workbook. A failure becomes a message; nothing is thrown. */
export function performOn(host: Host, background?: Background): Perform {
  const session: PaneSession = { known: new Set(), hasToldUndo: false };
  return async (command, say, isCancelled) => {
    const { watch, plain } = watching(say, isCancelled);
    const watched: Host = {
      ...host,
      read: () => host.read(watch),
      write: (edits) => host.write(edits, watch),
      writeThenRead: (edits) => host.writeThenRead(edits, watch),
    };
    const work: Work = {
      host: watched,
      say,
      isCancelled,
      known: session.known,
      ...(background ? { background } : {}),
    };
    const last = await carryOut(work, command).catch((error: unknown) => failed(command, error));
    return last && remarked(last, plain(), hasLostUndo(host, command, session));
  };
}

/** Whether this command is the first after which Ctrl+Z no longer reaches what the user did before. */
function hasLostUndo(host: Host, command: Command, session: PaneSession): boolean {
  if (session.hasToldUndo || SILENT.has(command.kind) || host.capabilities.keepsUndo?.() !== false) return false;
  session.hasToldUndo = true;
  return true;
}

/** Commands that leave the workbook alone. */
const SILENT: ReadonlySet<Command['kind']> = new Set([
  'copy',
  'open-text',
  'select',
  'show-findings',
  'plan-undo',
  'wait-quiet',
  'wait-faded',
  'remember-recheck',
  'why',
  'configure',
  'save-file',
  'save-corrected',
  'save-draft',
  'save-template',
]);

/** A message whose notice also says what beside it has to be said. */
function remarked(message: Message, plain: readonly string[], hasLost: boolean): Message {
  if ((plain.length === 0 && !hasLost) || !CARRIES_NOTICE.has(message.kind)) return message;
  const { notice } = message as { readonly notice?: PaneNotice };
  return {
    ...message,
    notice: { kind: 'remarked', ...(notice ? { notice } : {}), plain, hasLostUndo: hasLost },
  } as Message;
}

const CARRIES_NOTICE: ReadonlySet<Message['kind']> = new Set([
  'audited',
  'progressed',
  'summarised',
  'drafted',
  'configured',
  'finished',
]);

/** What needs nothing but Excel is done at once; the rest by the engine, which is there by then or is waited for. */
async function carryOut(work: Work, command: Command): Promise<Message | undefined> {
  switch (command.kind) {
    case 'select':
      return work.host.select(command.at).then(() => undefined);
    case 'copy':
      return { kind: 'notice', notice: { kind: (await copied(command.text)) ? 'copied' : 'not-copied' } };
    default:
      return (await engine()).carryOut(work, command);
  }
}

function failed(command: Command, error: unknown): Message {
  const notice: PaneNotice = {
    kind: 'failed',
    failure: failureOf(error),
    ...(SHOWING.has(command.kind) ? {} : { remains: remainsOf(error) }),
  };
  if (notice.failure.kind === 'missing-sheet' && showsOwnSheet(command))
    return { kind: 'notice', notice: { kind: 'not-made-yet', sheet: notice.failure.sheet } };
  return { kind: STAYS.has(command.kind) ? 'notice' : 'finished', notice };
}

/** After these the pane goes on with what it was doing. */
const STAYS: ReadonlySet<Command['kind']> = new Set(['select', 'copy', 'show-findings']);

/** Whether a command goes to a sheet that this add-in makes when it is asked to. */
const showsOwnSheet = (command: Command): boolean =>
  command.kind === 'show-findings' ||
  (command.kind === 'select' && [SUMMARY_SHEET, DRAFT_SHEET].includes(command.at.sheet));

/** Commands that write nothing: their failure leaves nothing to tell. */
const SHOWING: ReadonlySet<Command['kind']> = new Set([
  'select',
  'show-findings',
  'copy',
  'progress',
  'proofread',
  'open-text',
  'configure',
  'save-file',
  'save-corrected',
  'save-draft',
  'save-template',
]);

/** Loads what audits and computes; asked for as soon as the pane is drawn, the second time it is there already. */
export const engine = (): Promise<typeof import('./engine')> => import(/* webpackChunkName: "engine" */ './engine');
