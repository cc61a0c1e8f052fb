import { planFixes, type Finding, type Snapshot } from '../../../../core';
import type { Message } from '../../message';
import type { Dialog, UndoFrom } from '../../pane-states';
import type { Model } from '../../model';
import { start, still as nothingToDo, type Update } from '../../update-parts';
import type { LastAudit } from './model';

/** Opens the preview of what would be written. */
export const withPlan = (model: Model, findings: readonly Finding[]): Model =>
  model.audited
    ? {
        ...model,
        dialog: {
          kind: 'fix',
          plan: planFixes(model.audited.snapshot, findings),
          off: [],
          first: 0,
          person: model.person,
        },
      }
    : model;

/** Opens an explanation: the one there is, or an empty one in the name of the last person. */
export const explanationDialog = (finding: Finding, person: string): Dialog => ({
  kind: 'explain',
  finding,
  text: finding.explanation?.text ?? '',
  person: finding.explanation?.person ?? person,
});

/** The explanation being written, one field changed. */
export function withDraft(model: Model, fields: Extract<Message, { kind: 'draft' }>['change']): Model {
  return model.dialog?.kind === 'explain' ? { ...model, dialog: { ...model.dialog, ...fields } } : model;
}

type ChangeMessage = Extract<
  Message,
  { kind: 'fix' | 'explain' | 'withdraw' | 'forget-lapsed' | 'restore-checks' | 'answer' | 'forget-answers' }
>;

/** Starts what changes the workbook on the ground of the last audit; without one there is nothing to change. */
export function startChange(model: Model, message: ChangeMessage): Update {
  if (!model.audited) return nothingToDo(model);
  const { snapshot, report } = model.audited;
  switch (message.kind) {
    case 'fix':
      return fix(model, model.audited);
    case 'explain':
      return explain(model, model.audited);
    case 'withdraw':
      return start(model, { kind: 'withdraw', snapshot, finding: message.finding }, 'explaining');
    case 'restore-checks':
      return start(model, { kind: 'restore-checks', snapshot, report }, 'fixing');
    case 'forget-lapsed':
      return start(model, { kind: 'forget-lapsed', snapshot, lapsed: report.lapsed }, 'explaining');
    case 'answer':
      return start(model, { ...message, snapshot }, 'explaining');
    case 'forget-answers':
      return start(model, { kind: 'forget-answers', snapshot }, 'explaining');
  }
}

/** Looks what of the last changes can be taken back, for the preview. */
export function askUndo(model: Model, from: UndoFrom): Update {
  const snapshot = snapshotOf(model, from);
  return snapshot && model.step === undefined ? [model, [{ kind: 'plan-undo', snapshot, from }]] : nothingToDo(model);
}

/** Takes back what the open preview shows, and nothing else. */
export function undo(model: Model): Update {
  if (model.dialog?.kind !== 'undo' || model.dialog.plan.edits.length === 0) return nothingToDo(model);
  const {
    plan: { edits },
    from,
  } = model.dialog;
  const snapshot = snapshotOf(model, from);
  if (!snapshot) return nothingToDo(model);
  return start(model, { kind: from === 'audit' ? 'undo' : 'undo-rates', snapshot, edits }, 'undoing');
}

const snapshotOf = ({ audited, standing }: Model, from: UndoFrom): Snapshot | undefined =>
  (from === 'audit' ? audited : standing)?.snapshot;

/** Writes the changes that the open preview shows and that are ticked, and no others. */
function fix(model: Model, { snapshot }: LastAudit): Update {
  if (model.dialog?.kind !== 'fix') return nothingToDo(model);
  const { plan, off, person } = model.dialog;
  const changes = plan.changes.filter(({ finding }) => !off.includes(finding.rule));
  return changes.length === 0
    ? nothingToDo(model)
    : start({ ...model, person: person.trim() }, { kind: 'fix', snapshot, changes, person: person.trim() }, 'fixing');
}

/** The preview of changes with a group ticked or not, scrolled, or signed. */
export function inFix(model: Model, message: Extract<Message, { kind: 'tick' | 'scroll-list' | 'fix-person' }>): Model {
  if (model.dialog?.kind !== 'fix') return model;
  switch (message.kind) {
    case 'scroll-list':
      return { ...model, dialog: { ...model.dialog, first: message.first } };
    case 'fix-person':
      return { ...model, dialog: { ...model.dialog, person: message.person } };
    case 'tick': {
      const { off } = model.dialog;
      return {
        ...model,
        dialog: {
          ...model.dialog,
          off: off.includes(message.rule) ? off.filter((rule) => rule !== message.rule) : [...off, message.rule],
        },
      };
    }
  }
}

/** Keeps the explanation once it has words and a name. */
function explain(model: Model, { snapshot }: LastAudit): Update {
  if (model.dialog?.kind !== 'explain') return nothingToDo(model);
  const { finding } = model.dialog;
  const [text, person] = [model.dialog.text.trim(), model.dialog.person.trim()];
  if (text === '' || person === '') return nothingToDo(model);
  return start({ ...model, person }, { kind: 'explain', snapshot, finding, text, person }, 'explaining');
}
