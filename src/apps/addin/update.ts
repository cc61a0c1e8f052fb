import { keptList } from './kept-list';
import type { Message, ProgressMessage, TextMessage } from './message';
import type { Model } from './model';
import { askUndo, change, drafted, explanationDialog, undo, withPlan } from './update-changes';
import { show, start, still, type Update } from './update-parts';
import { updateProgress } from './update-progress';
import { updateTexts } from './update-texts';
import { updateList } from './update-list';

/** The pane after a message. While a command runs, messages that would start another change nothing. */
export function update(model: Model, message: Message): Update {
  switch (message.kind) {
    case 'started': return still({ ...model, surroundings: message.surroundings });
    case 'open-page': return still({ ...model, page: message.page, notice: message.page === model.page ? model.notice : undefined });
    case 'dismiss': return still({ ...model, notice: undefined });
    case 'step': return still({ ...model, step: message.step, meanwhile: undefined });
    case 'meanwhile': return still({ ...model, meanwhile: message.meanwhile });
    case 'cancel': return still(model.step === undefined ? model : { ...model, isCancelling: true });
    case 'undo-planned': return still({ ...model, dialog: { kind: 'undo', plan: message.plan, from: message.from } });
    case 'notice': return still({ ...model, notice: message.notice });
    case 'finished': return still({ ...model, step: undefined, notice: message.notice });
    case 'audited': return still(audited(model, message));
    case 'ask-clear': return still({ ...model, dialog: { kind: 'clear' } });
    case 'ask-fix': return still(withPlan(model, message.findings));
    case 'ask-explain': return still({ ...model, dialog: explanationDialog(message.finding, model.person) });
    case 'draft': return still(drafted(model, message.change));
    case 'close-dialog': return still({ ...model, dialog: undefined });
    case 'audit': return start(model, { kind: 'audit' }, 'reading');
    case 'clear': return start(model, { kind: 'clear', withSheets: message.withSheets }, 'clearing');
    case 'ask-undo': return askUndo(model, message.from);
    case 'undo': return undo(model);
    case 'fix':
    case 'explain':
    case 'withdraw':
    case 'forget-lapsed': return change(model, message);
    case 'show-findings': return show(model, { kind: 'show-findings' });
    case 'locate': return show(model, { kind: 'select', at: message.at });
    case 'choose':
    case 'move': return choose({ ...model, list: updateList(model, message) });
    case 'filter':
    case 'fold':
    case 'show-more': return still({ ...model, list: updateList(model, message) });
    default: return isAboutProgress(message) ? updateProgress(model, message) : updateTexts(model, message);
  }
}

const PROGRESS_KINDS: ReadonlySet<string> = new Set<ProgressMessage['kind']>([
  'progress', 'ask-rates', 'ask-settings', 'check-targets', 'mark-progress', 'unmark-progress', 'archive', 'write-rates', 'import',
  'settings-field', 'save-settings', 'reset-settings', 'view', 'progressed',
]);

const isAboutProgress = (message: ProgressMessage | TextMessage): message is ProgressMessage => PROGRESS_KINDS.has(message.kind);

/** Shows the cell of the finding that is open now. */
function choose(model: Model): Update {
  const finding = model.audited?.report.findings.find((one) => one.id === model.list.current);
  return finding?.isMarked ? show(model, { kind: 'select', at: finding.at }) : still(model);
}

function audited(model: Model, { audited: next, standing = model.standing, notice }: Extract<Message, { kind: 'audited' }>): Model {
  return { ...model, step: undefined, page: 'audit', audited: next, standing, notice, list: keptList(model, next.report) };
}
