import {
  applyEdits,
  auditEdits,
  clearEdits,
  FINDINGS_SHEET,
  handlingEdit,
  handlingOf,
  restoredValidations,
  undoableCells,
  undoPlan,
  unmarkedSheets,
  withoutNewSheets,
  type Report,
  type Snapshot,
} from '../../../../core';
import type { Host } from '../../../../hosts/host';
import { auditedOf } from '../../background';
import { applyChange } from '../../changing';
import { timeOfDay } from '../../clock';
import { failureOf, remainsOf } from '../../failure-of';
import type { Command, Message } from '../../message';
import type { PaneNotice } from '../../pane-states';
import { wantedChange } from '../../wanted-change';
import { breath, type Work } from '../../work';
import { shownProgress } from '../progress/standing';
import type { LastAudit } from './model';
import { NOTED, noteOf } from './notes';
import { rememberRecheck } from './remembered';

/** Carries out what the page 审核 wants: at most two syncs to read and one to write. */
export function performAudit(work: Work, command: Command): Promise<Message | undefined> | undefined {
  const { host } = work;
  switch (command.kind) {
    case 'audit':
      return auditNow(work, command.isSilent ?? false);
    case 'wait-quiet':
      return pause(QUIET).then(() => ({ kind: 'quiet', after: command.after }));
    case 'wait-faded':
      return pause(FADING).then(() => ({ kind: 'faded' }));
    case 'why':
      return why(host);
    case 'remember-recheck':
      return Promise.resolve(rememberRecheck(command.isOn));
    case 'handle':
      return handle(host, command);
    case 'clear':
      return clear(host, command.withSheets);
    case 'show-findings':
      return host.select({ sheet: FINDINGS_SHEET, row: 0, column: 0 }).then(() => undefined);
    case 'plan-undo':
      return Promise.resolve({
        kind: 'undo-planned',
        plan: undoPlan(command.snapshot, work.known),
        from: command.from,
      });
    case 'fix':
    case 'undo':
      return applyChange(host, wantedChange(command), work.known).then(({ snapshot, notice }) =>
        auditOf(work, snapshot, notice),
      );
    case 'restore-checks':
      return restoreChecks(work, command);
    case 'explain':
    case 'withdraw':
    case 'answer':
    case 'forget-answers':
    case 'forget-lapsed':
      return host.writeThenRead([noteOf(command)]).then((snapshot) => auditOf(work, snapshot, NOTED[command.kind]));
    default:
      return undefined;
  }
}

/**
 * How long people have to rest before an audit that nobody asked for, and how long a settled finding stays in sight, in
 * milliseconds.
 */
const QUIET = 800;
/** Time to read one line. */
const FADING = 2500;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function auditNow(work: Work, isSilent: boolean): Promise<Message> {
  const begun = performance.now();
  const said = await auditOf(
    isSilent ? { ...work, say: () => undefined } : work,
    await work.host.read(),
    undefined,
    begun,
  );
  return said.kind === 'audited' ? { ...said, isSilent } : said;
}

/** Shows the finding of the cell that is selected. */
async function why(host: Host): Promise<Message | undefined> {
  const at = await host.selected?.();
  return (
    at && {
      kind: 'show-cell',
      happening: { kind: 'selected', sheet: at.sheet, area: { row: at.row, column: at.column, rows: 1, columns: 1 } },
    }
  );
}

/** Keeps how far a finding has been dealt with; no audit is needed for it. */
async function handle(
  host: Host,
  { snapshot, finding, handling }: Extract<Command, { kind: 'handle' }>,
): Promise<Message> {
  const edit = handlingEdit(snapshot, finding, handling);
  await host.write([edit]);
  return { kind: 'handled', snapshot: applyEdits(snapshot, [edit]), finding, handling };
}

/**
 * Audits, and shows the verdict before marks and the list of findings are written. A report that cannot be written down
 * is still shown.
 */
export async function auditOf(
  { host, say, isCancelled, background }: Work,
  snapshot: Snapshot,
  success?: PaneNotice,
  begun = performance.now(),
): Promise<Message> {
  say({ kind: 'step', step: 'auditing' });
  await breath();
  const report = await auditedOf(snapshot, isCancelled, background);
  const found = (): LastAudit => ({ ...reported(snapshot, report), took: performance.now() - begun });
  say({ kind: 'found', audited: found() });
  await breath();
  const standing = shownProgress(snapshot);
  say({ kind: 'found', audited: found(), standing });
  await breath();
  const { edits, missing } = withoutNewSheets(snapshot, auditEdits(report, snapshot));
  const trouble = await host.write(edits).then(() => blockedNotice(report, snapshot, missing), unwritten);
  const notice =
    trouble?.kind === 'unmarked' ? { ...trouble, ...(success ? { after: success } : {}) } : (success ?? trouble);
  return { kind: 'audited', audited: found(), standing, ...(notice && { notice }) };
}

/** A report with what the workbook remembers of its findings. */
function reported(snapshot: Snapshot, report: Report): Omit<LastAudit, 'took'> {
  const undoable = undoableCells(snapshot);
  const handlings = Object.fromEntries(
    report.findings.flatMap((one) => {
      const handling = handlingOf(snapshot, one);
      return handling ? [[one.id, handling] as const] : [];
    }),
  );
  return { snapshot, report, at: timeOfDay(new Date()), handlings, ...(undoable === undefined ? {} : { undoable }) };
}

/** Gives the cells of a form back what Excel checked in them before something was pasted over. */
async function restoreChecks(
  work: Work,
  { snapshot, report }: Extract<Command, { kind: 'restore-checks' }>,
): Promise<Message> {
  const edits = restoredValidations(report.tables, snapshot);
  const cells = edits.flatMap(({ areas }) => areas).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return auditOf(work, await work.host.writeThenRead(edits), { kind: 'checks-restored', cells });
}

const unwritten = (error: unknown): PaneNotice => ({
  kind: 'unmarked',
  failure: failureOf(error),
  remains: remainsOf(error),
});

function blockedNotice(report: Report, snapshot: Snapshot, missing: readonly string[]): PaneNotice | undefined {
  const sheets = unmarkedSheets(report, snapshot);
  return sheets.length + missing.length > 0 ? { kind: 'partly-marked', sheets, missing } : undefined;
}

async function clear(host: Host, withSheets: boolean): Promise<Message> {
  const snapshot = await host.read();
  const isHeld = withSheets && snapshot.isStructureProtected === true;
  await host.write(clearEdits(snapshot, withSheets && !isHeld));
  return { kind: 'finished', notice: isHeld ? { kind: 'sheets-held' } : { kind: 'cleared', withSheets } };
}
