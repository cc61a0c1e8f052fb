import { audit, DRAFT_SHEET, recognise, SUMMARY_SHEET, withHistory } from '../../core';
import { HostError, type Host } from '../../hosts/host';
import { copied } from './clipboard';
import { timeOfDay } from './clock';
import { later } from './load-later';
import type { Message, TextCommand } from './message';
import { standingOf } from './standing';
import { words } from './words';

/** Carries out what the pages 汇总 and 通报核校 want. */
export async function performText(host: Host, command: TextCommand, breath: () => Promise<void>): Promise<Message> {
  switch (command.kind) {
    case 'write-summary': return writeSummary(host, breath);
    case 'write-draft': return writeDraft(host);
    case 'open-text': return { kind: 'text-opened', text: await (await later()).textIn(command.file) };
    case 'copy': return { kind: 'notice', notice: { kind: await copied(command.text) ? 'copied' : 'not-copied' } };
    case 'proofread': return check(host, command.text, command.withAnnexes, breath);
  }
}

async function check(host: Host, text: string, withAnnexes: boolean, breath: () => Promise<void>): Promise<Message> {
  const { annexFacts, proofread } = await later();
  const facts = withAnnexes ? annexFacts(recognise(await host.read()).tables) : [];
  await breath();
  return { kind: 'proofread-done', text, checked: { proof: proofread(text, facts), withAnnexes } };
}

/** The summary states what the audit found, so the workbook is audited for it. */
async function writeSummary(host: Host, breath: () => Promise<void>): Promise<Message> {
  const { summaryEdits } = await later();
  const snapshot = await host.read();
  await breath();
  const standing = standingOf(snapshot);
  const planned = summaryEdits(snapshot, { progress: standing.progress, report: audit(snapshot, withHistory(snapshot, {})) });
  if (planned.kind === 'no-annexes') return { kind: 'finished', notice: { kind: 'refused', reason: words.noTables } };
  if (planned.kind === 'foreign-sheet') throw new HostError({ kind: 'foreign-sheet', sheet: planned.sheet });
  await host.write(planned.edits);
  return { kind: 'summarised', standing, notice: { kind: 'written', sheet: SUMMARY_SHEET } };
}

async function writeDraft(host: Host): Promise<Message> {
  const { draftCircular, draftEdits } = await later();
  const snapshot = await host.read();
  const standing = standingOf(snapshot);
  const draft = draftCircular(snapshot, { progress: standing.progress });
  const edits = draftEdits(snapshot, draft);
  if (!edits) throw new HostError({ kind: 'foreign-sheet', sheet: DRAFT_SHEET });
  await host.write(edits);
  return { kind: 'drafted', drafted: { draft, at: timeOfDay(new Date()) }, standing, notice: { kind: 'written', sheet: DRAFT_SHEET } };
}
