import { audit, DRAFT_SHEET, SUMMARY_SHEET, withHistory } from '../../../../core';
import { HostError, type Host } from '../../../../hosts/host';
import { timeOfDay } from '../../clock';
import { later } from '../../load-later';
import type { Command, Message } from '../../message';
import { words } from '../../words';
import { breath, type Work } from '../../work';
import { standingOf } from '../progress/standing';

/** Carries out what the page 汇总 wants. */
export function performSummary({ host }: Work, command: Command): Promise<Message> | undefined {
  switch (command.kind) {
    case 'write-summary': return writeSummary(host);
    case 'write-draft': return writeDraft(host);
    default: return undefined;
  }
}

/** The summary states what the audit found, so the workbook is audited for it. */
async function writeSummary(host: Host): Promise<Message> {
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
  const { draftCircular, draftEdits, draftText } = await later();
  const snapshot = await host.read();
  const standing = standingOf(snapshot);
  const draft = draftCircular(snapshot, { progress: standing.progress });
  const edits = draftEdits(snapshot, draft);
  if (!edits) throw new HostError({ kind: 'foreign-sheet', sheet: DRAFT_SHEET });
  await host.write(edits);
  return { kind: 'drafted', drafted: { draft, text: draftText(draft), at: timeOfDay(new Date()) }, standing, notice: { kind: 'written', sheet: DRAFT_SHEET } };
}
