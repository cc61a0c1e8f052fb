import {
  auditEdits, auditSteps, clearEdits, explain, FINDINGS_SHEET, forgetLapsed, undoPlan, unmarkedSheets, withHistory, withoutNewSheets,
  type Edit, type Report, type Snapshot,
} from '../../core';
import type { Host } from '../../hosts/host';
import { changed } from './changing';
import { dateOf } from './clock';
import { performProgress } from './commands-progress';
import { performText } from './commands-texts';
import { failureOf, remainsOf } from './failure-of';
import { inSlices } from './in-slices';
import type { Perform, Say } from './loop';
import type { Command, Message } from './message';
import type { Notice } from './model';
import { standingOf } from './standing';
import { wantedChange } from './wanted-change';
import { watching } from './watching';

/** What lasts as long as the pane: the changes of formulas made here, and whether it has been said that Ctrl+Z is lost. */
export interface Session {
  readonly known: Set<string>;
  hasToldUndo: boolean;
}

/** What a command says while it works, and whether it has been asked to stop. */
interface Talk {
  readonly say: Say;
  readonly isCancelled: () => boolean;
}

/** Carries out the pane's commands on a workbook. A failure becomes a message; nothing is thrown. */
export function performOn(host: Host): Perform {
  const session: Session = { known: new Set(), hasToldUndo: false };
  return async (command, say, isCancelled) => {
    const { watch, plain } = watching(say, isCancelled);
    const watched: Host = {
      ...host,
      read: () => host.read(watch),
      write: (edits) => host.write(edits, watch),
      writeThenRead: (edits) => host.writeThenRead(edits, watch),
    };
    const last = await carryOut(watched, command, { say, isCancelled }, session).catch((error: unknown) => failed(command, error));
    return last && remarked(last, plain(), hasLostUndo(host, command, session));
  };
}

/** Whether this command is the first after which Ctrl+Z no longer reaches what the user did before. */
function hasLostUndo(host: Host, command: Command, session: Session): boolean {
  if (session.hasToldUndo || SILENT.has(command.kind) || host.capabilities.keepsUndo?.() !== false) return false;
  session.hasToldUndo = true;
  return true;
}

/** Commands that leave the workbook alone. */
const SILENT: ReadonlySet<Command['kind']> = new Set(['copy', 'open-text', 'select', 'show-findings', 'plan-undo']);

/** A message whose notice also says what beside it has to be said. */
function remarked(message: Message, plain: readonly string[], hasLost: boolean): Message {
  if ((plain.length === 0 && !hasLost) || !CARRIES_NOTICE.has(message.kind)) return message;
  const { notice } = message as { readonly notice?: Notice };
  return { ...message, notice: { kind: 'remarked', ...(notice ? { notice } : {}), plain, hasLostUndo: hasLost } } as Message;
}

const CARRIES_NOTICE: ReadonlySet<Message['kind']> = new Set(['audited', 'progressed', 'summarised', 'drafted', 'finished']);

async function carryOut(host: Host, command: Command, talk: Talk, session: Session): Promise<Message | undefined> {
  switch (command.kind) {
    case 'audit': return auditOf(host, talk, await host.read());
    case 'clear': return clear(host, command.withSheets);
    case 'show-findings': return host.select({ sheet: FINDINGS_SHEET, row: 0, column: 0 }).then(() => undefined);
    case 'select': return host.select(command.at).then(() => undefined);
    case 'plan-undo': return { kind: 'undo-planned', plan: undoPlan(command.snapshot, session.known), from: command.from };
    case 'fix':
    case 'undo': {
      const { snapshot, notice } = await changed(host, wantedChange(command), session.known);
      return auditOf(host, talk, snapshot, notice);
    }
    case 'explain':
    case 'withdraw':
    case 'forget-lapsed': return auditOf(host, talk, await host.writeThenRead([noteOf(command)]), NOTED[command.kind]);
    case 'write-summary':
    case 'write-draft':
    case 'open-text':
    case 'proofread':
    case 'copy': return performText(host, command, breath);
    default: return performProgress(host, command, session.known);
  }
}

/** Audits, writes marks and the list of findings. A report that cannot be written down is still shown. */
async function auditOf(host: Host, { say, isCancelled }: Talk, snapshot: Snapshot, success?: Notice): Promise<Message> {
  say({ kind: 'step', step: 'auditing' });
  await breath();
  const report = await inSlices(auditSteps(snapshot, withHistory(snapshot, {})), isCancelled);
  const standing = standingOf(snapshot);
  say({ kind: 'step', step: 'marking' });
  await breath();
  const { edits, missing } = withoutNewSheets(snapshot, auditEdits(report, snapshot));
  const trouble = await host.write(edits).then(() => blockedNotice(report, snapshot, missing), unwritten);
  const notice = trouble?.kind === 'unmarked' ? { ...trouble, ...(success ? { after: success } : {}) } : success ?? trouble;
  const { at, undoable } = standing;
  const audited = { snapshot, report, at, ...(undoable === undefined ? {} : { undoable }) };
  return { kind: 'audited', audited, standing, ...(notice && { notice }) };
}

const unwritten = (error: unknown): Notice => ({ kind: 'unmarked', failure: failureOf(error), remains: remainsOf(error) });

function blockedNotice(report: Report, snapshot: Snapshot, missing: readonly string[]): Notice | undefined {
  const sheets = unmarkedSheets(report, snapshot);
  return sheets.length + missing.length > 0 ? { kind: 'partly-marked', sheets, missing } : undefined;
}

type NoteCommand = Extract<Command, { kind: 'explain' | 'withdraw' | 'forget-lapsed' }>;

const NOTED: Readonly<Record<NoteCommand['kind'], Notice>> =
  { explain: { kind: 'explained' }, withdraw: { kind: 'withdrawn' }, 'forget-lapsed': { kind: 'forgotten' } };

function noteOf(command: NoteCommand): Edit {
  const { snapshot } = command;
  switch (command.kind) {
    case 'explain': return explain(snapshot, command.finding, { text: command.text, person: command.person, date: dateOf(new Date()) });
    case 'withdraw': return explain(snapshot, command.finding, { text: '', person: '', date: '' });
    case 'forget-lapsed': return forgetLapsed(snapshot, command.lapsed);
  }
}

async function clear(host: Host, withSheets: boolean): Promise<Message> {
  const snapshot = await host.read();
  const isHeld = withSheets && snapshot.isStructureProtected === true;
  await host.write(clearEdits(snapshot, withSheets && !isHeld));
  return { kind: 'finished', notice: isHeld ? { kind: 'sheets-held' } : { kind: 'cleared', withSheets } };
}

function failed(command: Command, error: unknown): Message {
  const notice: Notice = { kind: 'failed', failure: failureOf(error), ...(SHOWING.has(command.kind) ? {} : { remains: remainsOf(error) }) };
  if (command.kind === 'select' || command.kind === 'copy') return { kind: 'notice', notice };
  if (command.kind !== 'show-findings') return { kind: 'finished', notice };
  return { kind: 'notice', notice: notice.failure.kind === 'missing-sheet' ? { kind: 'no-findings-sheet' } : notice };
}

/** Commands that write nothing: their failure leaves nothing to tell. */
const SHOWING: ReadonlySet<Command['kind']> = new Set(['select', 'show-findings', 'copy', 'progress', 'proofread', 'open-text']);

/** Lets the page draw before a long computation; a timer, because a hidden pane has no animation frames. */
const breath = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
