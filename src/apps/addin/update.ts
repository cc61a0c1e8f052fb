import type { Message } from './message';
import type { Model } from './model';
import { PAGE_PARTS } from './pages';
import { show, still, type Update } from './update-parts';

/** The pane after a message. While a command runs, messages that would start another change nothing. */
export function update(model: Model, message: Message): Update {
  const own = updateShell(model, message);
  if (own) return own;
  for (const page of Object.values(PAGE_PARTS)) {
    const next = page.update(model, message);
    if (next) return next;
  }
  return still(model);
}

function updateShell(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'started':
      return still({ ...model, surroundings: message.surroundings });
    case 'open-page':
      return still({ ...model, page: message.page, notice: message.page === model.page ? model.notice : undefined });
    case 'dismiss':
      return still({ ...model, notice: undefined });
    case 'step':
      return still({ ...model, step: message.step, meanwhile: undefined });
    case 'meanwhile':
      return still({ ...model, meanwhile: message.meanwhile });
    case 'cancel':
      return still(model.step === undefined ? model : { ...model, isCancelling: true });
    case 'notice':
      return still({ ...model, notice: message.notice });
    case 'finished':
      return still({ ...model, step: undefined, notice: message.notice });
    case 'close-dialog':
      return still({ ...model, dialog: undefined });
    case 'locate':
      return show(model, { kind: 'select', at: message.at });
    default:
      return undefined;
  }
}
