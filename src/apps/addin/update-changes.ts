import { planFixes, type Finding, type Snapshot } from '../../core';
import type { Message } from './message';
import type { Audited, Dialog, Model, UndoFrom } from './model';
import { start, still, type Update } from './update-parts';

/** Opens the preview of what would be written. */
export const withPlan = (model: Model, findings: readonly Finding[]): Model =>
  (model.audited ? { ...model, dialog: { kind: 'fix', plan: planFixes(model.audited.snapshot, findings) } } : model);

/** Opens an explanation: the one there is, or an empty one in the name of the last person. */
export const explanationDialog = (finding: Finding, person: string): Dialog =>
  ({ kind: 'explain', finding, text: finding.explanation?.text ?? '', person: finding.explanation?.person ?? person });

/** The explanation being written, one field changed. */
export function drafted(model: Model, fields: Extract<Message, { kind: 'draft' }>['change']): Model {
  return model.dialog?.kind === 'explain' ? { ...model, dialog: { ...model.dialog, ...fields } } : model;
}

type ChangeMessage = Extract<Message, { kind: 'fix' | 'explain' | 'withdraw' | 'forget-lapsed' }>;

/** Starts what changes the workbook on the ground of the last audit; without one there is nothing to change. */
export function change(model: Model, message: ChangeMessage): Update {
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
export function askUndo(model: Model, from: UndoFrom): Update {
  const snapshot = snapshotOf(model, from);
  return snapshot && model.step === undefined ? [model, [{ kind: 'plan-undo', snapshot, from }]] : still(model);
}

/** Takes back what the open preview shows, and nothing else. */
export function undo(model: Model): Update {
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
