import {
  audit,
  DRAFT_SHEET,
  SUMMARY_SHEET,
  withHistory,
  type CircularDraft,
  type Report,
  type Snapshot,
} from '../../../../core';
import { HostError, type Host } from '../../../../hosts/host';
import { timeOfDay } from '../../clock';
import { download } from '../../download';
import { documents, later } from '../../load-later';
import type { Command, Message } from '../../message';
import { words } from '../../words';
import { breath, type Work } from '../../work';
import { shownProgress } from '../progress/standing';
import type { AgreedRest } from './model';

/** Carries out what the page 汇总 wants. */
export function performSummary({ host }: Work, command: Command): Promise<Message> | undefined {
  switch (command.kind) {
    case 'write-summary':
      return writeSummary(host, command.isSure ?? false);
    case 'write-draft':
      return writeDraft(host, command.isSure ?? false);
    case 'save-draft':
      return saveDraft(command.draft);
    default:
      return undefined;
  }
}

/** The draft in the form of an official document, as a file. */
async function saveDraft(draft: CircularDraft): Promise<Message> {
  download({ name: words.draftFile, bytes: await (await documents()).docxOf(draft) });
  return { kind: 'finished', notice: { kind: 'saved', name: words.draftFile } };
}

/**
 * The audit that a document rests on; or why it is not made, as one county makes none, and errors are asked about
 * first.
 */
function grounds(
  snapshot: Snapshot,
  what: 'summary' | 'draft',
  isSure: boolean,
): { readonly report: Report } | { readonly instead: Message } {
  const report = audit(snapshot, withHistory(snapshot, {}));
  const { verdict, scope, tables } = report;
  if (tables.length === 0) return { instead: refusal(words.noTables) };
  if (tables.every(({ annex }) => annex.isTargets)) return { instead: refusal(words.onlyTargets) };
  if (scope?.kind === 'county') return { instead: refusal(words.oneCounty(scope.name)) };
  if (verdict.errors > 0 && !isSure) {
    const again: AgreedRest = { kind: what === 'summary' ? 'write-summary' : 'write-draft', isSure: true };
    return { instead: { kind: 'ask-rest', what, says: words.verdictLine(verdict), again } };
  }
  return { report };
}

const refusal = (reason: string): Message => ({ kind: 'finished', notice: { kind: 'refused', reason } });

/** The summary states what the audit found, so the workbook is audited for it. */
async function writeSummary(host: Host, isSure: boolean): Promise<Message> {
  const { LARGEST_SUMMARY, summaryEdits } = await later();
  const snapshot = await host.read();
  await breath();
  const ground = grounds(snapshot, 'summary', isSure);
  if ('instead' in ground) return ground.instead;
  const standing = shownProgress(snapshot);
  const planned = summaryEdits(snapshot, { progress: standing.progress, report: ground.report });
  if (planned.kind === 'no-annexes') return refusal(words.noTables);
  if (planned.kind === 'too-large') return refusal(words.tooLarge(planned, LARGEST_SUMMARY));
  if (planned.kind === 'foreign-sheet') throw new HostError({ kind: 'foreign-sheet', sheet: planned.sheet });
  await host.write(planned.edits);
  return { kind: 'summarised', standing, notice: { kind: 'written', sheet: SUMMARY_SHEET } };
}

async function writeDraft(host: Host, isSure: boolean): Promise<Message> {
  const { draftCircular, draftEdits, draftText } = await later();
  const snapshot = await host.read();
  await breath();
  const ground = grounds(snapshot, 'draft', isSure);
  if ('instead' in ground) return ground.instead;
  const standing = shownProgress(snapshot);
  const draft = draftCircular(snapshot, { progress: standing.progress });
  const edits = draftEdits(snapshot, draft);
  if (!edits) throw new HostError({ kind: 'foreign-sheet', sheet: DRAFT_SHEET });
  await host.write(edits);
  return {
    kind: 'drafted',
    drafted: { draft, text: draftText(draft), at: timeOfDay(new Date()) },
    standing,
    notice: { kind: 'written', sheet: DRAFT_SHEET },
  };
}
