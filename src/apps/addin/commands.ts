import {
  audit, auditEdits, clearEdits, explain, FINDINGS_SHEET, fixEdits, forgetLapsed, undoEdits, unmarkedSheets, withHistory,
  type Edit, type Report, type Snapshot,
} from '../../core';
import { HostError, type Host, type HostFailure } from '../../hosts/host';
import { dateOf, timeOf } from './clock';
import type { Perform } from './loop';
import { performProgress } from './commands-progress';
import { performText } from './commands-texts';
import type { Command, Message, ProgressCommand, TextCommand } from './message';
import type { Notice } from './model';
import { standingOf } from './standing';

type Say = (message: Message) => void;

/** Carries out the pane's commands on a workbook. A failure becomes a message; nothing is thrown. */
export const performOn = (host: Host): Perform => async (command, say) => {
  try {
    return await carryOut(host, command, say);
  } catch (error) {
    return failed(command, failureOf(error));
  }
};

function carryOut(host: Host, command: Command, say: Say): Promise<Message | undefined> {
  switch (command.kind) {
    case 'audit': return runAudit(host, say);
    case 'clear': return clear(host, command.withSheets);
    case 'show-findings': return host.select({ sheet: FINDINGS_SHEET, row: 0, column: 0 }).then(() => undefined);
    case 'select': return host.select(command.at).then(() => undefined);
    case 'fix':
    case 'undo':
    case 'explain':
    case 'withdraw':
    case 'forget-lapsed': return change(host, say, ...changeOf(command));
    case 'write-summary':
    case 'write-draft':
    case 'open-text':
    case 'proofread':
    case 'copy': return performText(host, command, breath);
    default: return performProgress(host, command);
  }
}

/** Reads, audits, writes marks and the list of findings. A report that cannot be written down is still shown. */
async function runAudit(host: Host, say: Say): Promise<Message> {
  return auditOf(host, say, await host.read());
}

async function auditOf(host: Host, say: Say, snapshot: Snapshot, success?: Notice): Promise<Message> {
  say({ kind: 'step', step: 'auditing' });
  await breath();
  const report = audit(snapshot, withHistory(snapshot, {}));
  const standing = standingOf(snapshot);
  say({ kind: 'step', step: 'marking' });
  await breath();
  const trouble = await host.write(auditEdits(report, snapshot)).then(() => protectedNotice(report, snapshot), unwritten);
  const notice = trouble?.kind === 'unmarked' ? trouble : success ?? trouble;
  const { at, undoable } = standing;
  const audited = { snapshot, report, at, ...(undoable === undefined ? {} : { undoable }) };
  return { kind: 'audited', audited, standing, ...(notice && { notice }) };
}

const unwritten = (error: unknown): Notice => ({ kind: 'unmarked', failure: failureOf(error) });

function protectedNotice(report: Report, snapshot: Snapshot): Notice | undefined {
  const sheets = unmarkedSheets(report, snapshot);
  return sheets.length > 0 ? { kind: 'partly-marked', sheets } : undefined;
}

/** Writes a change, then audits what the workbook holds now. */
async function change(host: Host, say: Say, edits: readonly Edit[], success: Notice): Promise<Message> {
  return auditOf(host, say, await host.writeThenRead(edits), success);
}

type Change = Exclude<Command, { kind: 'audit' | 'clear' | 'show-findings' | 'select' } | ProgressCommand | TextCommand>;

/** The edits of a change, and what is said when they are written. */
function changeOf(command: Change): readonly [readonly Edit[], Notice] {
  const now = new Date();
  const { snapshot } = command;
  switch (command.kind) {
    case 'fix': return counted('fixed', fixEdits(snapshot, command.changes, timeOf(now)));
    case 'undo': return counted('undone', undoEdits(snapshot, timeOf(now)));
    case 'explain': return [[explain(snapshot, command.finding, { text: command.text, person: command.person, date: dateOf(now) })], { kind: 'explained' }];
    case 'withdraw': return [[explain(snapshot, command.finding, { text: '', person: '', date: '' })], { kind: 'withdrawn' }];
    case 'forget-lapsed': return [[forgetLapsed(snapshot, command.lapsed)], { kind: 'forgotten' }];
  }
}

const counted = (kind: 'fixed' | 'undone', edits: readonly Edit[]): readonly [readonly Edit[], Notice] =>
  [edits, { kind, cells: edits.filter((edit) => edit.kind === 'cell').length }];

async function clear(host: Host, withSheets: boolean): Promise<Message> {
  await host.write(clearEdits(await host.read(), withSheets));
  return { kind: 'finished', notice: { kind: 'cleared', withSheets } };
}

function failed(command: Command, failure: HostFailure): Message {
  if (command.kind === 'select' || command.kind === 'copy') return { kind: 'notice', notice: { kind: 'failed', failure } };
  if (command.kind !== 'show-findings') return { kind: 'finished', notice: { kind: 'failed', failure } };
  return { kind: 'notice', notice: failure.kind === 'missing-sheet' ? { kind: 'no-findings-sheet' } : { kind: 'failed', failure } };
}

const failureOf = (error: unknown): HostFailure =>
  (error instanceof HostError ? error.failure : { kind: 'unknown', code: error instanceof Error ? error.name : 'Error' });

/** Lets the page draw before a long computation; a timer, because a hidden pane has no animation frames. */
const breath = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
