import { audit, auditEdits, clearEdits, FINDINGS_SHEET, unmarkedSheets, type Report, type Snapshot } from '../../core';
import { HostError, type Host, type HostFailure } from '../../hosts/host';
import type { Perform } from './loop';
import type { Command, Message } from './message';
import type { Notice } from './model';

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
    default: throw new Error(command.kind);
  }
}

/** Reads, audits, writes marks and the list of findings. A report that cannot be written down is still shown. */
async function runAudit(host: Host, say: Say): Promise<Message> {
  const snapshot = await host.read();
  say({ kind: 'step', step: 'auditing' });
  await breath();
  const report = audit(snapshot);
  say({ kind: 'step', step: 'marking' });
  await breath();
  const notice = await host.write(auditEdits(report, snapshot)).then(() => protectedNotice(report, snapshot), unwritten);
  return { kind: 'audited', audited: { report, at: timeOfDay(new Date()) }, ...(notice && { notice }) };
}

const unwritten = (error: unknown): Notice => ({ kind: 'unmarked', failure: failureOf(error) });

function protectedNotice(report: Report, snapshot: Snapshot): Notice | undefined {
  const sheets = unmarkedSheets(report, snapshot);
  return sheets.length > 0 ? { kind: 'partly-marked', sheets } : undefined;
}

async function clear(host: Host, withSheets: boolean): Promise<Message> {
  await host.write(clearEdits(await host.read(), withSheets));
  return { kind: 'finished', notice: { kind: 'cleared', withSheets } };
}

function failed(command: Command, failure: HostFailure): Message {
  if (command.kind === 'select') return { kind: 'notice', notice: { kind: 'failed', failure } };
  if (command.kind !== 'show-findings') return { kind: 'finished', notice: { kind: 'failed', failure } };
  return { kind: 'notice', notice: failure.kind === 'missing-sheet' ? { kind: 'no-findings-sheet' } : { kind: 'failed', failure } };
}

const failureOf = (error: unknown): HostFailure =>
  (error instanceof HostError ? error.failure : { kind: 'unknown', code: error instanceof Error ? error.name : 'Error' });

/** Lets the page draw before a long computation; a timer, because a hidden pane has no animation frames. */
const breath = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

const timeOfDay = (now: Date): string =>
  `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
