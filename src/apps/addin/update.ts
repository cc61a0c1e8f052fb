import type { Command, Message } from './message';
import { freshList, type Model, type Step } from './model';
import { updateList } from './update-list';

/** The pane after a message, and what is to be done outside of it. */
export type Update = readonly [Model, readonly Command[]];

const NOTHING: readonly Command[] = [];

/** The pane after a message. While a command runs, messages that would start another change nothing. */
export function update(model: Model, message: Message): Update {
  switch (message.kind) {
    case 'started': return [{ ...model, surroundings: message.surroundings }, NOTHING];
    case 'open-page': return [{ ...model, page: message.page }, NOTHING];
    case 'ask-clear': return [{ ...model, dialog: { kind: 'clear' } }, NOTHING];
    case 'close-dialog': return [{ ...model, dialog: undefined }, NOTHING];
    case 'dismiss': return [{ ...model, notice: undefined }, NOTHING];
    case 'step': return [{ ...model, step: message.step }, NOTHING];
    case 'notice': return [{ ...model, notice: message.notice }, NOTHING];
    case 'finished': return [{ ...model, step: undefined, notice: message.notice }, NOTHING];
    case 'audited': return [audited(model, message), NOTHING];
    case 'audit': return start(model, { kind: 'audit' }, 'reading');
    case 'clear': return start(model, { kind: 'clear', withSheets: message.withSheets }, 'clearing');
    case 'show-findings': return show(model, { kind: 'show-findings' });
    case 'locate': return show(model, { kind: 'select', at: message.at });
    case 'choose':
    case 'move': return choose({ ...model, list: updateList(model, message) });
    default: return [{ ...model, list: updateList(model, message) }, NOTHING];
  }
}

/** Starts a command that changes the workbook, unless one is under way. */
function start(model: Model, command: Command, step: Step): Update {
  if (model.step !== undefined || model.surroundings !== 'excel') return [model, NOTHING];
  return [{ ...model, step, notice: undefined, dialog: undefined }, [command]];
}

/** Shows something in Excel. Excel answers in order, so the last of several wins; while a command writes, only the pane follows. */
const show = (model: Model, command: Command): Update =>
  (model.step !== undefined || model.surroundings !== 'excel' ? [model, NOTHING] : [{ ...model, notice: undefined }, [command]]);

/** Shows the cell of the finding that is open now. */
function choose(model: Model): Update {
  const finding = model.audited?.report.findings.find((one) => one.id === model.list.current);
  return finding?.isMarked ? show(model, { kind: 'select', at: finding.at }) : [model, NOTHING];
}

/** A new report keeps the filters and the open finding where they still mean something. */
function audited(model: Model, { report, at, notice }: Extract<Message, { kind: 'audited' }>): Model {
  const isKept = report.findings.some((finding) => finding.id === model.list.current);
  return {
    ...model,
    step: undefined,
    page: 'audit',
    audited: { report, at },
    notice,
    list: { ...freshList, current: isKept ? model.list.current : undefined },
  };
}
