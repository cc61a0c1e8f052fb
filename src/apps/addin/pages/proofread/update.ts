import type { Message } from '../../message';
import type { Model } from '../../model';
import { copy, start, still, type Update } from '../../update-parts';
import { MOST_CHARACTERS } from './model';

/** The pane after something happened on the page 核校; undefined for what is not of that page. */
export function updateProofreading(model: Model, message: Message): Update | undefined {
  const { proofreading } = model;
  switch (message.kind) {
    case 'text':
      return still({ ...model, proofreading: { text: message.text, isWriting: true } });
    case 'text-opened':
      return still({ ...model, step: undefined, proofreading: { text: message.text, isWriting: true } });
    case 'open-text':
      return start(model, { kind: 'open-text', file: message.file }, 'importing');
    case 'proofread':
      return proofreadText(model, message.withAnnexes);
    case 'proofread-done':
      return still({
        ...model,
        step: undefined,
        proofreading: { text: message.text, checked: message.checked, isWriting: false },
      });
    case 'edit-text':
      return still({ ...model, proofreading: { text: proofreading.text, isWriting: true } });
    case 'choose-claim':
      return chooseClaim(model, message.claim);
    case 'filter-claims':
      return still({ ...model, proofreading: filtered(model, message.verdict) });
    case 'copy-corrected':
      return copyCorrected(model);
    case 'save-corrected':
      return saveCorrected(model);
    default:
      return undefined;
  }
}

/** A text that would keep the pane busy for too long is refused with a sentence. */
function proofreadText(model: Model, withAnnexes: boolean): Update {
  const { text } = model.proofreading;
  if (text.trim() === '') return still(model);
  if (text.length > MOST_CHARACTERS) return still({ ...model, notice: { kind: 'long-text' } });
  return start(model, { kind: 'proofread', text, withAnnexes }, 'proofreading');
}

function filtered({ proofreading }: Model, verdict: Model['proofreading']['verdict']): Model['proofreading'] {
  const { verdict: _, ...rest } = proofreading;
  return verdict === undefined ? rest : { ...rest, verdict };
}

/** Opens a claim; one that an annex was compared with shows its cell. */
function chooseClaim(model: Model, claim: number | undefined): Update {
  const { current: _, ...rest } = model.proofreading;
  return still({ ...model, proofreading: claim === undefined ? rest : { ...rest, current: claim } });
}

function copyCorrected(model: Model): Update {
  const { checked } = model.proofreading;
  return checked ? copy(model, checked.corrected) : still(model);
}

/** The text with its corrections as tracked changes, as a file to save. */
function saveCorrected(model: Model): Update {
  const { checked, text } = model.proofreading;
  return checked
    ? start(model, { kind: 'save-corrected', text, claims: checked.proof.claims }, 'saving')
    : still(model);
}
