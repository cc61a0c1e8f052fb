import { planFixes, type Finding, type Snapshot } from '../../../../core';
import type { Message } from '../../message';
import type { Dialog, Model, UndoFrom } from '../../model';
import { show, start, still, type Update } from '../../update-parts';
import { keptList } from './kept-list';
import { updateList } from './list';
import type { Audited } from './model';

/** The pane after something happened on the page 审核; undefined for what is not of that page. */
export function updateAudit(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'audited': return still(audited(model, message));
    case 'ask-clear': return still({ ...model, dialog: { kind: 'clear' } });
    case 'ask-fix': return still(withPlan(model, message.findings));
    case 'ask-explain': return still({ ...model, dialog: explanationDialog(message.finding, model.person) });
    case 'draft': return still(drafted(model, message.change));
    case 'undo-planned': return still({ ...model, dialog: { kind: 'undo', plan: message.plan, from: message.from } });
    case 'audit': return start(model, { kind: 'audit' }, 'reading');
    case 'clear': return start(model, { kind: 'clear', withSheets: message.withSheets }, 'clearing');
    case 'ask-undo': return askUndo(model, message.from);
    case 'undo': return undo(model);
    case 'fix':
    case 'explain':
    case 'withdraw':
    case 'forget-lapsed': return change(model, message);
    case 'show-findings': return show(model, { kind: 'show-findings' });
    case 'choose':
    case 'move': return choose({ ...model, list: updateList(model, message) });
    case 'filter':
    case 'fold':
    case 'show-more': return still({ ...model, list: updateList(model, message) });
    default: return undefined;
  }
}

/** Shows the cell of the finding that is open now. */
function choose(model: Model): Update {
  const finding = model.audited?.report.findings.find((one) => one.id === model.list.current);
  return finding?.isMarked ? show(model, { kind: 'select', at: finding.at }) : still(model);
}

function audited(model: Model, { audited: next, standing = model.standing, notice }: Extract<Message, { kind: 'audited' }>): Model {
  return { ...model, step: undefined, page: 'audit', audited: next, standing, notice, list: keptList(model, next.report) };
}

/** Opens the preview of what would be written. */
const withPlan = (model: Model, findings: readonly Finding[]): Model =>
  (model.audited ? { ...model, dialog: { kind: 'fix', plan: planFixes(model.audited.snapshot, findings) } } : model);

/** Opens an explanation: the one there is, or an empty one in the name of the last person. */
const explanationDialog = (finding: Finding, person: string): Dialog =>
  ({ kind: 'explain', finding, text: finding.explanation?.text ?? '', person: finding.explanation?.person ?? person });

/** The explanation being written, one field changed. */
function drafted(model: Model, fields: Extract<Message, { kind: 'draft' }>['change']): Model {
  return model.dialog?.kind === 'explain' ? { ...model, dialog: { ...model.dialog, ...fields } } : model;
}

type ChangeMessage = Extract<Message, { kind: 'fix' | 'explain' | 'withdraw' | 'forget-lapsed' }>;

/** Starts what changes the workbook on the ground of the last audit; without one there is nothing to change. */
function change(model: Model, message: ChangeMessage): Update {
  if (!model.audited) return still(model);
  const { snapshot, report } = model.audited;
  switch (message.kind) {
    case 'fix': return fix(model, model.audited);
    case 'explain': return explain(model, model.audited);
    case 'withdraw': return start(model, { kind: 'withdraw', snapshot, finding: message.finding }, 'explaining');
    case 'forget-lapsed': return start(model, { kind: 'forget-lapsed', snapshot, lapsed: report.lapsed }, 'explaining');
  }
}

/** Looks what of the last changes can be taken back, for the preview. */
function askUndo(model: Model, from: UndoFrom): Update {
  const snapshot = snapshotOf(model, from);
  return snapshot && model.step === undefined ? [model, [{ kind: 'plan-undo', snapshot, from }]] : still(model);
}

/** Takes back what the open preview shows, and nothing else. */
function undo(model: Model): Update {
  if (model.dialog?.kind !== 'undo' || model.dialog.plan.edits.length === 0) return still(model);
  const { plan: { edits }, from } = model.dialog;
  const snapshot = snapshotOf(model, from);
  if (!snapshot) return still(model);
  return start(model, { kind: from === 'audit' ? 'undo' : 'undo-rates', snapshot, edits }, 'undoing');
}

const snapshotOf = ({ audited, standing }: Model, from: UndoFrom): Snapshot | undefined => (from === 'audit' ? audited : standing)?.snapshot;

/** Writes the changes that the open preview shows, and no others. */
function fix(model: Model, { snapshot }: Audited): Update {
  if (model.dialog?.kind !== 'fix' || model.dialog.plan.changes.length === 0) return still(model);
  return start(model, { kind: 'fix', snapshot, changes: model.dialog.plan.changes }, 'fixing');
}

/** Keeps the explanation once it has words and a name. */
function explain(model: Model, { snapshot }: Audited): Update {
  if (model.dialog?.kind !== 'explain') return still(model);
  const { finding } = model.dialog;
  const [text, person] = [model.dialog.text.trim(), model.dialog.person.trim()];
  if (text === '' || person === '') return still(model);
  return start({ ...model, person }, { kind: 'explain', snapshot, finding, text, person }, 'explaining');
}
