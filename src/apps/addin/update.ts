import type { Message } from './message';
import type { Model } from './model';
import { updateAudit } from './pages/audit/update';
import { updateProgress } from './pages/progress/update';
import { updateProofreading } from './pages/proofread/update';
import { updateReturns } from './pages/returns/update';
import { updateSettings } from './pages/settings/update';
import { updateSummary } from './pages/summary/update';
import { show, still, type Update } from './update-parts';

/** What a page makes of a message; undefined when it is not one of its own. */
export type UpdatePage = (model: Model, message: Message) => Update | undefined;

const PAGE_UPDATES: readonly UpdatePage[] = [
  updateAudit,
  updateProgress,
  updateSummary,
  updateProofreading,
  updateReturns,
  updateSettings,
];

/** The pane after a message. While a command runs, messages that would start another change nothing. */
export function update(model: Model, message: Message): Update {
  const own = updateShell(model, message);
  if (own) return own;
  for (const updatePage of PAGE_UPDATES) {
    const next = updatePage(model, message);
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
