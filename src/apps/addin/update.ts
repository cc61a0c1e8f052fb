import type { Finding } from '../../core';
import { keptList } from './kept-list';
import type { Command, Message } from './message';
import type { Dialog, Model, Step } from './model';
import { updateList } from './update-list';

/** The pane after a message, and what is to be done outside of it. */
export type Update = readonly [Model, readonly Command[]];

const still = (model: Model): Update => [model, []];

/** The pane after a message. While a command runs, messages that would start another change nothing. */
export function update(model: Model, message: Message): Update {
  switch (message.kind) {
    case 'started': return still({ ...model, surroundings: message.surroundings });
    case 'open-page': return still({ ...model, page: message.page });
    case 'dismiss': return still({ ...model, notice: undefined });
    case 'step': return still({ ...model, step: message.step });
    case 'notice': return still({ ...model, notice: message.notice });
    case 'finished': return still({ ...model, step: undefined, notice: message.notice });
    case 'audited': return still(audited(model, message));
    case 'ask-clear': return still({ ...model, dialog: { kind: 'clear' } });
    case 'ask-fix': return still({ ...model, dialog: { kind: 'fix', findings: message.findings } });
    case 'ask-explain': return still({ ...model, dialog: explanationOf(message.finding, model.person) });
    case 'draft': return still(drafted(model, message.change));
    case 'close-dialog': return still({ ...model, dialog: undefined });
    case 'audit': return start(model, { kind: 'audit' }, 'reading');
    case 'clear': return start(model, { kind: 'clear', withSheets: message.withSheets }, 'clearing');
    case 'undo': return start(model, { kind: 'undo' }, 'undoing');
    case 'withdraw': return start(model, { kind: 'withdraw', explanation: message.explanation }, 'explaining');
    case 'fix':
    case 'explain': return answer(model, message.kind);
    case 'show-findings': return show(model, { kind: 'show-findings' });
    case 'locate': return show(model, { kind: 'select', at: message.at });
    case 'choose':
    case 'move': return choose({ ...model, list: updateList(model, message) });
    default: return still({ ...model, list: updateList(model, message) });
  }
}

/** Starts a command that changes the workbook, unless one is under way. */
function start(model: Model, command: Command, step: Step): Update {
  if (model.step !== undefined || model.surroundings !== 'excel') return still(model);
  return [{ ...model, step, notice: undefined, dialog: undefined }, [command]];
}

/** Shows something in Excel. Excel answers in order, so the last of several wins; while a command writes, only the pane follows. */
function show(model: Model, command: Command): Update {
  if (model.step !== undefined || model.surroundings !== 'excel') return still(model);
  return [{ ...model, notice: undefined }, [command]];
}

/** Shows the cell of the finding that is open now. */
function choose(model: Model): Update {
  const finding = model.audited?.report.findings.find((one) => one.id === model.list.current);
  return finding?.isMarked ? show(model, { kind: 'select', at: finding.at }) : still(model);
}

/** Does what the open question asked about. */
function answer(model: Model, kind: 'fix' | 'explain'): Update {
  const { dialog } = model;
  if (dialog?.kind !== kind) return still(model);
  if (dialog.kind === 'fix') return start(model, dialog, 'fixing');
  const [text, person] = [dialog.text.trim(), dialog.person.trim()];
  if (text === '' || person === '') return still(model);
  return start({ ...model, person }, { ...dialog, text, person }, 'explaining');
}

const explanationOf = (finding: Finding, person: string): Dialog =>
  ({ kind: 'explain', finding, text: finding.explanation?.text ?? '', person: finding.explanation?.person ?? person });

function drafted(model: Model, change: Extract<Message, { kind: 'draft' }>['change']): Model {
  return model.dialog?.kind === 'explain' ? { ...model, dialog: { ...model.dialog, ...change } } : model;
}

function audited(model: Model, { audited: next, notice }: Extract<Message, { kind: 'audited' }>): Model {
  return { ...model, step: undefined, page: 'audit', audited: next, notice, list: keptList(model, next.report) };
}
