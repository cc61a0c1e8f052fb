import {
  archiveEdits,
  clearHighlightEdits,
  highlightEdits,
  importPrevious,
  importTargets,
  periodName,
  progress,
  rateEdits,
  thresholdEdit,
  thresholdsOf,
  withoutNewSheets,
  type Edit,
  type Snapshot,
} from '../../../../core';
import type { Host } from '../../../../hosts/host';
import { applyChange } from '../../changing';
import { dateOf } from '../../clock';
import { wantedChange } from '../../wanted-change';
import { later } from '../../load-later';
import type { Imported, Question } from './message';
import type { Command, Message } from '../../message';
import type { Work } from '../../work';
import type { Dialog, PaneNotice } from '../../pane-states';
import type { ShownProgress } from './model';
import { settingsForm } from './new-settings-form';
import { auditOf } from '../audit/commands';
import { shownProgress } from './standing';

/** Carries out what the page 进度 wants: at most two syncs to read and one to write, in which the result is read too. */
export function performProgress(work: Work, command: Command): Promise<Message | undefined> | undefined {
  const { host, known } = work;
  switch (command.kind) {
    case 'progress':
      return host.read().then((snapshot) => progressed(snapshot, undefined, command.question));
    case 'mark-progress':
      return mark(host);
    case 'unmark-progress':
      return host.read().then((snapshot) => change(host, clearHighlightEdits(snapshot), { kind: 'unhighlighted' }));
    case 'archive':
      return archive(host);
    case 'import':
      return importFile(work, command.what, command.file, command.isForAudit ?? false);
    case 'save-settings':
      return change(host, [thresholdEdit(command.thresholds)], { kind: 'settings-saved' });
    case 'write-rates':
    case 'undo-rates':
      return applyChange(host, wantedChange(command), known).then(({ snapshot, notice }) =>
        progressed(snapshot, notice),
      );
    default:
      return undefined;
  }
}

const progressed = (snapshot: Snapshot, notice?: PaneNotice, question?: Question): Message => {
  const standing = shownProgress(snapshot);
  return { kind: 'progressed', standing, ...(notice && { notice }), ...(question && answerTo(question, standing)) };
};

/** What is shown for a question: the comparison with the targets, or a dialog made from the workbook as it is. */
function answerTo(
  question: Question,
  { snapshot, progress: now }: ShownProgress,
): { readonly dialog?: Dialog; readonly part?: 'targets' } {
  switch (question) {
    case 'targets':
      return { part: 'targets' };
    case 'rates':
      return { dialog: { kind: 'rates', plan: rateEdits(snapshot) } };
    case 'settings':
      return { dialog: { kind: 'settings', form: settingsForm(thresholdsOf(snapshot), now.period, now.programme) } };
  }
}

/** Writes, and shows the progress of what the workbook holds then. */
async function change(host: Host, edits: readonly Edit[], notice: PaneNotice): Promise<Message> {
  return progressed(await host.writeThenRead(edits), notice);
}

async function mark(host: Host): Promise<Message> {
  const snapshot = await host.read();
  const { edits: wanted, protectedSheets } = highlightEdits(progress(snapshot));
  const { edits, missing } = withoutNewSheets(snapshot, wanted);
  return change(host, edits, { kind: 'highlighted', protectedSheets, missing });
}

async function archive(host: Host): Promise<Message> {
  const planned = archiveEdits(await host.read());
  if (planned.kind === 'refused') return refused(planned.reason);
  return change(host, planned.edits, { kind: 'stored', period: periodName(planned.period), figures: planned.figures });
}

/** The file is read before the workbook: one that is no workbook costs no sync. */
async function importFile(work: Work, what: Imported, file: File, isForAudit: boolean): Promise<Message> {
  const { host } = work;
  const done = async (edits: readonly Edit[], notice: PaneNotice): Promise<Message> =>
    isForAudit ? auditOf(work, await host.writeThenRead(edits), notice) : change(host, edits, notice);
  const other = await (await later()).workbookIn(file);
  const snapshot = await host.read();
  const source = { file: file.name, date: dateOf(new Date()) };
  if (what === 'targets') {
    const planned = importTargets(snapshot, other, source);
    return planned.kind === 'refused' ? refused(planned.reason) : done(planned.edits, { kind: 'targets-imported' });
  }
  const planned = importPrevious(snapshot, other, source);
  if (planned.kind === 'refused') return refused(planned.reason);
  return done(planned.edits, { kind: 'stored', period: periodName(planned.period), figures: planned.figures });
}

const refused = (reason: string): Message => ({ kind: 'finished', notice: { kind: 'refused', reason } });
