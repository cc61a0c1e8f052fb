import { correctedText, draftText, DRAFT_SHEET, SUMMARY_SHEET } from '../../core';
import type { TextMessage } from './message';
import type { Model } from './model';
import { MOST_CHARACTERS } from './proof-limits';
import { markedText } from './marked-text';
import { show, start, still, type Update } from './update-parts';
import { withStanding } from './update-progress';

/** The pane after something happened on the pages 汇总 and 通报核校. */
export function updateTexts(model: Model, message: TextMessage): Update {
  switch (message.kind) {
    case 'write-summary': return start({ ...model, page: 'summary' }, { kind: 'write-summary' }, 'summarising');
    case 'write-draft': return start({ ...model, page: 'summary' }, { kind: 'write-draft' }, 'drafting');
    case 'drafted': return still({ ...withStanding(model, message.standing), step: undefined, notice: message.notice, drafted: message.drafted });
    case 'summarised': return still({ ...withStanding(model, message.standing), step: undefined, page: 'summary', notice: message.notice });
    case 'show-summary': return show(model, { kind: 'select', at: { sheet: SUMMARY_SHEET, row: 0, column: 0 } });
    case 'show-draft': return show(model, { kind: 'select', at: { sheet: DRAFT_SHEET, row: 0, column: 0 } });
    case 'copy-draft': return model.drafted ? copy(model, draftText(model.drafted.draft)) : still(model);
    case 'choose-figure': return chooseFigure(model, message.paragraph, message.run);
    default: return updateProof(model, message);
  }
}

type ProofMessage = Exclude<TextMessage, { kind: 'write-summary' | 'write-draft' | 'drafted' | 'summarised' | 'show-summary' | 'show-draft' | 'copy-draft' | 'choose-figure' }>;

function updateProof(model: Model, message: ProofMessage): Update {
  const { proofreading } = model;
  switch (message.kind) {
    case 'text': return still({ ...model, proofreading: { text: message.text, isWriting: true } });
    case 'text-opened': return still({ ...model, step: undefined, proofreading: { text: message.text, isWriting: true } });
    case 'open-text': return start(model, { kind: 'open-text', file: message.file }, 'importing');
    case 'proofread': return proofreadText(model, message.withAnnexes);
    case 'proofread-done': return still({ ...model, step: undefined, proofreading: { text: message.text, checked: message.checked, isWriting: false } });
    case 'edit-text': return still({ ...model, proofreading: { text: proofreading.text, isWriting: true } });
    case 'choose-claim': return chooseClaim(model, message.claim);
    case 'filter-claims': return still({ ...model, proofreading: filtered(model, message.verdict) });
    case 'copy-corrected': return copyCorrected(model);
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
  const { checked, text } = model.proofreading;
  return checked ? copy(model, markedText(correctedText(text, checked.proof.claims))) : still(model);
}

/** Copying works while another command runs, and must begin in the click itself. */
const copy = (model: Model, text: string): Update => [model, [{ kind: 'copy', text }]];

/** Opens a number of the draft and shows the first cell it comes from. */
function chooseFigure(model: Model, paragraph: number, run: number): Update {
  if (!model.drafted) return still(model);
  const next: Model = { ...model, drafted: { ...model.drafted, chosen: { paragraph, run } } };
  const chosen = model.drafted.draft.paragraphs[paragraph]?.runs[run];
  const at = chosen?.kind === 'figure' ? chosen.sources[0] : undefined;
  return at ? show(next, { kind: 'select', at }) : still(next);
}
